public import ParkModel

/// How an engine's own numbers compare with the independent re-check.
public struct Agreement: Hashable, Sendable {
  /// No difference above 1e-6 and no breach.
  public var agrees: Bool
  /// The largest |engine - re-check| / max(1, |re-check|) of objective, outcomes and limit uses;
  /// infinite where one of the two is missing or not a number.
  public var largestDifference: Double
  /// A sentence for everything that differs by more than 1e-6, and for every breach.
  public var disagreements: [String]

  public init(agrees: Bool, largestDifference: Double, disagreements: [String]) {
    self.agrees = agrees
    self.largestDifference = largestDifference
    self.disagreements = disagreements
  }
}

/// Holds what an engine says its plan comes to against what the re-check found.
///
/// Limits that the engine does not state are not compared; an outcome that it does not state
/// counts as 0. For limits on shares an engine may state the share, or the left-hand side of the
/// limit's linear row.
public func compare(_ report: CheckReport, with solved: SolvedPlan) -> Agreement {
  var comparison = Comparison()
  let evaluation = report.evaluation
  comparison.hold(
    solved.objective?.value, against: [evaluation.objective.value], "the objective")
  if solved.outcomes.count == evaluation.parks.count {
    for (stated, park) in zip(solved.outcomes, evaluation.parks) {
      let outcomes = Set(stated.keys).union(park.outcomes.keys).sorted()
      for outcome in outcomes {
        comparison.hold(
          stated[outcome]?.value ?? 0, against: park.outcomes[outcome].map { [$0.value] } ?? [],
          "outcome '\(outcome)' of \(park.park)")
      }
    }
  } else {
    comparison.fail(
      "The engine states outcomes of \(solved.outcomes.count) parks, "
        + "the plan has \(evaluation.parks.count).")
  }
  var values = report.rowValues
  for limit in evaluation.limits where values[limit.name] == nil {
    values[limit.name] = limit.used.map { [$0.value] } ?? []
  }
  for (name, stated) in solved.limitUses.sorted(by: { $0.key < $1.key }) {
    comparison.hold(stated.value, against: values[name] ?? [], "the use of limit '\(name)'")
  }
  let differs = comparison.largest > 1e-6
  return Agreement(
    agrees: !differs && report.isClean, largestDifference: comparison.largest,
    disagreements: comparison.sentences + report.breaches.map(\.sentence))
}

private struct Comparison {
  var largest = 0.0
  var sentences: [String] = []

  mutating func fail(_ sentence: String) {
    largest = .infinity
    sentences.append(sentence)
  }

  /// Compares with the nearest of the values that may rightly be stated; none: nothing is known.
  mutating func hold(_ stated: Double?, against found: [Double], _ what: String) {
    guard let stated, stated.isFinite else {
      fail("The engine states no value for \(what).")
      return
    }
    func difference(_ value: Double) -> Double {
      let difference = abs(stated - value) / max(1, abs(value))
      return difference.isNaN ? .infinity : difference
    }
    guard let nearest = found.min(by: { difference($0) < difference($1) }) else {
      fail("The engine states \(what) as \(number(stated)), the re-check knows nothing of it.")
      return
    }
    largest = max(largest, difference(nearest))
    guard difference(nearest) > 1e-6 else { return }
    sentences.append(
      "The engine states \(what) as \(stated), the re-check finds \(nearest).")
  }
}
