/// Why no plan exists, and the least that would make room for one.
public struct Diagnosis: Hashable, Sendable {
  /// Conflicts that share no rule: each of them has to be ended.
  public var conflicts: [Conflict]
  /// The least relative change over all limits together; nil where none was looked for or found.
  public var repair: Repair?
  /// Whether every conflict and the repair were looked for to the end.
  public var isComplete: Bool

  public init(conflicts: [Conflict] = [], repair: Repair? = nil, isComplete: Bool = true) {
    self.conflicts = conflicts
    self.repair = repair
    self.isComplete = isComplete
  }
}

/// Limits and park rules that cannot hold together.
public struct Conflict: Hashable, Sendable {
  /// Names as planners see them, in the order of the model.
  public var rules: [String]
  /// Whether leaving out any one rule ends the conflict; false where the search was stopped.
  public var isIrreducible: Bool
  /// What relaxing each limit alone would take, in the order of `rules`; park rules have none.
  public var remedies: [LoneRemedy]

  public init(rules: [String], isIrreducible: Bool = true, remedies: [LoneRemedy] = []) {
    self.rules = rules
    self.isIrreducible = isIrreducible
    self.remedies = remedies
  }
}

/// What relaxing one limit of a conflict alone would take, the other conflicts set aside.
public struct LoneRemedy: Hashable, Sendable {
  public var rule: String
  public var outcome: Outcome

  public init(rule: String, outcome: Outcome) {
    self.rule = rule
    self.outcome = outcome
  }

  public enum Outcome: Hashable, Sendable {
    /// These changes, of this limit only, end the conflict.
    case relaxed([Relaxation])
    /// No change of this limit alone does.
    case notAlone
    /// The search was stopped before an answer.
    case unknown
  }
}

/// One change of a rule that leaves more room.
public struct Relaxation: Hashable, Sendable {
  /// The name of the rule as planners see it.
  public var rule: String
  public var change: Change

  public init(rule: String, change: Change) {
    self.rule = rule
    self.change = change
  }

  public enum Change: Hashable, Sendable {
    /// The number is changed; amounts in the limit's own unit, shares as fractions.
    case number(LimitNumber, from: Amount, to: Amount)
    /// The rule has no number and is taken out.
    case lifted
  }
}

/// Changes that together make room for a plan.
public struct Repair: Hashable, Sendable {
  public var relaxations: [Relaxation]
  /// The sum of the relative changes; taking out a rule without a number counts as 100 %.
  public var total: Ratio
  /// No repair has a smaller sum; below `total` by the proven gap, or where shares are changed.
  public var leastTotal: Ratio
  /// Whether a plan was found under the changed rules.
  public var isVerified: Bool

  public init(
    relaxations: [Relaxation], total: Ratio, leastTotal: Ratio, isVerified: Bool
  ) {
    self.relaxations = relaxations
    self.total = total
    self.leastTotal = leastTotal
    self.isVerified = isVerified
  }
}
