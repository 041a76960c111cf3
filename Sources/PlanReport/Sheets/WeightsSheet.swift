import ParkModel
import Scoring

extension SheetBook {
  static let moreIsBetter = "↑"
  static let lessIsBetter = "↓"

  /// How much each indicator counts, down the tree of groups, and which end of it is the better.
  func weightsTable(_ merits: MeritTable) -> TableLayout {
    var table = TableLayout(
      "Weights", .input, say, title: .init("Weights", "权重"),
      purpose: .init(
        "How much each indicator counts. Weights are shared out among those of the same group, so "
          + "that all shares sum to 1. Change one and the ranking moves.",
        "各指标权重。同组内按比例分配，份额之和为 1。修改后排名随之变化。"))
    table.add("code", header("Code", "代码"), wrapWidth: 28)
    table.add("name", header("Name", "名称"), wrapWidth: 34)
    table.add("group", header("Part of", "上级"), wrapWidth: 18)
    table.add("weight", header("Weight", "权重"))
    table.add("share", header("Share", "份额"), unit: say("of 1", "总和 1"))
    let paths = DevelopmentPath.allCases.filter { merits.pathWeights[$0] != nil }
    for path in paths {
      let name = say.path(path, in: portfolio)
      table.add("weight:" + path.rawValue, header("Weight", "权重") + "\n" + name)
      table.add("share:" + path.rawValue, header("Share", "份额") + "\n" + name)
    }
    table.add("direction", header("Better", "方向"))
    table.add("method", header("Made comparable by", "标准化方法"), wrapWidth: 22)
    table.add("share_solved", header("Share at the solve", "求解时份额"))
    table.add("source", header("Why", "依据"), wrapWidth: 44)
    let branches = WeightTree(merits).branches
    // Only where the values of the parks make the ends does the direction say which is which.
    let turnable = LiveScales(merits).turnable
    let places = Dictionary(uniqueKeysWithValues: branches.enumerated().map { ($1.key, $0) })
    for branch in branches {
      let siblings = branches.filter { $0.parent == branch.parent }.compactMap { places[$0.key] }
      table.add(
        row: branch.key,
        weightRow(
          branch, siblings, branch.parent.flatMap { places[$0] }, paths, merits, turnable, table))
    }
    table.allow(
      .decimal(atLeast: 0, atMost: nil), ["weight"] + paths.map { "weight:" + $0.rawValue }, say)
    if !turnable.isEmpty { table.allow(.list(name: ListsSheet.directions), ["direction"], say) }
    return table
  }

  private func weightRow(
    _ branch: WeightTree.Branch, _ siblings: [Int], _ parent: Int?, _ paths: [DevelopmentPath],
    _ merits: MeritTable, _ turnable: Set<IndicatorID>, _ table: TableLayout
  ) -> [Cell] {
    let row = table.body.count
    func share(_ suffix: String) -> Cell {
      let own = table.own(row, "weight" + suffix)
      let sum = Expression.call(.sum, siblings.map { table.own($0, "weight" + suffix) })
      let part = Expression.when(
        .combined(sum, .greater, .number(0)), then: own / sum, otherwise: .number(0))
      return .formula(parent.map { table.own($0, "share" + suffix) * part } ?? part, .factor)
    }
    var cells = [
      Cell(.text(branch.key), look: .label, wraps: true),
      Cell(.text(branch.name.text(in: language)), wraps: true),
      .words(branch.parent ?? "", wraps: true),
      Cell(
        .number(branch.weight.value.value), .factor, look: .input, status: branch.weight.status,
        target: weightTarget(branch, merits)),
      share(""),
    ]
    for path in paths {
      let suffix = ":" + path.rawValue
      // Where the path has no weight of its own, the general one holds.
      cells.append(
        branch.pathWeights[path].map {
          Cell(.number($0.value.value), .factor, look: .input, status: $0.status)
        } ?? .formula(table.own(row, "weight"), .factor))
      cells.append(share(suffix))
    }
    guard let indicator = branch.indicator else { return cells + [.empty, .empty, .empty, .empty] }
    cells += [
      direction(indicator, look: turnable.contains(indicator.id) ? .input : .plain),
      Cell(.text(merits.settings.normalisation.rawValue), wraps: true),
      .figure(merits.weights[indicator.id]?.value ?? 0, .factor, look: .engine),
      .words(indicator.source, wraps: true),
    ]
    return cells
  }

  private func direction(_ indicator: Indicator, look: Cell.Look) -> Cell {
    switch indicator.direction {
    case .moreIsBetter: Cell(.text(Self.moreIsBetter), look: look)
    case .lessIsBetter: Cell(.text(Self.lessIsBetter), look: look)
    case .target(let low, let high):
      Cell(.text(amountText(low.value) + "–" + amountText(high.value)))
    }
  }

  /// nil where a scenario would change the weights of paths along with the general one.
  private func weightTarget(_ branch: WeightTree.Branch, _ merits: MeritTable) -> NumberAddress? {
    guard let indicator = branch.indicator, branch.isDeclared, branch.pathWeights.isEmpty,
      portfolio.frameworks.first?.id == merits.framework.id
    else { return nil }
    return NumberAddress(.indicatorWeight, of: [indicator.id.text])
  }
}

/// The groups and indicators of a framework with their weights, each after what it is part of.
struct WeightTree {
  struct Branch {
    /// Identifier of the indicator or group.
    var key: String
    var name: BilingualText
    var parent: String?
    var weight: Figure<Share>
    var pathWeights: [DevelopmentPath: Figure<Share>] = [:]
    /// nil: a group.
    var indicator: Indicator?
    /// Whether the weight is the planner's, and not worked out from the values.
    var isDeclared = true
  }

  private(set) var branches: [Branch] = []

  init(_ merits: MeritTable) {
    let framework = merits.framework
    switch merits.settings.weighting {
    case .declared: add(under: nil, framework, isDeclared: true)
    case .pairwise, .bestWorst, .swing: add(under: nil, framework, isDeclared: false)
    // Worked out from the values: they stand as they came out, without a tree.
    case .equal, .entropy, .critic, .deviation:
      branches = framework.indicators.map { indicator in
        Branch(
          key: indicator.id.text, name: indicator.name,
          weight: Figure(merits.weights[indicator.id] ?? .zero, .estimated), indicator: indicator,
          isDeclared: false)
      }
    }
  }

  private mutating func add(
    under parent: IndicatorGroupID?, _ framework: Framework, isDeclared: Bool
  ) {
    for group in framework.groups where group.parent == parent && isFilled(group.id, framework) {
      branches.append(
        Branch(
          key: group.id.text, name: group.name, parent: parent?.text, weight: group.weight,
          pathWeights: group.pathWeights, isDeclared: isDeclared))
      add(under: group.id, framework, isDeclared: isDeclared)
    }
    for indicator in framework.indicators where indicator.group == parent {
      branches.append(
        Branch(
          key: indicator.id.text, name: indicator.name, parent: parent?.text,
          weight: indicator.weight, pathWeights: indicator.pathWeights, indicator: indicator,
          isDeclared: isDeclared))
    }
  }

  private func isFilled(_ group: IndicatorGroupID, _ framework: Framework) -> Bool {
    framework.indicators.contains { $0.group == group }
      || framework.groups.contains { $0.parent == group && isFilled($0.id, framework) }
  }
}
