import ParkModel
import Testing

@testable import ParkFiles

/// Whatever framework is written, the same is read.
struct PortfolioTextFrameworkTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func writingAndReadingGivesTheSameFramework(seed: UInt64) throws {
    var draw = FrameworkDraw(seed: seed)
    let framework = draw.framework()
    let uncertainties = draw.uncertainties(framework)
    let parks = draw.parks(framework)
    let files = PortfolioText(
      portfolio: Portfolio(
        name: "drawn", parks: parks, frameworks: [framework], uncertainties: uncertainties),
      status: .illustrative, method: "drawn"
    ).files
    do {
      let read = try readPortfolio(name: "drawn", files: files).portfolio
      #expect(read.frameworks.first == framework, "seed \(seed)")
      #expect(read.uncertainties == uncertainties, "seed \(seed)")
      #expect(read.parks.map(\.indicators) == parks.map(\.indicators), "seed \(seed)")
    } catch let error as InvalidInput {
      Issue.record("seed \(seed): \(error.problems.map(\.description))")
    }
  }

  @Test func onlyColumnsInUseAreWritten() throws {
    let framework = Framework(
      id: "own", groups: [IndicatorGroup(id: "g", weight: Figure(1))],
      indicators: [
        Indicator(
          id: "a", weight: Figure(0.5), valueFunction: .line([.init(0, 0), .init(0.5, 1)])),
        Indicator(
          id: "b", weight: Figure(0.5), quotient: Quotient(denominator: .figure(.workers))),
      ])
    let text = PortfolioText(
      portfolio: Portfolio(name: "p", parks: [], frameworks: [framework]), status: .assumed,
      method: "")
    #expect(
      String(decoding: try #require(text.indicators), as: UTF8.self) == """
        indicator,direction,weight,line,denominator
        a,more,0.5,0=0;0.5=1,
        b,more,0.5,,workers

        """)
    #expect(
      String(decoding: try #require(text.indicatorGroups), as: UTF8.self) == "group,weight\ng,1\n")
    #expect(text.uncertainties == nil)
  }

  @Test func aColumnThatAQuotientNamesIsWrittenEvenWhereItIsEmpty() throws {
    let framework = Framework(
      id: "own",
      indicators: [
        Indicator(
          id: "a", weight: Figure(1),
          quotient: Quotient(numerator: .column("tax"), denominator: .column("idle_ha")))
      ])
    let park = Park(
      id: "P1", alternatives: [], indicators: ["idle_ha": Figure(0, .illustrative, origin: 0)])
    let text = PortfolioText(
      portfolio: Portfolio(name: "p", parks: [park], frameworks: [framework]),
      status: .illustrative, method: "")
    #expect(
      String(decoding: try #require(text.parks), as: UTF8.self)
        == "park,path,idle_ha,tax\nP1,,0,\n")
    let read = try readPortfolio(name: "p", files: text.files).portfolio
    #expect(read.frameworks.first?.indicators[0].quotient == framework.indicators[0].quotient)
    #expect(read.parks[0].indicators == park.indicators)
  }
}

/// Draws frameworks that use every field, each now and then.
private struct FrameworkDraw {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func sometimes<Value>(
    _ probability: Double, _ value: (inout Self) -> Value
  ) -> Value? {
    random.isTrue(probability) ? value(&self) : nil
  }

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[random.index(values.count)]
  }

  /// Round or with all its digits, of any size, never 0.
  private mutating func number(positive: Bool = false) -> Double {
    let sign = positive || random.isTrue(0.7) ? 1.0 : -1.0
    let size = one(of: [1e-9, 0.01, 1, 100, 1e7])
    let value = random.amount(0.1, 1) * size
    return sign * (random.isTrue(0.5) ? value : significant(value))
  }

  private mutating func share() -> Share {
    Share(random.isTrue(0.2) ? one(of: [0.0, 1]) : rounded(random.unit(), 3))
  }

  private mutating func weight() -> Figure<Share> {
    Figure(share(), .illustrative, origin: 0)
  }

  private mutating func pathWeights() -> [DevelopmentPath: Figure<Share>] {
    var weights: [DevelopmentPath: Figure<Share>] = [:]
    for path in DevelopmentPath.allCases where random.isTrue(0.3) { weights[path] = weight() }
    return weights
  }

  private mutating func name(_ id: String) -> BilingualText {
    random.isTrue(0.5)
      ? BilingualText(english: id)
      : BilingualText(english: one(of: ["", "A \"b\", c"]), chinese: "名；称")
  }

  private mutating func marks(atLeast: Int) -> [ValueFunction.Mark] {
    var amount = number()
    return (0..<atLeast + random.index(4)).map { _ in
      amount += number(positive: true) + abs(amount) * 0.01
      return ValueFunction.Mark(Amount(amount), share())
    }
  }

  private mutating func valueFunction() -> ValueFunction? {
    switch random.index(8) {
    case 0:
      return .ratio(
        benchmark: Amount(number(positive: true)),
        cap: sometimes(0.5) { Share($0.number(positive: true)) })
    case 1:
      return .steps(
        full: Amount(number()), step: Amount(number(positive: true)), loss: share())
    case 2: return .table(marks(atLeast: 1))
    case 3: return .line(marks(atLeast: 2))
    case 4:
      let share = share()
      return .parity(
        share: share, step: Ratio(number(positive: true)), gain: self.share(),
        cap: Share(share.value + random.unit() + 0.01))
    default: return nil
    }
  }

  private mutating func preference() -> Preference {
    let low = Amount(random.isTrue(0.3) ? 0 : number(positive: true))
    let high = low + Amount(number(positive: true)) + low * 0.01
    return one(of: [
      .usual, .uShape(indifference: low), .vShape(preference: high),
      .level(indifference: low, preference: high), .linear(indifference: low, preference: high),
      .gaussian(deviation: high),
    ])
  }

  /// Columns of the park's own figures are named like any other, unless a figure has their name.
  private mutating func quantity(_ indicators: Int) -> ParkQuantity {
    random.isTrue(0.5)
      ? .figure(one(of: ParkQuantity.Figure.allCases))
      : .column(
        one(
          of: ["tax_mcny", "energy", "city_gdp_mcny", "idle_ha"]
            + (0..<indicators).map { IndicatorID("i\($0)") }))
  }

  private mutating func direction() -> Indicator.Direction {
    let low = number()
    return one(of: [
      .moreIsBetter, .lessIsBetter,
      .target(low: Amount(low), high: Amount(low + random.unit() * abs(low))),
    ])
  }

  private mutating func indicator(_ position: Int, of count: Int, groups: [IndicatorGroup])
    -> Indicator
  {
    let function = valueFunction()
    let worst = number()
    let posts = Goalposts(worst: Amount(worst), best: Amount(worst * 2))
    let low = share()
    return Indicator(
      id: IndicatorID("i\(position)"), name: name("i\(position)"),
      group: groups.isEmpty ? nil : sometimes(0.7) { $0.one(of: groups).id },
      unit: one(of: ["", "t, dry", "share"]), direction: direction(), weight: weight(),
      pathWeights: pathWeights(),
      weightRange: sometimes(0.3) { WeightRange(low: low, high: low + $0.share()) },
      goalposts: function == nil && random.isTrue(0.5) ? posts : nil,
      floor: sometimes(0.3) { $0.share() } ?? 0, valueFunction: function,
      quotient: sometimes(0.5) {
        Quotient(
          numerator: $0.sometimes(0.6) { $0.quantity(count) },
          denominator: $0.sometimes(0.6) { $0.quantity(count) },
          scale: Ratio($0.sometimes(0.5) { $0.number() } ?? 1))
      },
      reference: sometimes(0.2) { Amount($0.number()) }, preference: preference(),
      missing: sometimes(0.3) { $0.one(of: MissingValueRule.allCases) },
      source: one(of: ["", "handbook, p. 3", "two\nlines"]))
  }

  mutating func framework() -> Framework {
    let groups = (0..<random.index(4)).map { position in
      IndicatorGroup(
        id: IndicatorGroupID("g\(position)"), name: name("g\(position)"),
        parent: position == 0 ? nil : sometimes(0.5) { _ in IndicatorGroupID("g\(position - 1)") },
        weight: weight(), pathWeights: pathWeights(), mean: one(of: Mean.allCases))
    }
    let count = 1 + random.index(6)
    return Framework(
      id: "own", name: BilingualText(english: "Own indicators", chinese: "自有指标"),
      groups: groups,
      indicators: (0..<count).map { indicator($0, of: count, groups: groups) },
      missing: one(of: MissingValueRule.allCases))
  }

  mutating func uncertainties(_ framework: Framework) -> [Uncertainty] {
    (0..<random.index(4)).map { _ in
      let shape = one(of: Uncertainty.Shape.allCases)
      return Uncertainty(
        park: sometimes(0.5) { $0.one(of: ["P0", "P1"]) },
        indicator: sometimes(0.5) { $0.one(of: framework.indicators).id },
        status: sometimes(0.5) { $0.one(of: ProvenanceStatus.allCases) }, shape: shape,
        spread: Amount(random.isTrue(0.2) ? 0 : number(positive: true)),
        isRelative: shape == .lognormal || random.isTrue(0.5))
    }
  }

  private func columns(_ framework: Framework) -> [String] {
    Set(framework.indicators.map(\.id.text) + framework.namedColumns).sorted()
  }

  mutating func parks(_ framework: Framework) -> [Park] {
    (0..<2).map { position in
      var park = Park(id: ParkID("P\(position)"), alternatives: [])
      for column in columns(framework) where random.isTrue(0.8) {
        let value = column.hasSuffix("_mcny") || column.hasSuffix("_ha") ? abs(number()) : number()
        park.indicators[IndicatorID(column)] = Figure(Amount(value), .illustrative, origin: 0)
      }
      return park
    }
  }
}
