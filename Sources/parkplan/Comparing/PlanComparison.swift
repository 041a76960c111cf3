import Optimizer
import ParkModel
import PlanReport

/// Two plans side by side: what they are worth, which parks they carry out, what they come to.
///
/// Built from two finished runs alone, so that whatever makes runs can use it. Amounts of a run
/// without a plan are nil.
struct PlanComparison {
  var value: ValueComparison
  /// In order of the second portfolio, then what only the first one has; only where something
  /// differs.
  var parks: [ParkChange]
  var money: [AmountPair<MoneyKind>]
  var land: [AmountPair<LandKind>]
  var outcomes: [AmountPair<OutcomeID>]
  /// Limits that bind in either plan, and those whose bounds differ.
  var limits: [LimitPair]

  init(_ first: PlanRun, _ second: PlanRun) {
    value = ValueComparison(first, second)
    let old = PlanTotals(first)
    let new = PlanTotals(second)
    parks = ParkChange.list(first, second)
    money = AmountPair.list(old?.money, new?.money)
    land = AmountPair.list(old?.land, new?.land).filter { $0.isUsed || !$0.kind.isUse }
    outcomes = AmountPair.list(old?.outcomes, new?.outcomes)
    limits = LimitPair.list(first.evaluation?.limits ?? [], second.evaluation?.limits ?? [])
  }

  /// Amounts that differ by less come from a solver's arithmetic.
  static func isSame(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) <= 1e-6 * max(1, abs(first), abs(second))
  }
}

/// One amount in two plans.
struct AmountPair<Kind: Hashable>: Equatable {
  var kind: Kind
  /// nil: no plan, or nothing of the kind in its portfolio.
  var first: Double?
  var second: Double?

  /// Second minus first; nil where one of them is not known, 0 within a solver's arithmetic.
  var difference: Double? {
    guard let first, let second else { return nil }
    return PlanComparison.isSame(first, second) ? 0 : second - first
  }

  /// Whether either plan has any of it.
  var isUsed: Bool { (first ?? 0) != 0 || (second ?? 0) != 0 }

  /// Pairs in order of the second list, then what only the first one has.
  static func list(_ first: [(Kind, Double)]?, _ second: [(Kind, Double)]?) -> [AmountPair] {
    let old = Dictionary(first ?? [], uniquingKeysWith: { $1 })
    let new = Dictionary(second ?? [], uniquingKeysWith: { $1 })
    return (second ?? []).map { AmountPair(kind: $0.0, first: old[$0.0], second: $0.1) }
      + (first ?? []).filter { new[$0.0] == nil }.map {
        AmountPair(kind: $0.0, first: $0.1, second: nil)
      }
  }
}

enum MoneyKind: Hashable {
  case grants
  case grantsOf(FundID)
  case newDebt
  case swaps
}

enum LandKind: Hashable {
  case released
  case regenerated
  case use(LandUse)

  var isUse: Bool {
    switch self {
    case .released, .regenerated: false
    case .use: true
    }
  }
}

/// How one limit stands in two plans; nil: its portfolio has no such limit, or there is no plan.
struct LimitPair: Equatable {
  var name: String
  var first: LimitUse?
  var second: LimitUse?

  var hasOtherBounds: Bool {
    guard let first, let second else { return false }
    return !PlanComparison.isSame(first.atLeast?.value, second.atLeast?.value)
      || !PlanComparison.isSame(first.atMost?.value, second.atMost?.value)
  }

  /// Whether the limit binds in one plan only, or its bounds differ, or only one portfolio has it.
  var differs: Bool { first?.isBinding != second?.isBinding || hasOtherBounds }

  static func list(_ first: [LimitUse], _ second: [LimitUse]) -> [LimitPair] {
    let old = Dictionary(first.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let new = Dictionary(second.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let pairs =
      second.map { LimitPair(name: $0.name, first: old[$0.name], second: $0) }
      + first.filter { new[$0.name] == nil }.map { LimitPair(name: $0.name, first: $0) }
    return pairs.filter {
      $0.first?.isBinding == true || $0.second?.isBinding == true || $0.hasOtherBounds
    }
  }
}
