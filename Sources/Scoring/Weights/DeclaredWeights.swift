import ParkModel

/// The framework's own weights, multiplied down its tree of groups.
///
/// `w(indicator) = product, from the root down, of weight / (sum of the siblings' weights)`; the
/// siblings of a group are the groups and indicators under the same parent. On a path the path's
/// own weight stands in for the general one where it is given.
/// In words: each branch hands its weight on to its parts, in proportion to theirs.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.
struct DeclaredWeights {
  static let definition = BilingualText(
    english:
      "declared in the framework: the product of the shares down its tree of groups, each level "
      + "rescaled to sum to 1; a park on a path is scored with that path's weights",
    chinese:
      "指标体系规定的权重：沿指标树自上而下逐层相乘，每层归一为总和 1；"
      + "有发展路径的园区采用该路径的权重")

  /// In the framework's order of indicators; they sum to 1.
  var weights: [Double]
  var notices: [BilingualText] = []

  /// Sums this close to 1 are taken as 1 without a notice.
  static let tolerance = 1e-6

  private enum Node {
    case group(Int)
    case indicator(Int)
  }

  /// - Throws: where the weights of a level that counts are all zero. `checkFramework` has
  ///   already refused negative weights, unknown groups and circles.
  init(_ framework: Framework, path: DevelopmentPath?) throws(InvalidInput) {
    weights = [Double](repeating: 0, count: framework.indicators.count)
    let children = Self.children(framework)
    var problems: [InputProblem] = []
    var open: [(group: Int?, weight: Double)] = [(nil, 1)]
    while let (group, weight) = open.popLast() {
      let level = children[group] ?? []
      let shares = level.map { Self.weight($0, framework, path) }
      let sum = shares.reduce(0, +)
      guard sum > 0 else {
        if weight > 0 { problems.append(Self.zeroLevel(group, framework, path)) }
        continue
      }
      if abs(sum - 1) > Self.tolerance {
        notices.append(
          Self.rescaled(Self.place(group, framework, path), sum))
      }
      for (node, share) in zip(level, shares) {
        switch node {
        case .group(let index): open.append((index, weight * (share / sum)))
        case .indicator(let index): weights[index] = weight * (share / sum)
        }
      }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  /// Notices about the tree itself, the same on every path.
  static func emptyGroups(_ framework: Framework) -> [BilingualText] {
    let filled = filledGroups(framework)
    return framework.groups.indices.filter { !filled.contains($0) }.map {
      BilingualText(
        english: "The group '\(framework.groups[$0].id)' holds no indicator and is left out.",
        chinese: "分组“\(framework.groups[$0].name.text(in: .chinese))”没有指标，不予计入。")
    }
  }

  /// The parts of every group and of the root, groups without indicators left out.
  private static func children(_ framework: Framework) -> [Int?: [Node]] {
    let position = positions(framework)
    let filled = filledGroups(framework)
    var children: [Int?: [Node]] = [:]
    for (index, group) in framework.groups.enumerated() where filled.contains(index) {
      children[group.parent.flatMap { position[$0] }, default: []].append(.group(index))
    }
    for (index, indicator) in framework.indicators.enumerated() {
      children[indicator.group.flatMap { position[$0] }, default: []].append(.indicator(index))
    }
    return children
  }

  static func filledGroups(_ framework: Framework) -> Set<Int> {
    let position = positions(framework)
    var filled: Set<Int> = []
    for indicator in framework.indicators {
      var group = indicator.group.flatMap { position[$0] }
      while let index = group, filled.insert(index).inserted {
        group = framework.groups[index].parent.flatMap { position[$0] }
      }
    }
    return filled
  }

  private static func positions(_ framework: Framework) -> [IndicatorGroupID: Int] {
    Dictionary(
      framework.groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func weight(
    _ node: Node, _ framework: Framework, _ path: DevelopmentPath?
  ) -> Double {
    switch node {
    case .group(let index):
      let group = framework.groups[index]
      return (path.flatMap { group.pathWeights[$0] } ?? group.weight).value.value
    case .indicator(let index):
      let indicator = framework.indicators[index]
      return (path.flatMap { indicator.pathWeights[$0] } ?? indicator.weight).value.value
    }
  }

  private static func place(
    _ group: Int?, _ framework: Framework, _ path: DevelopmentPath?
  ) -> BilingualText {
    var level = BilingualText(english: "at the top level", chinese: "顶层")
    if let group {
      let (id, name) = (framework.groups[group].id, framework.groups[group].name)
      level = BilingualText(
        english: "in the group '\(id)'", chinese: "分组“\(name.text(in: .chinese))”")
    }
    if let path {
      level.english += ", on the path \(path.name.english),"
      level.chinese += "（\(path.name.chinese)路径）"
    }
    return level
  }

  private static func rescaled(_ place: BilingualText, _ sum: Double) -> BilingualText {
    BilingualText(
      english: "The weights \(place.english) sum to \(shortNumber(sum)); they are rescaled to sum "
        + "to 1.",
      chinese: "\(place.chinese)的权重之和为 \(shortNumber(sum))，已归一为 1。")
  }

  private static func zeroLevel(
    _ group: Int?, _ framework: Framework, _ path: DevelopmentPath?
  ) -> InputProblem {
    InputProblem(
      file: "framework '\(framework.id)'", field: path.map { "weight, \($0.rawValue)" } ?? "weight",
      found: "all weights \(place(group, framework, nil).english) are 0.",
      fix: "give at least one of them a weight above 0")
  }
}
