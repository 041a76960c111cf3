import ParkModel

/// Two plans side by side, as JSON.
struct PlanComparisonDocument: Codable {
  var first: Nullable<ValueRow>
  var second: Nullable<ValueRow>
  /// Second minus first; null where points of one are not points of the other, or without a plan.
  var difference: Nullable<DifferenceRow>
  /// The second plan's points by the first run's references, where these alone differ.
  var secondByFirst: Nullable<Double>
  /// `references`, `weights`, `prices`: what makes points incomparable.
  var obstacles: [String]
  var parks: [ParkRow]
  /// `grants`, `grants of FUND`, `new-debt`, `swaps`, in MCNY.
  var money: [AmountRow]
  /// `released`, `regenerated` and the land uses, in hectares.
  var land: [AmountRow]
  var outcomes: [AmountRow]
  /// Limits that bind in either plan, or whose bounds differ.
  var limits: [LimitRow]

  enum CodingKeys: String, CodingKey {
    case first, second, difference, obstacles, parks, money, land, outcomes, limits
    case secondByFirst = "second_by_first"
  }

  struct AmountRow: Codable {
    var name: String
    var first: Nullable<Double>
    var second: Nullable<Double>
    var difference: Nullable<Double>
  }

  struct ParkRow: Codable {
    var park: String
    /// `entered`, `left`, `switched`, `reshaped`, `not-in-first` or `not-in-second`.
    var change: String
    var first: Nullable<TreatmentRow>
    var second: Nullable<TreatmentRow>
  }

  struct TreatmentRow: Codable {
    var alternative: Nullable<String>
    var extent: Double
    var grantMCNY: Double
    var newDebtMCNY: Double
    var swapMCNY: Double
    var hectares: Double
    var instruments: [InstrumentRow]

    enum CodingKeys: String, CodingKey {
      case alternative, extent, hectares, instruments
      case grantMCNY = "grant_mcny"
      case newDebtMCNY = "new_debt_mcny"
      case swapMCNY = "swap_mcny"
    }
  }

  struct InstrumentRow: Codable {
    var instrument: String
    var level: String
    var start: String
  }

  struct LimitRow: Codable {
    var name: String
    var first: Nullable<UseRow>
    var second: Nullable<UseRow>
  }

  struct UseRow: Codable {
    var used: Nullable<Double>
    var atLeast: Nullable<Double>
    var atMost: Nullable<Double>
    var binding: Bool

    enum CodingKeys: String, CodingKey {
      case used, binding
      case atLeast = "at_least"
      case atMost = "at_most"
    }
  }

  init(_ plans: PlanComparison) {
    first = Nullable(plans.value.first.map(ValueRow.init))
    second = Nullable(plans.value.second.map(ValueRow.init))
    difference = Nullable(plans.value.difference.map(DifferenceRow.init))
    secondByFirst = Nullable(plans.value.restated?.value)
    obstacles = plans.value.obstacles.map(\.rawValue)
    parks = plans.parks.map {
      ParkRow(
        park: $0.park.text, change: $0.kind?.rawValue ?? "",
        first: Nullable($0.first.map(TreatmentRow.init)),
        second: Nullable($0.second.map(TreatmentRow.init)))
    }
    money = plans.money.map { AmountRow($0) { $0.token } }
    land = plans.land.map { AmountRow($0) { $0.token } }
    outcomes = plans.outcomes.map { AmountRow($0) { $0.text } }
    limits = plans.limits.map {
      LimitRow(
        name: $0.name, first: Nullable($0.first.map(UseRow.init)),
        second: Nullable($0.second.map(UseRow.init)))
    }
  }
}

extension PlanComparisonDocument.AmountRow {
  fileprivate init<Kind>(_ pair: AmountPair<Kind>, name: (Kind) -> String) {
    self.init(
      name: name(pair.kind), first: Nullable(pair.first), second: Nullable(pair.second),
      difference: Nullable(pair.difference))
  }
}

extension PlanComparisonDocument.TreatmentRow {
  fileprivate init(_ treatment: ParkChange.Treatment) {
    self.init(
      alternative: Nullable(treatment.alternative?.text), extent: treatment.extent,
      grantMCNY: treatment.grants, newDebtMCNY: treatment.newDebt, swapMCNY: treatment.swap,
      hectares: treatment.hectares,
      instruments: treatment.instruments.map {
        PlanComparisonDocument.InstrumentRow(
          instrument: $0.instrument.text, level: $0.level.text, start: $0.start.text)
      })
  }
}

extension PlanComparisonDocument.UseRow {
  fileprivate init(_ use: LimitUse) {
    self.init(
      used: Nullable(use.used?.value), atLeast: Nullable(use.atLeast?.value),
      atMost: Nullable(use.atMost?.value), binding: use.isBinding)
  }
}

extension MoneyKind {
  fileprivate var token: String {
    switch self {
    case .grants: "grants"
    case .grantsOf(let fund): "grants of \(fund)"
    case .newDebt: "new-debt"
    case .swaps: "swaps"
    }
  }
}

extension LandKind {
  fileprivate var token: String {
    switch self {
    case .released: "released"
    case .regenerated: "regenerated"
    case .use(let use): use.rawValue
    }
  }
}
