import ParkModel

/// Why no plan exists, as `plan` and `explain` print it.
struct ConflictDocument: Encodable {
  /// Names as they stand in limits, such as `quota`, `fund relief 2026` or `leverage of P07`.
  var rules: [String]
  /// Whether leaving out any one rule ends the conflict.
  var irreducible: Bool
  var alone: [AloneRow]

  init(_ conflict: Conflict) {
    rules = conflict.rules
    irreducible = conflict.isIrreducible
    alone = conflict.remedies.map(AloneRow.init)
  }

  /// What relaxing one rule alone would take.
  struct AloneRow: Encodable {
    var rule: String
    /// false: not alone; null: the search was stopped.
    var helps: Nullable<Bool>
    var changes: [RelaxationRow]

    init(_ remedy: LoneRemedy) {
      rule = remedy.rule
      changes = []
      switch remedy.outcome {
      case .notAlone: helps = Nullable(false)
      case .unknown: helps = Nullable(nil)
      case .relaxed(let relaxations):
        helps = Nullable(true)
        changes = relaxations.map(RelaxationRow.init)
      }
    }
  }
}

/// One changed rule.
struct RelaxationRow: Encodable {
  var rule: String
  /// `budget`, `at_least`, `at_most`, or `lifted` for a rule without a number.
  var change: String
  var from: Nullable<Double>
  var to: Nullable<Double>

  init(_ relaxation: Relaxation) {
    rule = relaxation.rule
    switch relaxation.change {
    case .lifted:
      change = "lifted"
      from = Nullable(nil)
      to = Nullable(nil)
    case .number(let number, let old, let new):
      change = Self.token(number)
      from = Nullable(old.value)
      to = Nullable(new.value)
    }
  }

  static func token(_ number: LimitNumber) -> String {
    switch number {
    case .budget: "budget"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    }
  }
}

/// Changes that together make room for a plan.
struct RepairDocument: Encodable {
  var changes: [RelaxationRow]
  /// Sum of the relative changes, a fraction.
  var total: Double
  /// No repair takes less.
  var leastTotal: Double
  var verified: Bool

  enum CodingKeys: String, CodingKey {
    case changes, total, verified
    case leastTotal = "least_total"
  }

  init(_ repair: Repair) {
    changes = repair.relaxations.map(RelaxationRow.init)
    total = repair.total.value
    leastTotal = repair.leastTotal.value
    verified = repair.isVerified
  }
}
