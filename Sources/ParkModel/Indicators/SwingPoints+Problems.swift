extension SwingPoints {
  /// The points that the most important step is given; all others are compared with it.
  public static let full: Points = 100

  /// Everything that stands in the way of weights.
  public func problems() -> [InputProblem] {
    let labelled = JudgedLabels(file: file, labels: labels, rows: rows)
    let labelProblems = labelled.problems()
    guard labelled.canBeNamed else { return labelProblems }
    guard points.count == labels.count else {
      return labelProblems + [
        InputProblem(
          file: file, found: "\(labels.count) criteria have \(points.count) numbers of points.",
          fix: "give points for each criterion")
      ]
    }
    var problems = labelProblems
    for (index, given) in points.enumerated() {
      let found: String
      if let given {
        // Written so that what is no number is refused too.
        if given >= 0, given.value.isFinite { continue }
        found =
          given < 0
          ? "\(Ratio(given.value).judgementText) is negative." : "\(given.value) is no number."
      } else {
        found = "there are no points."
      }
      problems.append(
        labelled.problem(
          index, Self.column, found,
          fix: "write 0 to 100 for the step of '\(labels[index])' from its worst to its best"))
    }
    if problems.isEmpty, points.allSatisfy({ $0 == 0 }) {
      problems.append(
        InputProblem(
          file: file, field: Self.column, found: "all points are 0.",
          fix: "give 100 to the most important criterion"))
    }
    return problems
  }
}
