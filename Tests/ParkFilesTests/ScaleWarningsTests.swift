import ParkModel
import Testing

@testable import ParkFiles

struct ScaleWarningsTests {
  private func warnings(_ change: (inout Portfolio) -> Void = { _ in }) throws -> [String] {
    var portfolio = try SamplePortfolio.read().portfolio
    change(&portfolio)
    return scaleWarnings(portfolio)
  }

  /// Two parks without any finances, limits or land decisions.
  private func plain(_ parks: [Park]) -> Portfolio {
    Portfolio(
      name: "x", periods: [Period(id: "1", firstYear: 2026, lastYear: 2027)],
      paths: DevelopmentPath.allCases.map { PathRules(path: $0) }, parks: parks)
  }

  private func park(
    _ id: ParkID, available: Hectares = 0, idle: Hectares = 0, least: Hectares = 0,
    path: DevelopmentPath = .urbanization
  ) -> Park {
    Park(
      id: id, path: path,
      land: LandBank(
        idle: Figure(idle), available: Figure(available), minimumViable: Figure(least)),
      alternatives: [Alternative(id: "a", path: path)])
  }

  private func uses(_ widths: [LandUse: Share]) -> [LandUseRules] {
    LandUse.allCases.compactMap { use in
      widths[use].map {
        LandUseRules(use: use, segments: [LandSegment(width: Figure($0))], maturity: [Figure(1)])
      }
    }
  }

  @Test func amountsInAWrongUnitAreNamedInThePlannersWords() throws {
    let found = try warnings {
      $0.parks[2].landCostFactor = Figure(0.0000004)
      $0.parks[0].finances?.debt = Figure(900_000_000)
      $0.parks[1].finances?.debt = Figure(300_000_000)
      $0.funds[1].budget[1] = Figure(5_000_000)
      $0.instruments[0].levels[0].startCost = Figure(0.00002)
    }
    #expect(found.contains("industrial land cost of P03 is 0.000001 MCNY/ha: is the unit right?"))
    #expect(
      found.contains("debt of P01 is 900000000 MCNY: is the unit right? (and 1 more like it)"))
    #expect(found.contains("budget of national in 2028 is 5000000 MCNY: is the unit right?"))
    #expect(
      found.contains("start cost of remediation standard is 0.00002 MCNY: is the unit right?"))
  }

  @Test func ordinaryAmountsRaiseNoQuestion() throws {
    #expect(try warnings().filter { $0.contains("unit right") } == [])
  }

  @Test func numbersAreWrittenWithoutExponents() {
    let cases: [(Double, String)] = [
      (0.000001, "0.000001"), (1e-5, "0.00001"), (0.000012345, "0.000012345"), (2.5e7, "25000000"),
      (-3e-5, "-0.00003"), (9.9999999e-5, "0.0001"), (0.5, "0.5"), (12, "12"),
    ]
    for (value, text) in cases { #expect(ScaleWarnings.plain(value) == text) }
  }

  /// Town uses hold 10 % of 100 ha, so at most 10 / 0.2 = 50 ha keep the band's low end.
  @Test func theBandBoundsWhatCanBeReleased() throws {
    var portfolio = plain([park("P1", available: 100, least: 60)])
    portfolio.land.uses = uses([.industrial: 1, .residential: 0.1])
    let widths =
      "by the segment widths, at most this share of a park's available and idle land can be "
      + "released: 0.1 for residential land."
    portfolio.paths = [PathRules(path: .urbanization, integrationLow: Figure(0.2))]
    #expect(
      scaleWarnings(portfolio) == [
        widths,
        "the smallest viable area of P1, 60 ha, cannot be met: land bank, segments and "
          + "integration band allow at most 50 ha.",
      ])
    portfolio.parks[0].land.minimumViable = Figure(50)
    #expect(scaleWarnings(portfolio) == [widths])
  }

  @Test func theLandBankBoundsWhatCanBeReleased() {
    var portfolio = plain([park("P1", available: 10, idle: 5, least: 16)])
    portfolio.land.uses = uses([.industrial: 1])
    #expect(
      scaleWarnings(portfolio) == [
        "the smallest viable area of P1, 16 ha, cannot be met: land bank, segments and "
          + "integration band allow at most 15 ha."
      ])
    portfolio.parks[0].land.releaseCap = Figure(4)
    portfolio.parks[0].land.minimumViable = Figure(10)
    #expect(scaleWarnings(portfolio).count == 1, "one period of 4 ha and 5 ha of idle land")
    portfolio.parks[0].alternatives[0].decides = .instruments
    #expect(scaleWarnings(portfolio) == [])
  }

  /// Built: 100 ha industrial. Band 0.2 to 1 after release: T >= 0.2 * (100 + H), T <= H, so
  /// H >= 25; with room for 30 ha the band can be met, with room for 20 ha it cannot.
  @Test func theScopeAfterCountsWhatIsBuilt() {
    var portfolio = plain([park("P1", available: 30, least: 1)])
    portfolio.parks[0].land.built = [.industrial: Figure(100)]
    portfolio.land.uses = uses([.industrial: 1, .residential: 1])
    portfolio.land.integrationScope = .after
    portfolio.paths = [PathRules(path: .urbanization, integrationLow: Figure(0.2))]
    let warnings = ScaleWarnings(portfolio)
    let range = warnings.releasable(in: portfolio.parks[0], .urbanization)
    #expect(abs((range?.lowerBound ?? 0) - 25) < 1e-9)
    #expect(range?.upperBound == 30)
    portfolio.parks[0].land.available = Figure(20)
    #expect(
      scaleWarnings(portfolio) == [
        "the smallest viable area of P1, 1 ha, cannot be met: land bank, segments and "
          + "integration band allow no release at all."
      ])
  }

  /// The added output of P1 is 80 % steel, that of P2 60 %: no mix goes below 60 %.
  @Test func concentrationThatOnlyAnEmptyPlanMeetsIsNamed() {
    var portfolio = plain([park("P1", available: 10), park("P2", available: 10)])
    portfolio.outcomes = [Outcome(id: "output", weight: Figure(1), kind: .output)]
    portfolio.industries = ["chips", "steel"].map {
      Industry(id: $0, intensity: ["output": Figure(2)])
    }
    portfolio.land.uses = uses([.industrial: 1])
    portfolio.parks[0].industries = [
      LeadingIndustry("chips", share: Figure(0.2)), LeadingIndustry("steel", share: Figure(0.8)),
    ]
    portfolio.parks[1].industries = [
      LeadingIndustry("chips", share: Figure(0.4)), LeadingIndustry("steel", share: Figure(0.6)),
    ]
    func limit(_ share: Share, _ scope: Concentration.Scope) -> Limit {
      Limit(
        id: "mix",
        rule: .concentration(
          Concentration(industries: ["steel"], share: Figure(share), scope: scope)))
    }
    portfolio.limits = [limit(0.5, .added)]
    #expect(
      scaleWarnings(portfolio) == [
        "the limit 'mix' allows a share of 0.5, but whatever is added gives 'steel' at least 0.6: "
          + "only a plan that adds no output meets it."
      ])
    portfolio.limits = [limit(0.6, .added)]
    #expect(scaleWarnings(portfolio) == [])
    // Before the plan steel has 55 %: it may stay there, but whatever is added lifts it.
    portfolio.parks[0].output = Figure(75)
    portfolio.parks[0].industries[0].share = Figure(0.45)
    portfolio.parks[0].industries[1].share = Figure(0.55)
    portfolio.limits = [limit(0.5, .after)]
    #expect(scaleWarnings(portfolio) == [], "P1 itself adds at 55 %")
  }

  @Test func fewerIndustriesThanTheShareNeedsAreNamed() {
    var portfolio = plain([park("P1", available: 10)])
    portfolio.outcomes = [Outcome(id: "output", weight: Figure(1), kind: .output)]
    portfolio.industries = ["chips", "steel"].map {
      Industry(id: $0, intensity: ["output": Figure(2)])
    }
    portfolio.land.uses = uses([.industrial: 1])
    portfolio.parks[0].industries = [
      LeadingIndustry("chips", share: Figure(0.5)), LeadingIndustry("steel", share: Figure(0.5)),
    ]
    portfolio.limits = [
      Limit(
        id: "mix", rule: .concentration(Concentration(share: Figure(0.4), scope: .added)))
    ]
    #expect(scaleWarnings(portfolio).count == 1)
  }

  @Test func parksThatCanHardlyBorrowAreCounted() {
    func park(_ id: ParkID, debt: MillionYuan, equity: MillionYuan) -> Park {
      Park(
        id: id, finances: Finances(debt: Figure(debt), equity: Figure(equity)), alternatives: [])
    }
    var portfolio = plain([
      park("P1", debt: 229.5, equity: 100), park("P2", debt: 10, equity: -5),
      park("P3", debt: 170, equity: 100),
    ])
    portfolio.finance = FinanceRules(leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3))
    #expect(
      scaleWarnings(portfolio) == [
        "2 of 3 parks can borrow less than 1 % of their equity under leverage_cap 2.3.",
        "3 of 3 parks can borrow less than 1 % of their equity under leverage_benchmark 1.61.",
      ])
  }
}
