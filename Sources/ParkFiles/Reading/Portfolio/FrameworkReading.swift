import ParkModel

/// A framework with where it was read from.
struct ReadFramework {
  var framework: Framework
  var home: Home

  enum Home: Int, Comparable {
    /// The portfolio's own, in `indicators.csv`.
    case own
    /// A file in the portfolio's `frameworks/`.
    case folder
    /// Comes with the program.
    case shipped

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Collects the groups and indicators of one framework, from tables or from YAML alike.
struct FrameworkReading {
  static let indicatorKeys = [
    "name_en", "name_zh", "group", "unit", "weight", "weight_urbanization",
    "weight_re_urbanization", "weight_co_city", "target_low", "target_high", "worst", "best",
    "source",
  ]
  static let groupKeys = [
    "name_en", "name_zh", "parent", "weight", "weight_urbanization", "weight_re_urbanization",
    "weight_co_city",
  ]

  private(set) var groups: [IndicatorGroup] = []
  private(set) var indicators: [Indicator] = []
  private var groupRows: [String: Int] = [:]
  private var indicatorRows: [String: Int] = [:]
  /// Parent references, to check once all groups are known.
  private var parents: [(group: String, parent: String, report: (String, String) -> Void)] = []
  /// Whether the table of groups could not be read: references to it are not checked then.
  var groupsAreUnreadable = false

  /// Adds the group of a record.
  ///
  /// - Parameter weighs: Whether the record can state a weight; if not, siblings count alike.
  mutating func addGroup(_ record: some NamedFields, weighs: Bool) {
    let id = record.identifier("group") ?? ""
    if let first = groupRows[id] {
      record.report(
        "group", "the group '\(id)' stands here again, after row \(first).",
        fix: "give every group an identifier of its own")
      return
    }
    groupRows[id] = record.row
    let parent = record.text("parent")
    if !parent.isEmpty {
      parents.append((id, parent, { record.report("parent", $0, fix: $1) }))
    }
    groups.append(
      IndicatorGroup(
        id: IndicatorGroupID(id), name: record.bilingual(id),
        parent: parent.isEmpty ? nil : IndicatorGroupID(parent),
        weight: weight(record, weighs: weighs), pathWeights: pathWeights(record)))
  }

  /// Adds the indicator of a record; groups must have been added before.
  mutating func addIndicator(_ record: some NamedFields, weighs: Bool) {
    let id = record.identifier("indicator") ?? ""
    if let first = indicatorRows[id] {
      record.report(
        "indicator", "the indicator '\(id)' stands here again, after row \(first).",
        fix: "give every indicator an identifier of its own")
      return
    }
    indicatorRows[id] = record.row
    let group = record.text("group")
    if !group.isEmpty, groupRows[group] == nil, !groupsAreUnreadable {
      let refusal = unknownGroup(group, in: record.problems)
      record.report("group", refusal.found, fix: refusal.fix)
    }
    indicators.append(
      Indicator(
        id: IndicatorID(id), name: record.bilingual(id),
        group: group.isEmpty ? nil : IndicatorGroupID(group), unit: record.text("unit"),
        direction: direction(record), weight: weight(record, weighs: weighs),
        pathWeights: pathWeights(record), goalposts: goalposts(record),
        source: record.text("source")))
  }

  private func unknownGroup(_ group: String, in problems: ProblemList) -> (
    found: String, fix: String
  ) {
    let known = groupRows.keys.sorted()
    let fix =
      problems.nearest(to: group, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty
        ? "add it to the groups, which are none yet, or leave it empty"
        : "add it to the groups, or name one of \(listed(known))")
    return ("there is no group \(quoted(group)).", fix)
  }

  private func weight(_ record: some NamedFields, weighs: Bool) -> Figure<Share> {
    weighs ? record.requiredFigure("weight", in: .nonNegative) : Figure(1)
  }

  private func pathWeights(_ record: some NamedFields) -> [DevelopmentPath: Figure<Share>] {
    var weights: [DevelopmentPath: Figure<Share>] = [:]
    for path in DevelopmentPath.allCases {
      let field = "weight_" + path.rawValue.map { $0 == "-" ? "_" : String($0) }.joined()
      if let weight: Figure<Share> = record.figure(field, in: .nonNegative) {
        weights[path] = weight
      }
    }
    return weights
  }

  private func direction(_ record: some NamedFields) -> Indicator.Direction {
    record.require("direction", fix: "write more, less or target")
    guard let word: DirectionWord = record.token("direction") else { return .moreIsBetter }
    switch word {
    case .more: return .moreIsBetter
    case .less: return .lessIsBetter
    case .target:
      for field in ["target_low", "target_high"] where record.isEmpty(field) {
        record.reportEmpty(field, fix: "write where the target range begins and ends")
      }
      let low = record.number("target_low", unit: "", in: .any) ?? 0
      let high = record.number("target_high", unit: "", in: .any) ?? low
      if low > high {
        record.report(
          "target_low",
          "\(PlainNumber.written(low)) is above target_high, \(PlainNumber.written(high)).",
          fix: "exchange the two")
      }
      return .target(low: Amount(low), high: Amount(high))
    }
  }

  private enum DirectionWord: String, TextToken { case more, less, target }

  private func goalposts(_ record: some NamedFields) -> Goalposts? {
    for (one, other) in [("worst", "best"), ("best", "worst")]
    where record.isEmpty(one) && !record.isEmpty(other) {
      record.report(
        one, "\(other) is given without \(one).", fix: "give both goalposts, or neither")
    }
    guard let worst = record.number("worst", unit: "", in: .any),
      let best = record.number("best", unit: "", in: .any)
    else { return nil }
    if worst == best {
      record.report(
        "best", "worst and best are both \(PlainNumber.written(best)).",
        fix: "write two different goalposts, or neither")
    }
    return Goalposts(worst: Amount(worst), best: Amount(best))
  }

  /// Checks that parents exist and form no cycle; call it after the last group.
  func checkGroups(in problems: ProblemList) {
    var parentOf: [String: String] = [:]
    for (group, parent, report) in parents {
      if groupRows[parent] != nil {
        parentOf[group] = parent
      } else {
        let refusal = unknownGroup(parent, in: problems)
        report(refusal.found, refusal.fix)
      }
    }
    let edges = parentOf.mapValues { [$0] }
    guard let cycle = firstCycle(edges),
      let first = parents.first(where: { cycle.contains($0.group) })
    else { return }
    first.report(
      "the groups contain each other: \(cycle.joined(separator: " -> ")).",
      "leave the parent of one of them empty")
  }
}

/// The first cycle of a graph, as names with the first repeated at the end; nil where it has none.
///
/// Nodes are visited in order of their names, so the same graph gives the same cycle.
func firstCycle(_ edges: [String: [String]]) -> [String]? {
  var isDone: Set<String> = []
  for start in edges.keys.sorted() where !isDone.contains(start) {
    // Depth first without recursion: a chain may be as long as the table.
    var trail: [String] = [start]
    var onTrail: Set<String> = [start]
    var next: [Int] = [0]
    while let node = trail.last, let position = next.last {
      let targets = edges[node] ?? []
      guard position < targets.count else {
        isDone.insert(node)
        onTrail.remove(node)
        trail.removeLast()
        next.removeLast()
        continue
      }
      next[next.count - 1] += 1
      let target = targets[position]
      if onTrail.contains(target), let begin = trail.firstIndex(of: target) {
        return Array(trail[begin...]) + [target]
      }
      guard !isDone.contains(target) else { continue }
      trail.append(target)
      onTrail.insert(target)
      next.append(0)
    }
  }
  return nil
}
