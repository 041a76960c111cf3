import ParkModel
import Testing

@Suite struct PortfolioDefaultUncertainInputsTests {
  private func portfolio(industries: Int = 2, limits: Int = 0) -> Portfolio {
    Portfolio(
      name: "case", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
      industries: (0..<industries).map { place in
        Industry(
          id: IndustryID("i\(place)"), name: BilingualText(english: "Steel", chinese: "钢铁"),
          intensity: ["jobs": Figure(20, place == 0 ? .estimated : .sourced)])
      },
      instruments: [
        Instrument(
          id: "talent",
          levels: [
            InstrumentLevel(id: "light", startCost: Figure(5, .estimated), runningCost: Figure(1))
          ], maturity: [])
      ],
      funds: [Fund(id: "central", budget: [Figure(40, .illustrative)])],
      parks: [
        Park(
          id: "P1",
          finances: Finances(debt: Figure(10, .assumed), equity: Figure(20, .sourced)),
          output: Figure(200, .estimated), alternatives: [])
      ],
      limits: [
        Limit(
          id: "share",
          rule: .ratio(
            part: GroupedMeasure(.grants(nil)), whole: GroupedMeasure(.grants(nil)),
            atLeast: Figure(0.9), atMost: nil)),
        Limit(
          id: "three-parks",
          rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: Figure(3))),
      ]
        + (0..<limits).map { place in
          Limit(
            id: LimitID("quota-\(place)"),
            rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: Figure(30)))
        })
  }

  /// Sourced numbers are known, estimated ones a tenth off, all others a fifth; a share of 0.9 can
  /// rise by a ninth only; counts of parks stay.
  @Test func theRuleFollowsTheStatusOfNumbers() {
    let inputs = portfolio().defaultUncertainInputs
    #expect(
      inputs.numbers.map(\.id) == [
        "i0.intensity", "talent.cost", "central.budget", "limit.share", "debt", "output",
      ])
    #expect(
      inputs.numbers.map(\.distribution) == [
        .triangular(low: 0.9, mode: 1, high: 1.1), .triangular(low: 0.8, mode: 1, high: 1.2),
        .triangular(low: 0.8, mode: 1, high: 1.2),
        .triangular(low: 0.8, mode: 1, high: (1 / 0.9).nextDown),
        .triangular(low: 0.8, mode: 1, high: 1.2), .triangular(low: 0.9, mode: 1, high: 1.1),
      ])
    #expect(inputs.numbers[0].title.english == "Yields of Steel")
    #expect(inputs.numbers[0].title.chinese == "单位用地产出：钢铁")
    #expect(
      inputs.numbers[1].changes.map(\.address.field) == [
        .instrumentStartCost, .instrumentRunningCost,
      ])
  }

  @Test(arguments: [(2, 0), (30, 0), (2, 30)])
  func whateverItNamesCanBeSwept(industries: Int, limits: Int) {
    let portfolio = portfolio(industries: industries, limits: limits)
    let inputs = portfolio.defaultUncertainInputs
    #expect(inputs.problems == [])
    #expect(inputs.correlationProblems == [])
    for number in inputs.numbers {
      #expect(portfolio.problems(of: number) == [], "\(number.id)")
    }
  }

  @Test func longListsMoveAsOne() {
    #expect(
      portfolio(industries: 30).defaultUncertainInputs.numbers.first?.id == "all.intensity")
    let limits = portfolio(limits: 30).defaultUncertainInputs.numbers.first { $0.id == "limits" }
    #expect(limits?.changes.map(\.address.field) == [.limitAtLeast, .limitAtMost])
    #expect(limits?.changes.first?.address.of.count == 31)
  }

  @Test func aPortfolioOfSourcedNumbersHasNone() {
    #expect(Portfolio(name: "bare", parks: []).defaultUncertainInputs.isEmpty)
  }
}
