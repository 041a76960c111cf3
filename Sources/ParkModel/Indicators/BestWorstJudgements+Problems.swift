extension BestWorstJudgements {
  /// The scale ends here: the best is at most nine times as important as the worst.
  public static let largest: Ratio = 9

  /// Everything that stands in the way of weights.
  public func problems() -> [InputProblem] {
    let labelProblems = labelled.problems()
    guard labelled.canBeNamed else { return labelProblems }
    guard bestToOthers.count == labels.count, othersToWorst.count == labels.count else {
      return labelProblems + [
        InputProblem(
          file: file,
          found: "\(labels.count) criteria have \(bestToOthers.count) and "
            + "\(othersToWorst.count) judgements.", fix: "give two judgements for each criterion")
      ]
    }
    var problems = labelProblems
    for index in labels.indices {
      if let problem = problem(
        index, Self.bestColumn, bestToOthers[index],
        "the best criterion is as '\(labels[index])'")
      {
        problems.append(problem)
      }
      if let problem = problem(
        index, Self.worstColumn, othersToWorst[index],
        "'\(labels[index])' is as the worst criterion")
      {
        problems.append(problem)
      }
    }
    return problems.isEmpty ? endProblems() : problems
  }

  /// The best and the worst part; nil where none fit together.
  ///
  /// 1 in `bestToOthers` marks the best, 1 in `othersToWorst` the worst. Where several parts are
  /// marked, it is the pair whose two judgements of each other agree, the farthest apart first.
  public var ends: (best: Int, worst: Int)? {
    var found: (best: Int, worst: Int)?
    var span = 0.0
    for best in marked(bestToOthers) {
      for worst in marked(othersToWorst) where best != worst || labels.count == 1 {
        guard let down = bestToOthers[worst], let up = othersToWorst[best], down == up,
          up.value > span
        else { continue }
        found = (best, worst)
        span = up.value
      }
    }
    return found
  }

  private var labelled: JudgedLabels { JudgedLabels(file: file, labels: labels, rows: rows) }

  private func marked(_ judgements: [Ratio?]) -> [Int] {
    judgements.indices.filter { judgements[$0] == 1 }
  }

  private func problem(
    _ index: Int, _ column: String, _ judged: Ratio?, _ question: String
  ) -> InputProblem? {
    let fix = "write how many times as important \(question), from 1 to 9"
    guard let judged else {
      return labelled.problem(index, column, "there is no judgement.", fix: fix)
    }
    // Written so that what is no number is refused too.
    if judged >= 1, judged <= Self.largest { return nil }
    return labelled.problem(
      index, column, "\(judged.judgementText) is not between 1 and 9.", fix: fix)
  }

  /// What keeps the best and the worst from being told.
  private func endProblems() -> [InputProblem] {
    let bests = marked(bestToOthers)
    let worsts = marked(othersToWorst)
    var problems: [InputProblem] = []
    if bests.isEmpty {
      problems.append(
        InputProblem(
          file: file, field: Self.bestColumn, found: "no criterion is marked as the best.",
          fix: "write 1 in the row of the most important criterion"))
    }
    if worsts.isEmpty {
      problems.append(
        InputProblem(
          file: file, field: Self.worstColumn, found: "no criterion is marked as the worst.",
          fix: "write 1 in the row of the least important criterion"))
    }
    guard let best = bests.first, let worst = worsts.last, ends == nil else { return problems }
    if best == worst {
      return [
        labelled.problem(
          best, nil, "'\(labels[best])' is marked as the best and as the worst.",
          fix: "write 1 into \(Self.bestColumn) for the best only, and into \(Self.worstColumn) "
            + "for the worst only")
      ]
    }
    let down = bestToOthers[worst]?.judgementText ?? ""
    let up = othersToWorst[best]?.judgementText ?? ""
    return [
      labelled.problem(
        worst, Self.bestColumn,
        "the best, '\(labels[best])', is \(down) times as important as the worst, "
          + "'\(labels[worst])', but \(up) times in \(Self.worstColumn).",
        fix: "write the same number into both cells")
    ]
  }
}
