import ParkModel

/// Fills a gap with the median of similar parks: the same path, else the same kind, else all.
///
/// Median imputation within a group: OECD/JRC, Handbook on Constructing Composite Indicators
/// (2008), step 3. In words: a park is taken to be like the middle one of its own group.
struct GroupMedian {
  static let definition =
    "the median of the parks on the same path that have a value; where there is none, of the "
    + "parks of the same kind; where there is none, of all parks"

  private let table: IndicatorTable
  private var byPath: [[DevelopmentPath: Group]]
  private var byKind: [[String: Group]]
  private var all: [Group]

  private struct Group {
    var median: Double
    var count: Int
  }

  init(_ table: IndicatorTable) {
    self.table = table
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
      byPath.append(paths.mapValues(Self.group))
      byKind.append(kinds.mapValues(Self.group))
      all.append(Self.group(every))
    }
  }

  func value(_ row: Int, _ column: Int) -> (Double, String) {
    if let path = table.paths[row], let group = byPath[column][path] {
      return (group.median, sentence(group, "on the path \(path.rawValue)"))
    }
    if let group = byKind[column][table.kinds[row]] {
      return (group.median, sentence(group, "of the kind '\(table.kinds[row])'"))
    }
    return (all[column].median, sentence(all[column], "in the portfolio"))
  }

  private func sentence(_ group: Group, _ which: String) -> String {
    group.count == 1
      ? "the value of the one park \(which) that has one"
      : "median of the \(group.count) parks \(which) that have a value"
  }

  private static func group(_ values: [Double]) -> Group {
    Group(median: median(values), count: values.count)
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
