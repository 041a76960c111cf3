import ParkModel

/// Means level by level: each level of the framework's tree with the mean that it declares.
///
/// Arithmetic `sum of s x`, geometric `product of x^s`, harmonic `1 / sum of s / x`, s the part's
/// share of the level's weight.
/// In words: full compensation inside one level, and less of it, or little, at another.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; the Human Development
/// Index since 2010 is a geometric mean of dimensions.
enum LevelMeans {
  static let definition = BilingualText(
    english:
      "level by level: the weighted arithmetic, geometric or harmonic mean that the framework "
      + "declares for each level, arithmetic where it declares none",
    chinese: "逐层合成：各层采用指标体系规定的加权算术平均、几何平均或调和平均，未规定的采用算术平均")
  static let contributionDefinition = BilingualText(
    english:
      "each part's value times its slope in the mean of its level, handed down the tree (Euler's "
      + "rule); they sum to the score",
    chinese: "各部分取值乘以其在本层平均数中的斜率，自上而下逐层相乘（欧拉定理）；各项之和即得分")

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let tree = LevelTree(input.framework)
    let width = input.width
    let values = input.normalised.values
    let sets = input.weights.setOfRow
    let shares = tree.shares(of: input)
    let (least, most) = input.scoreBounds
    let scores = eachRow(input) { row in
      let levels = tree.values(values[row * width..<(row + 1) * width], shares[sets[row]])
      return min(max(levels.last ?? 0, least), most)
    }
    var result = Aggregation(scores: scores) { row in
      parts(tree, values[row * width..<(row + 1) * width], shares[sets[row]])
    }
    if input.framework.hasOnlyArithmeticMeans {
      result.linear = { row in Array(values[row * width..<(row + 1) * width]) }
    }
    return result
  }

  /// Value times slope of every indicator, the slope multiplied down the tree.
  private static func parts(
    _ tree: LevelTree, _ cells: ArraySlice<Double>, _ shares: [[Double]]
  ) -> [Double] {
    let values = tree.values(cells, shares)
    var parts = [Double](repeating: 0, count: cells.count)
    var slopes = [Double](repeating: 1, count: tree.levels.count)
    for (index, level) in tree.levels.enumerated().reversed() {
      for (part, share) in zip(level.parts, shares[index]) {
        let value = tree.value(of: part, cells, values)
        let slope = slopes[index] * level.mean.slope(value, share, at: values[index])
        switch part {
        case .indicator(let column): parts[column] = slope * value
        case .level(let below): slopes[below] = slope
        }
      }
    }
    return parts
  }
}
