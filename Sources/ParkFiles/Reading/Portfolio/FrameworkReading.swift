import ParkModel

/// A framework with where it was read from.
struct ReadFramework {
  var framework: Framework
  var home: Home
  /// The columns of parks.csv that its quotients and adjustments name, with the places.
  var references: [ColumnReference] = []

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
  static let indicatorKeys =
    ["name_en", "name_zh", "group", "unit"] + weightKeys + ["weight_low", "weight_high"]
    + valueKeys + quotientKeys + preferenceKeys + ["missing", "source"]
  static let groupKeys = ["name_en", "name_zh", "parent"] + weightKeys + ["mean"]
  private static let weightKeys = [
    "weight", "weight_urbanization", "weight_re_urbanization", "weight_co_city",
  ]

  private(set) var groups: [IndicatorGroup] = []
  private(set) var indicators: [Indicator] = []
  var adjustments: [Adjustment] = []
  var grades: [Grade] = []
  /// Whether every grade has a share: only then does their sum say something.
  var gradesHaveShares = true
  /// The columns of parks.csv that quotients and adjustments name.
  var references: [ColumnReference] = []
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
        weight: weight(record, weighs: weighs), pathWeights: pathWeights(record),
        mean: record.token("mean") ?? .arithmetic))
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
    let quotient = quotient(record, indicator: id)
    indicators.append(
      Indicator(
        id: IndicatorID(id), name: record.bilingual(id),
        group: group.isEmpty ? nil : IndicatorGroupID(group), unit: record.text("unit"),
        direction: direction(record), weight: weight(record, weighs: weighs),
        pathWeights: pathWeights(record), weightRange: weightRange(record),
        goalposts: goalposts(record),
        floor: Share(record.number("floor", unit: "", in: .share) ?? 0),
        valueFunction: valueFunction(record), quotient: quotient,
        reference: record.number("reference", unit: "", in: .notZero).map { Amount($0) },
        preference: preference(record), missing: record.token("missing"),
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

  private func weightRange(_ record: some NamedFields) -> WeightRange? {
    record.requirePair("weight_low", "weight_high", fix: "give both bounds, or neither")
    let low = record.number("weight_low", unit: "", in: .nonNegative)
    let high = record.number("weight_high", unit: "", in: .nonNegative)
    guard let low, let high else { return nil }
    if low > high {
      record.report(
        "weight_low",
        "\(PlainNumber.written(low)) is above weight_high, \(PlainNumber.written(high)).",
        fix: "exchange the two")
    }
    return WeightRange(low: Share(low), high: Share(high))
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
