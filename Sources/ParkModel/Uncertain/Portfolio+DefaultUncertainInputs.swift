extension Portfolio {
  /// The uncertain numbers to sweep where a portfolio declares none: whatever is not sourced.
  ///
  /// The rule: every amount that is `estimated` may be a tenth more or less, every one that is
  /// `assumed` or `illustrative` a fifth; likeliest is what the portfolio says (triangular factors
  /// around 1). Amounts that belong together move together and count as weak as the weakest of
  /// them: the intensities of an industry, the costs of an instrument, its effects, the budgets of
  /// a fund, the bounds of a limit over amounts or shares, and for all parks or uses at once debt,
  /// equity, fiscal revenue, output, declared costs, declared outcomes, land costs and land yields.
  /// A list of more than `mostApart` industries, instruments, funds or limits moves as one. Caps
  /// and floors on numbers of parks are a planner's decision, no measurement: they stay.
  public var defaultUncertainInputs: UncertainInputs {
    var draft = DefaultUncertainties(portfolio: self)
    draft.addIndustries()
    draft.addInstruments()
    draft.addFunds()
    draft.addLimits()
    draft.addLand()
    draft.addParks()
    return UncertainInputs(numbers: draft.numbers)
  }
}

/// The default uncertain numbers of a portfolio, added kind by kind.
struct DefaultUncertainties {
  let portfolio: Portfolio
  private(set) var numbers: [UncertainNumber] = []

  /// Entities of one kind that are told apart; a longer list would hide what matters.
  static let mostApart = 20

  init(portfolio: Portfolio) { self.portfolio = portfolio }

  mutating func addIndustries() {
    add(
      portfolio.industries, "intensity", "Yields of", "单位用地产出：", all: "Yields of all industries",
      "全部产业单位用地产出", fields: [.industryIntensity], id: \.id.text, name: \.name
    ) { Self.weakest($0.intensity.values.map(\.status)) }
  }

  mutating func addInstruments() {
    add(
      portfolio.instruments, "cost", "Cost of", "实施费用：", all: "Cost of all instruments",
      "全部政策工具费用", fields: [.instrumentStartCost, .instrumentRunningCost], id: \.id.text,
      name: \.name
    ) { instrument in
      Self.weakest(instrument.levels.flatMap { [$0.startCost.status, $0.runningCost.status] })
    }
    add(
      portfolio.instruments, "effect", "Effects of", "政策效果：", all: "Effects of all instruments",
      "全部政策工具效果", fields: [.instrumentEffect], id: \.id.text, name: \.name
    ) { instrument in
      Self.weakest(instrument.levels.flatMap { $0.effects.values.map(\.status) })
    }
  }

  mutating func addFunds() {
    add(
      portfolio.funds, "budget", "Budget of", "资金规模：", all: "Budgets of all funds", "全部资金规模",
      fields: [.fundBudget], id: \.id.text, name: \.name
    ) { Self.weakest($0.budget.map(\.status)) }
  }

  /// Bounds of limits over amounts and shares; a share never rises above 1.
  mutating func addLimits() {
    let measured = portfolio.limits.compactMap { limit in
      limit.rule.measuredBounds.map { (limit: limit, bounds: $0) }
    }.filter { !$0.bounds.isShare || $0.bounds.most <= 1 }
    guard measured.count <= Self.mostApart else {
      let isShare = measured.contains { $0.bounds.isShare }
      let most = measured.reduce(0) { max($0, $1.bounds.isShare ? $1.bounds.most : 0) }
      append(
        "limits", "All limits", "全部限额", of: measured.map(\.limit.id.text),
        fields: Self.fields(measured.map(\.bounds)),
        status: Self.weakest(measured.flatMap(\.bounds.statuses)), share: isShare ? most : 0)
      return
    }
    for (limit, bounds) in measured {
      append(
        "limit.\(limit.id)", "Limit: \(limit.title.text(in: .english))",
        "限额：\(limit.title.text(in: .chinese))", of: [limit.id.text],
        fields: Self.fields([bounds]), status: Self.weakest(bounds.statuses),
        share: bounds.isShare ? bounds.most : 0)
    }
  }

  private static func fields(_ bounds: [MeasuredBounds]) -> [NumberField] {
    (bounds.contains(where: \.hasFloor) ? [.limitAtLeast] : [])
      + (bounds.contains(where: \.hasCap) ? [.limitAtMost] : [])
  }

  mutating func addLand() {
    let uses = portfolio.land.uses
    append(
      "land-cost", "Cost of land", "土地开发费用", of: [],
      fields: [.landUseCost, .landUseRegenerationCost],
      status: Self.weakest(uses.flatMap { [$0.cost.status, $0.regenerationCost.status] }))
    append(
      "land-yield", "Yields of land", "土地产出", of: [], fields: [.landUseYield],
      status: Self.weakest(uses.flatMap { $0.yield.values.map(\.status) }))
  }

  mutating func addParks() {
    let parks = portfolio.parks
    let finances = parks.compactMap(\.finances)
    let declared = parks.flatMap(\.alternatives).flatMap(\.declared)
    append(
      "debt", "Debt of all parks", "园区负债", of: [], fields: [.parkDebt],
      status: Self.weakest(finances.map(\.debt.status)))
    append(
      "equity", "Equity of all parks", "园区权益", of: [], fields: [.parkEquity],
      status: Self.weakest(finances.map(\.equity.status)))
    append(
      "fiscal-revenue", "Fiscal revenue of all parks", "园区财政收入", of: [],
      fields: [.parkFiscalRevenue],
      status: Self.weakest(finances.compactMap { $0.fiscalRevenue?.status }))
    append(
      "output", "Output of all parks", "园区产出", of: [], fields: [.parkOutput],
      status: Self.weakest(parks.filter { $0.output.value > 0 }.map(\.output.status)))
    append(
      "declared-cost", "Declared costs", "申报费用", of: [], fields: [.parkDeclaredCost],
      status: Self.weakest(
        declared.filter { if case .cost = $0.quantity { true } else { false } }
          .map(\.amount.status)))
    append(
      "declared-outcome", "Declared outcomes", "申报成效", of: [], fields: [.parkDeclaredOutcome],
      status: Self.weakest(
        declared.filter { if case .outcome = $0.quantity { true } else { false } }
          .map(\.amount.status)))
  }

  // MARK: One number

  private static func weakest(_ statuses: [ProvenanceStatus]) -> ProvenanceStatus? {
    statuses.max()
  }

  /// A number for each entity that is uncertain, or one for all where there are many.
  private mutating func add<Entity>(
    _ entities: [Entity], _ word: String, _ english: String, _ chinese: String,
    all: String, _ allChinese: String, fields: [NumberField], id: (Entity) -> String,
    name: (Entity) -> BilingualText, status: (Entity) -> ProvenanceStatus?
  ) {
    guard entities.count <= Self.mostApart else {
      append(
        "all.\(word)", all, allChinese, of: [], fields: fields,
        status: Self.weakest(entities.compactMap(status)))
      return
    }
    for entity in entities {
      append(
        "\(id(entity)).\(word)", "\(english) \(name(entity).text(in: .english))",
        "\(chinese)\(name(entity).text(in: .chinese))", of: [id(entity)], fields: fields,
        status: status(entity))
    }
  }

  /// - Parameter share: the greatest of the amounts where they are shares, which may not pass 1.
  private mutating func append(
    _ id: String, _ english: String, _ chinese: String, of entities: [String],
    fields: [NumberField], status: ProvenanceStatus?, share: Double = 0
  ) {
    guard let status, let reach = status.reach else { return }
    // Just below, so that rounding cannot lift the share above 1.
    let high = share > 0 ? max(1, min(1 + reach, (1 / share).nextDown)) : 1 + reach
    numbers.append(
      UncertainNumber(
        id: UncertainNumberID(id), title: BilingualText(english: english, chinese: chinese),
        changes: fields.map { UncertainChange(.scale, NumberAddress($0, of: entities)) },
        distribution: .triangular(low: 1 - reach, mode: 1, high: high), status: .assumed,
        method: "\(status.rawValue), and no uncertainty is declared"))
  }
}

extension ProvenanceStatus {
  /// How far an amount of this status may be off, as a share of it; nil: it counts as known.
  fileprivate var reach: Double? {
    switch self {
    case .sourced: nil
    case .estimated: 0.1
    case .assumed, .illustrative: 0.2
    }
  }
}

/// The bounds of a limit over amounts or shares.
struct MeasuredBounds {
  var statuses: [ProvenanceStatus]
  var isShare: Bool
  var most: Double
  var hasFloor: Bool
  var hasCap: Bool

  fileprivate init?<Value: Quantity>(
    _ atLeast: Figure<Value>?, _ atMost: Figure<Value>?, isShare: Bool
  ) {
    let bounds = [atLeast, atMost].compactMap { $0 }
    guard !bounds.isEmpty else { return nil }
    statuses = bounds.map(\.status)
    self.isShare = isShare
    most = bounds.reduce(0) { max($0, $1.value.value) }
    hasFloor = atLeast != nil
    hasCap = atMost != nil
  }
}

extension Limit.Rule {
  /// The bounds that are measurements or shares; nil for counts, choices and limits without any.
  fileprivate var measuredBounds: MeasuredBounds? {
    switch self {
    case .amount(let grouped, let atLeast, let atMost):
      switch grouped.measure {
      case .parks, .instrument: nil
      case .grants, .newDebt, .swaps, .released, .greenfield, .regenerated, .outcome, .resource:
        MeasuredBounds(atLeast, atMost, isShare: false)
      }
    case .ratio(_, _, let atLeast, let atMost): MeasuredBounds(atLeast, atMost, isShare: true)
    case .concentration(let rule): MeasuredBounds(nil, rule.share, isShare: true)
    case .brownfieldFirst, .requires, .excludes: nil
    }
  }
}
