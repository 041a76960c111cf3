import MixedInteger
import ParkModel

/// Finds named limits and park rules that cannot hold together, none of which can be left out.
///
/// A deletion filter over the named rules with integer feasibility: a rule without which there is
/// still no plan is not part of the conflict. Rules are tried in blocks that halve, so the number
/// of solves grows with the size of the conflict times the logarithm of the number of rules.
/// Park rules are tried last, so that the conflict is told in limits where it can be.
///
/// - Source: Chinneck, Dravnieks (1991) Locating minimal infeasible constraint sets in linear
///   programs. ORSA Journal on Computing 3:157-168 (deletion filter).
struct ConflictFinder {
  let formulation: Formulation
  let solver: any MixedIntegerSolver
  let options: SolverOptions
  let keepGoing: (@Sendable (SolverProgress) -> Bool)?

  /// The conflict; empty where the model has a plan or the search was stopped before a proof.
  func conflict() throws -> [NamedRule] {
    var kept = [Bool](repeating: true, count: formulation.rules.count)
    guard try isInfeasible(keeping: kept) else { return [] }
    // Park rules first: what is tried for removal first is more likely to go.
    let order =
      formulation.rules.indices.filter { isParkRule($0) }
      + formulation.rules.indices.filter { !isParkRule($0) }
    try reduce(order[...], &kept)
    return formulation.rules.indices.filter { kept[$0] }.map { formulation.rules[$0] }
  }

  private func isParkRule(_ rule: Int) -> Bool {
    switch formulation.rules[rule] {
    case .park: true
    case .limit, .mandatory: false
    }
  }

  /// Drops from `kept` what of `block` is not needed.
  private func reduce(_ block: ArraySlice<Int>, _ kept: inout [Bool]) throws {
    if block.isEmpty { return }
    var without = kept
    for rule in block { without[rule] = false }
    if try isInfeasible(keeping: without) {
      kept = without
      return
    }
    if block.count == 1 { return }
    let middle = block.startIndex + block.count / 2
    try reduce(block[..<middle], &kept)
    try reduce(block[middle...], &kept)
  }

  private func isInfeasible(keeping kept: [Bool]) throws -> Bool {
    var model = formulation.model
    model.setObjective(LinearTerms())
    for (row, rule) in formulation.ruleOfRow.enumerated() where rule >= 0 && !kept[Int(rule)] {
      model.setBounds(MixedIntegerModel.Row(index: row), lower: -.infinity, upper: .infinity)
    }
    let result = try solver.solve(model, options: options, start: nil, progress: keepGoing)
    return result.status == .infeasible
  }
}
