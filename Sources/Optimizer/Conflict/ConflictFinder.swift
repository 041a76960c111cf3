import MixedInteger
import ParkModel

/// Finds named limits and park rules that cannot hold together, none of which can be left out.
///
/// A deletion filter over the named rules: a rule without which there is still no plan is not part
/// of the conflict. Rules are tried in blocks that halve, so the number of solves grows with the
/// size of the conflict times the logarithm of the number of rules. Where even the linear
/// relaxation has no point, the filter runs on it first, and integer feasibility only on what is
/// left. Park rules are tried first, so that the conflict is told in limits where it can be.
///
/// - Source: Chinneck, Dravnieks (1991) Locating minimal infeasible constraint sets in linear
///   programs. ORSA Journal on Computing 3:157-168 (deletion filter).
struct ConflictFinder {
  let formulation: Formulation
  private(set) var test: RuleTest

  init(_ formulation: Formulation, _ steps: SolveSteps) {
    self.formulation = formulation
    test = RuleTest(formulation, steps)
  }

  var isStopped: Bool { test.steps.isStopped }

  /// A conflict as positions of rules.
  struct Found: Equatable {
    var rules: [Int]
    /// false where the search was stopped before every rule had been tried.
    var isIrreducible: Bool
  }

  /// Conflicts that share no rule: each is taken out before the next is looked for.
  ///
  /// - Parameter most: How many to find at most.
  mutating func conflicts(most: Int = .max) throws -> [Found] {
    var active = [Bool](repeating: true, count: formulation.rules.count)
    var found: [Found] = []
    while found.count < most, let next = try conflict(within: active) {
      found.append(next)
      // What is not known to be irreducible would take rules from the next conflict.
      if !next.isIrreducible || next.rules.isEmpty { break }
      for rule in next.rules { active[rule] = false }
    }
    return found
  }

  /// A conflict among some rules; nil where they can hold together, or that is not known.
  private mutating func conflict(within active: [Bool]) throws -> Found? {
    var kept = active
    let isLinear = try test.relaxedPoint(keeping: active) == .infeasible
    if isLinear {
      try reduce(&kept, isLinear: true)
    } else if try test.plan(keeping: active) != .infeasible {
      return nil
    }
    try reduce(&kept, isLinear: false)
    return Found(
      rules: formulation.rules.indices.filter { kept[$0] }, isIrreducible: !isStopped)
  }

  /// Drops from `kept` what is not needed, what belongs to parks first.
  private mutating func reduce(_ kept: inout [Bool], isLinear: Bool) throws {
    let order = formulation.rules.indices.filter { kept[$0] }
    for kind in [{ $0.isParkRule }, Self.isGivenChoice, Self.isLimit] {
      let block = order.filter { kind(formulation.rules[$0]) }
      try reduce(block[...], &kept, isLinear)
    }
  }

  private mutating func reduce(
    _ block: ArraySlice<Int>, _ kept: inout [Bool], _ isLinear: Bool
  ) throws {
    if block.isEmpty || isStopped { return }
    var without = kept
    for rule in block { without[rule] = false }
    let answer =
      isLinear ? try test.relaxedPoint(keeping: without) : try test.plan(keeping: without)
    switch answer {
    case .infeasible: kept = without
    case .unknown: return
    case .feasible:
      if block.count == 1 { return }
      let middle = block.startIndex + block.count / 2
      try reduce(block[..<middle], &kept, isLinear)
      try reduce(block[middle...], &kept, isLinear)
    }
  }

  private static func isGivenChoice(_ rule: NamedRule) -> Bool {
    switch rule {
    case .given, .excluded: true
    case .limit, .mandatory, .park: false
    }
  }

  private static func isLimit(_ rule: NamedRule) -> Bool {
    switch rule {
    case .limit, .mandatory: true
    case .park, .given, .excluded: false
    }
  }
}
