import ParkModel

/// Suggests a path from counts of zone kinds and the nearest typical park.
///
/// `support(path) = ln((n + 1) / (N + 3)) + ln((k + 1) / (n + K)) - mean over features of
/// ((x - centre) / spread)² / 2`, where of the N labelled parks n are on the path and k of these
/// are of the park's kind, K is the number of kinds plus one, centre is the mean of the path's
/// parks and spread the root of the mean squared distance of all parks from their path's centre.
/// The features are the three that tell the labelled paths apart best (largest ratio of the
/// variance between the paths to that within).
/// In words: how common the zone kind is on the path, and how near the park's figures are to
/// those of its parks, the figures together counting as one observation.
struct PathRule {
  static let definition = BilingualText(
    english:
      "the path with most support: ln of the path's share of labelled parks, plus ln of the zone "
      + "kind's share on it (each count plus one), minus half the mean squared distance, in "
      + "spreads, from the path's typical park in the \(featureLimit) figures that tell the "
      + "labelled paths apart best",
    chinese:
      "支持度最高的路径：该路径占已定路径园区比例的 ln，"
      + "加上该路径上同类型园区比例的 ln（各计数加 1），"
      + "减去与该路径典型园区的均方距离的一半（以离散度为单位，"
      + "按最能区分各路径的 \(featureLimit) 项数据计算）")

  static let featureLimit = 3
  /// With fewer labelled parks nothing is learned.
  static let fewestLabels = 6

  struct Centre: Sendable {
    var feature: Int
    /// Mean of each path's parks, in `allCases` order; nil for a path without values.
    var means: [Double?]
    var spread: Double
    var separation: Double
  }

  /// Support for each path, split by what it comes from.
  struct Evidence: Sendable {
    var kind: [Double]
    var features: [(feature: Int, support: [Double])]
    var total: [Double]
    /// The path with most support; the first of equals.
    var best: DevelopmentPath {
      var best = DevelopmentPath.urbanization
      for path in DevelopmentPath.allCases where total[path.position] > total[best.position] {
        best = path
      }
      return best
    }
  }

  let parksOnPath: [Int]
  let kindCounts: [[String: Int]]
  let kinds: Int
  let centres: [Centre]

  init(_ labelled: [(row: FeatureRow, path: DevelopmentPath)]) {
    var onPath = [Int](repeating: 0, count: DevelopmentPath.allCases.count)
    var counts = [[String: Int]](repeating: [:], count: onPath.count)
    for (row, path) in labelled {
      onPath[path.position] += 1
      counts[path.position][row.kind, default: 0] += 1
    }
    parksOnPath = onPath
    kindCounts = counts
    kinds = Set(labelled.map(\.row.kind)).count + 1
    let found = ParkFeature.allCases.indices.compactMap { Self.centre($0, labelled) }
    centres = Array(
      found.sorted { (-$0.separation, $0.feature) < (-$1.separation, $1.feature) }
        .prefix(Self.featureLimit))
  }

  func evidence(_ row: FeatureRow) -> Evidence {
    let all = parksOnPath.reduce(0, +)
    let kind = parksOnPath.indices.map { path in
      let onPath = parksOnPath[path]
      let ofKind = kindCounts[path][row.kind] ?? 0
      return naturalLog(Double(onPath + 1) / Double(all + parksOnPath.count))
        + naturalLog(Double(ofKind + 1) / Double(onPath + kinds))
    }
    let usable = centres.filter { row.values[$0.feature] != nil }
    let features: [(feature: Int, support: [Double])] = usable.map { centre in
      let value = row.values[centre.feature] ?? 0
      // A path without values is taken to be as far away as the furthest one.
      let distances = centre.means.map { mean in mean.map { square((value - $0) / centre.spread) } }
      let furthest = distances.compactMap { $0 }.max() ?? 0
      return (
        centre.feature,
        distances.map { -($0 ?? furthest) / 2 / Double(usable.count) }
      )
    }
    let total = kind.indices.map { path in
      features.reduce(kind[path]) { $0 + $1.support[path] }
    }
    return Evidence(kind: kind, features: features, total: total)
  }

  private static func centre(
    _ feature: Int, _ labelled: [(row: FeatureRow, path: DevelopmentPath)]
  ) -> Centre? {
    let paths = DevelopmentPath.allCases.count
    var sums = [Double](repeating: 0, count: paths)
    var counts = [Int](repeating: 0, count: paths)
    for (row, path) in labelled {
      guard let value = row.values[feature] else { continue }
      sums[path.position] += value
      counts[path.position] += 1
    }
    let present = counts.reduce(0, +)
    // Half of the labelled parks must have it, on two paths at least.
    guard present * 2 >= labelled.count, counts.count(where: { $0 > 0 }) > 1 else { return nil }
    let means = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
    let grand = sums.reduce(0, +) / Double(present)
    var within = 0.0
    for (row, path) in labelled {
      guard let value = row.values[feature], let mean = means[path.position] else { continue }
      within += square(value - mean)
    }
    var between = 0.0
    for (mean, count) in zip(means, counts) {
      if let mean { between += Double(count) * square(mean - grand) }
    }
    // Differences of rounding size are none.
    let size = 1e-9 * (1 + abs(grand))
    guard between > size * size, present > paths else { return nil }
    let spread = max((within / Double(present)).squareRoot(), size)
    return Centre(
      feature: feature, means: means, spread: spread,
      separation: between / max(within, Double(present) * size * size))
  }
}

private func square(_ value: Double) -> Double { value * value }
