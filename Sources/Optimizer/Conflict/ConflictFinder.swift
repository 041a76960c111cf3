import MixedInteger
import ParkModel

/// Finds named limits and park rules that cannot hold together, none of which can be left out.
///
/// A deletion filter over the named rules: a rule without which there is still no plan is not part
/// of the conflict. Rules are tried in blocks that halve, so the number of solves grows with the
/// size of the conflict times the logarithm of the number of rules. Where even the linear
/// relaxation has no point, the filter runs on it first, and integer feasibility only on what is
/// left.
///
/// - Source: Chinneck, Dravnieks (1991) Locating minimal infeasible constraint sets in linear
///   programs. ORSA Journal on Computing 3:157-168 (deletion filter).
struct ConflictFinder {
  let formulation: Formulation
  private(set) var test: RuleTest
  /// How many more searches for whole choices the rules inside parks may take in one conflict.
  ///
  /// A floor near what all parks together can reach needs nearly every park's rules, and each test
  /// is then a hard search: the limits of a conflict are worth that, hundreds of park rules are not.
  private var parkTestsLeft = 0
  private static let mostParkTests = 40

  init(_ formulation: Formulation, _ steps: SolveSteps) {
    self.formulation = formulation
    test = RuleTest(formulation, steps)
  }

  var isStopped: Bool { test.steps.isStopped }
  var isComplete: Bool { test.steps.isComplete }

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
    parkTestsLeft = Self.mostParkTests
    let isLinear = try test.relaxedPoint(keeping: active) == .infeasible
    if isLinear {
      try reduce(&kept, isLinear: true)
    } else if try test.plan(keeping: active) != .infeasible {
      return nil
    }
    try reduce(&kept, isLinear: false)
    return Found(
      rules: formulation.rules.indices.filter { kept[$0] },
      isIrreducible: isComplete && parkTestsLeft > 0)
  }

  /// Drops from `kept` what is not needed.
  ///
  /// All park rules at once, so that a conflict among limits is told in limits; then limits, so
  /// that few of them are blamed; and only then the park rules that are left.
  private mutating func reduce(_ kept: inout [Bool], isLinear: Bool) throws {
    let order = formulation.rules.indices.filter { kept[$0] }
    let parks = order.filter { formulation.rules[$0].isParkRule }
    if !parks.isEmpty {
      var without = kept
      for rule in parks { without[rule] = false }
      let answer =
        isLinear ? try test.relaxedPoint(keeping: without) : try test.plan(keeping: without)
      if answer == .infeasible { kept = without }
    }
    for block in [
      order.filter { Self.isGivenChoice(formulation.rules[$0]) },
      order.filter { Self.isLimit(formulation.rules[$0]) }, parks.filter { kept[$0] },
    ] {
      try reduce(block[...], &kept, isLinear: isLinear)
    }
  }

  private mutating func reduce(
    _ block: ArraySlice<Int>, _ kept: inout [Bool], isLinear: Bool
  ) throws {
    guard let first = block.first, !isStopped else { return }
    if !isLinear, formulation.rules[first].isParkRule {
      if parkTestsLeft == 0 { return }
      parkTestsLeft -= 1
    }
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
      try reduce(block[..<middle], &kept, isLinear: isLinear)
      try reduce(block[middle...], &kept, isLinear: isLinear)
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
