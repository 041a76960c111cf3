extension PairwiseJudgements {
  /// No judgement may be larger; its reciprocal is the smallest.
  ///
  /// Nobody judges a factor of 1,000, and with the bound no chain of judgements over 100 parts
  /// leaves the range of a double.
  public static let largest: Ratio = 1_000

  /// How far `a_ij * a_ji` may be from 1: judgements are rounded, as in 3 and 0.33.
  public static let reciprocalTolerance: Ratio = 0.01

  private static func isOne(_ value: Double) -> Bool {
    // The last digits are rounding: 3 * 0.33 is within 1 % of 1.
    abs(value - 1) <= reciprocalTolerance.value + 1e-12
  }

  /// Everything that stands in the way of weights: labels, cells, reciprocals and missing links.
  public func problems() -> [InputProblem] {
    let found = labelled.problems() + cellProblems()
    return found.isEmpty ? linkProblems() : found
  }

  /// What is wrong with single judgements or with pairs of them, labels aside.
  private func cellProblems() -> [InputProblem] {
    guard labelled.canBeNamed else { return [] }
    let width = labels.count
    guard cells.count == width, cells.allSatisfy({ $0.count == width }) else {
      return [
        InputProblem(
          file: file, found: "\(width) criteria do not have \(width) x \(width) judgements.",
          fix: "give a row and a column for each criterion; a cell may be empty")
      ]
    }
    var problems: [InputProblem] = []
    for row in 0..<width {
      for column in 0..<width {
        if let problem = problem(row, column) { problems.append(problem) }
      }
    }
    return problems
  }

  private var labelled: JudgedLabels {
    JudgedLabels(file: file, labels: labels, rows: rows, labelRow: labelRow)
  }

  private func problem(_ row: Int, _ column: Int) -> InputProblem? {
    guard let judged = self[row, column] else { return nil }
    let shown = judged.judgementText
    func problem(_ found: String, fix: String) -> InputProblem {
      labelled.problem(row, labels[column], found, fix: fix)
    }
    if row == column {
      // Written so that what is no number is refused too.
      if Self.isOne(judged.value) { return nil }
      return problem(
        "'\(labels[row])' against itself is \(shown).", fix: "write 1, or leave it empty")
    }
    guard isUsable(judged) else {
      return problem(
        judged.value > 0
          ? "\(shown) is not between 1/1000 and 1000." : "\(shown) is not above 0.",
        fix: "write how many times as important '\(labels[row])' is as '\(labels[column])', such "
          + "as 3 or 1/3, or leave it empty")
    }
    // Each pair is checked once, from its second row, and only where both judgements are usable.
    guard row > column, let other = self[column, row], isUsable(other) else { return nil }
    let product = judged.value * other.value
    if Self.isOne(product) { return nil }
    return problem(
      "'\(labels[row])' to '\(labels[column])' is \(shown), but '\(labels[column])' to "
        + "'\(labels[row])' is \(other.judgementText): the product is "
        + "\(Ratio(product).judgementText), not 1.",
      fix: "write \(Ratio(1 / other.value).judgementText), or leave one of the two empty")
  }

  private func isUsable(_ judged: Ratio) -> Bool {
    judged.value.isFinite && judged >= Ratio(1 / Self.largest.value) && judged <= Self.largest
  }

  /// Groups of labels that no judgement links: nothing says how one weighs against the other.
  private func linkProblems() -> [InputProblem] {
    let groups = linkedGroups()
    guard groups.count > 1 else { return [] }
    let names = groups.map { group in
      let quoted = group.map { "'\(labels[$0])'" }
      guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
      return quoted.dropLast().joined(separator: ", ") + " and " + last
    }
    let more = groups.count - 1
    return [
      InputProblem(
        file: file,
        found: "no judgement links these groups of criteria: \(names.joined(separator: "; ")).",
        fix: "compare a criterion of each group with one of another: \(more) more "
          + (more == 1 ? "judgement links them all" : "judgements link them all"))
    ]
  }

  /// Labels by the judgements that link them, in the order of the labels.
  private func linkedGroups() -> [[Int]] {
    var group = [Int?](repeating: nil, count: labels.count)
    var groups: [[Int]] = []
    for start in labels.indices where group[start] == nil {
      group[start] = groups.count
      var members = [start]
      var next = 0
      while next < members.count {
        let label = members[next]
        next += 1
        for other in labels.indices where group[other] == nil {
          guard self[label, other] != nil || self[other, label] != nil else { continue }
          group[other] = groups.count
          members.append(other)
        }
      }
      groups.append(members.sorted())
    }
    return groups
  }
}
