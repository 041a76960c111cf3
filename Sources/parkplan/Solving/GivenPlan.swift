import ParkModel
import PlanReport

/// A plan that the user gave with `--fix`, with the values that its document claims.
struct GivenPlan {
  var plan: Plan
  /// Parks whose grants and debt the document leaves to be planned.
  var openMoney: Set<ParkID>
  /// Whether it says everything of every park.
  var isWhole: Bool
  private var document: PlanDocument
  private static let file = "--fix"

  /// - Parameter text: JSON as `plan --json` prints it, perhaps edited.
  /// - Throws: every field that is wrong or unknown, with its key path.
  init(_ text: String, for portfolio: Portfolio) throws(InvalidInput) {
    document = try PrintedPlan(text, file: Self.file).document
    plan = try document.plan(for: portfolio, file: Self.file)
    openMoney = document.parksWithOpenMoney
    let given = Set(plan.allocations.map(\.park)).subtracting(openMoney)
    isWhole = portfolio.parks.allSatisfy { given.contains($0.id) }
  }

  /// What a bound means once choices are given.
  func notice(of portfolio: Portfolio) -> String {
    "\(plan.allocations.count) of \(portfolio.parks.count) parks are given by --fix: value and "
      + "bound are those of plans that keep them, not of the best plan."
  }

  /// Values that the document states and its own allocation does not give, a sentence each.
  ///
  /// After an edit of the allocation stale values are to be expected, so they are named, not
  /// refused.
  ///
  /// - Parameter objective: What the allocation is worth; nil where that is not known yet.
  func falseClaims(
    against evaluation: Evaluation, objective: Points?, of portfolio: Portfolio
  ) -> [String] {
    let claims = document.claims
    var comparison = ClaimComparison()
    if let objective {
      comparison.compare("an objective", claims.objective?.value, objective.value, "points")
    }
    for outcome in portfolio.outcomes {
      comparison.compare(
        "'\(outcome.id)' of all parks", claims.outcomes[outcome.id]?.value,
        evaluation.outcomes[outcome.id]?.value, outcome.unit)
      for park in evaluation.parks {
        comparison.compare(
          "'\(outcome.id)' of \(park.park)",
          claims.parkOutcomes[park.park]?[outcome.id]?.value,
          park.outcomes[outcome.id]?.value, outcome.unit)
      }
    }
    return comparison.sentences
  }
}

/// Collects what a document claims against what its allocation gives.
private struct ClaimComparison {
  var sentences: [String] = []

  /// Equal within 1e-6 of the larger size: documents are printed by this program in full digits.
  mutating func compare(_ what: String, _ claimed: Double?, _ found: Double?, _ unit: String) {
    guard let claimed else { return }
    let found = found ?? 0
    if abs(claimed - found) <= 1e-6 * max(1, abs(claimed), abs(found)) { return }
    let suffix = unit.isEmpty ? "" : " \(unit)"
    sentences.append(
      "--fix claims \(what) as \(claimed)\(suffix); its allocation gives \(found)\(suffix).")
  }
}
