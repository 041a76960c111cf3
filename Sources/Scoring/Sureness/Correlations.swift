import ParkModel

/// How closely indicators go together, and where that deserves a second look.
///
/// Pearson's `r = sum of (x - mean x)(y - mean y) / root of (sum of (x - mean x)² * sum of
/// (y - mean y)²)`.
/// In words: 1 where two indicators rise together in a straight line, -1 where one falls as the
/// other rises, 0 where neither says anything about the other.
///
/// - Complexity: O(n m²).
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4. The marks are
///   those of W. Becker et al., "COINr: an R package for developing composite indicators", Journal
///   of Open Source Software 7 (2022), 4567 (functions `get_corr_flags` and `plot_corr`): high from
///   0.9, negative from -0.4. Taking -0.9 for high as well is our convention.
struct Correlations {
  static let definition = BilingualText(
    english:
      "Pearson correlation of the normalised values; from 0.9 in size two indicators tell much the "
      + "same, from -0.4 down two indicators of one group pull against each other",
    chinese:
      "标准化值的皮尔逊相关系数；绝对值达到 0.9，两项指标含义大致相同；"
      + "同组两项指标不高于 −0.4，相互抵消")

  static let muchTheSame = 0.9
  static let pullingApart = -0.4

  struct Flag: Hashable {
    enum Kind: Hashable, CaseIterable { case muchTheSame, pullingApart }
    var kind: Kind
    /// Columns; the first is the lower.
    var first: Int
    var second: Int
    var correlation: Double
    var inOneGroup: Bool
  }

  let width: Int
  /// Row-major, width by width; nil where a column is constant.
  var values: [Double?]
  /// By column and then by column.
  var flags: [Flag]

  subscript(first: Int, second: Int) -> Double? { values[first * width + second] }

  /// - Parameters:
  ///   - table: Row-major, rows are parks, normalised so that more is better; finite.
  ///   - groups: For each column the number of its group.
  init(_ table: [Double], groups: [Int]) {
    width = groups.count
    values = [Double?](repeating: nil, count: width * width)
    flags = []
    let centred = CentredTable(table, width: width)
    let squares = (0..<width).map { centred.product($0, $0) }
    for first in 0..<width where squares[first] > 0 {
      values[first * width + first] = 1
      for second in first + 1..<max(width, first + 1) where squares[second] > 0 {
        let product = centred.product(first, second)
        let r = product / (squares[first].squareRoot() * squares[second].squareRoot())
        let correlation = min(max(r, -1), 1)
        values[first * width + second] = correlation
        values[second * width + first] = correlation
        flag(first, second, correlation, inOneGroup: groups[first] == groups[second])
      }
    }
  }

  private mutating func flag(
    _ first: Int, _ second: Int, _ correlation: Double, inOneGroup: Bool
  ) {
    func add(_ kind: Flag.Kind) {
      flags.append(
        Flag(
          kind: kind, first: first, second: second, correlation: correlation,
          inOneGroup: inOneGroup))
    }
    if abs(correlation) >= Self.muchTheSame { add(.muchTheSame) }
    if inOneGroup, correlation <= Self.pullingApart { add(.pullingApart) }
  }
}
