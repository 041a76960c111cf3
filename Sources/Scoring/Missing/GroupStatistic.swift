import ParkModel

/// Fills a gap with the median or the mean of similar parks: same path, else same kind, else all.
///
/// Imputation within a group: OECD/JRC, Handbook on Constructing Composite Indicators (2008),
/// step 3. In words: a park is taken to be like the middle of its own group.
struct GroupStatistic {
  enum Statistic: String {
    case median, mean

    var definition: BilingualText {
      BilingualText(
        english:
          "the \(rawValue) of the parks on the same path that have a value; where there is none, "
          + "of the parks of the same kind; where there is none, of all parks",
        chinese: "同一发展路径有值园区的\(chinese)；没有的取同类型园区，再没有的取全部园区")
    }

    private var chinese: String {
      switch self {
      case .median: "中位数"
      case .mean: "均值"
      }
    }

    func callAsFunction(_ values: [Double]) -> Double {
      switch self {
      case .median: GroupStatistic.median(values)
      case .mean: GroupStatistic.mean(values)
      }
    }
  }

  static let overallMeanDefinition = BilingualText(
    english: "the mean of all parks that have a value",
    chinese: "全部有值园区的均值")

  private let statistic: Statistic
  private let table: IndicatorTable
  private var byPath: [[DevelopmentPath: Group]]
  private var byKind: [[String: Group]]
  private var all: [Group]

  private struct Group {
    var value: Double
    var count: Int
  }

  init(_ table: IndicatorTable, _ statistic: Statistic) {
    self.table = table
    self.statistic = statistic
    func group(_ values: [Double]) -> Group {
      Group(value: statistic(values), count: values.count)
    }
    let width = table.indicators.count
    byPath = []
    byKind = []
    all = []
    for column in 0..<width {
      var paths: [DevelopmentPath: [Double]] = [:]
      var kinds: [String: [Double]] = [:]
      var every: [Double] = []
      for row in table.parks.indices {
        let value = table.values[row * width + column]
        if value.isNaN { continue }
        every.append(value)
        if let path = table.paths[row] { paths[path, default: []].append(value) }
        if !table.kinds[row].isEmpty { kinds[table.kinds[row], default: []].append(value) }
      }
      byPath.append(paths.mapValues(group))
      byKind.append(kinds.mapValues(group))
      all.append(group(every))
    }
  }

  func value(_ row: Int, _ column: Int) -> (Double, String) {
    if let path = table.paths[row], let group = byPath[column][path] {
      return (group.value, sentence(group, "on the path \(path.rawValue)"))
    }
    if let group = byKind[column][table.kinds[row]] {
      return (group.value, sentence(group, "of the kind '\(table.kinds[row])'"))
    }
    return overall(column)
  }

  /// The statistic over all parks.
  func overall(_ column: Int) -> (Double, String) {
    (all[column].value, sentence(all[column], "in the portfolio"))
  }

  private func sentence(_ group: Group, _ which: String) -> String {
    group.count == 1
      ? "the value of the one park \(which) that has one"
      : "\(statistic.rawValue) of the \(group.count) parks \(which) that have a value"
  }

  /// The sum over the count; 0 for no values.
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0) { $0 + $1 / Double(values.count) }
  }

  /// The middle value, or the mean of the two middle ones; 0 for no values.
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
  }
}
