public import ParkModel

/// The raw indicators of parks, with what imputation and path weights need to know of each park.
///
/// What `score` works on. Made from parks, from columns of numbers, or cell by cell.
public struct IndicatorTable: Sendable {
  public let indicators: [IndicatorID]
  public let parks: [ParkID]
  public let paths: [DevelopmentPath?]
  public let kinds: [String]
  /// Row-major, parks times indicators; NaN where missing.
  let values: [Double]
  /// The weakest status of each park's given values.
  let statuses: [ProvenanceStatus]
  /// The status of each value, row-major; empty where all values of a park share one.
  private let cellStatuses: [ProvenanceStatus]
  /// Cells that hold no usable number: infinite, not a number, or larger than any amount.
  let unusable: [Cell]

  struct Cell: Hashable, Sendable {
    var row: Int
    var column: Int
    var text: String
  }

  /// Beyond this size squares of amounts overflow; no amount of a park comes near it.
  static let largestAmount = 1e150

  /// - Parameter figure: The raw value at (row, column), nil where missing.
  public init(
    parks: [ParkID], paths: [DevelopmentPath?], kinds: [String], indicators: [IndicatorID],
    figure: (_ row: Int, _ column: Int) -> Figure<Amount>?
  ) {
    precondition(paths.count == parks.count && kinds.count == parks.count)
    var values = [Double](repeating: .nan, count: parks.count * indicators.count)
    var statuses = [ProvenanceStatus](repeating: .sourced, count: parks.count)
    var cellStatuses = [ProvenanceStatus](
      repeating: .sourced, count: parks.count * indicators.count)
    var unusable: [Cell] = []
    for row in parks.indices {
      for column in indicators.indices {
        guard let given = figure(row, column) else { continue }
        let value = given.value.value
        if abs(value) <= Self.largestAmount {
          values[row * indicators.count + column] = value
        } else {
          // Refused before anything is computed; not a gap as well.
          values[row * indicators.count + column] = 0
          unusable.append(Cell(row: row, column: column, text: "\(value)"))
        }
        statuses[row] = max(statuses[row], given.status)
        cellStatuses[row * indicators.count + column] = given.status
      }
    }
    self.indicators = indicators
    self.parks = parks
    self.paths = paths
    self.kinds = kinds
    self.values = values
    self.statuses = statuses
    self.cellStatuses = cellStatuses
    self.unusable = unusable
  }

  /// Takes one flat array of values as it is, without copying it.
  ///
  /// - Parameters:
  ///   - values: Row-major, parks times indicators; NaN where missing.
  ///   - status: The status of every value; assumed unless something better is known.
  public init(
    parks: [ParkID], paths: [DevelopmentPath?]? = nil, kinds: [String]? = nil,
    indicators: [IndicatorID], values: [Double], status: ProvenanceStatus = .assumed
  ) {
    precondition(values.count == parks.count * indicators.count)
    let width = indicators.count
    let parts = Parts.rows(parks.count, width: width)
    let bad = parts.map { _, rows in
      var cells: [Cell] = []
      for cell in rows.lowerBound * width..<rows.upperBound * width
      where abs(values[cell]) > Self.largestAmount {
        cells.append(Cell(row: cell / width, column: cell % width, text: "\(values[cell])"))
      }
      return cells
    }
    self.indicators = indicators
    self.parks = parks
    self.paths = paths ?? [DevelopmentPath?](repeating: nil, count: parks.count)
    self.kinds = kinds ?? [String](repeating: "", count: parks.count)
    precondition(self.paths.count == parks.count && self.kinds.count == parks.count)
    self.values = values
    statuses = [ProvenanceStatus](repeating: status, count: parks.count)
    cellStatuses = []
    unusable = bad.flatMap { $0 }
  }

  /// Reads the raw value of each indicator from a park: its own column, a quotient of others, or
  /// computed from the park's own figures.
  public init(_ parks: [Park], indicators: [Indicator]) {
    self.init(
      parks: parks.map(\.id), paths: parks.map(\.path), kinds: parks.map(\.kind),
      indicators: indicators.map(\.id)
    ) { row, column in parks[row].figure(of: indicators[column]) }
  }

  /// Reads each park's columns of these names, and computes an empty one where it is known how.
  public init(_ parks: [Park], indicators: [IndicatorID]) {
    self.init(
      parks: parks.map(\.id), paths: parks.map(\.path), kinds: parks.map(\.kind),
      indicators: indicators
    ) { row, column in parks[row].figure(of: indicators[column]) }
  }

  /// The table of the indicators of a framework, from one whose columns hold what they are made of.
  ///
  /// A column named like the indicator comes first; where there is none, its quotient is taken
  /// from columns. The same columns in the same order are not copied.
  public func arranged(for indicators: [Indicator]) -> IndicatorTable {
    let wanted = indicators.map(\.id)
    if wanted == self.indicators { return self }
    var position: [IndicatorID: Int] = [:]
    for (column, id) in self.indicators.enumerated() { position[id] = column }
    let width = self.indicators.count
    return IndicatorTable(parks: parks, paths: paths, kinds: kinds, indicators: wanted) {
      row, column in
      func figure(_ id: IndicatorID) -> Figure<Amount>? {
        guard let place = position[id] else { return nil }
        let value = values[row * width + place]
        return value.isNaN ? nil : Figure(Amount(value), statuses[row])
      }
      return indicators[column].value(of: figure) { quantity in
        switch quantity {
        case .column(let id): figure(id)
        case .figure(let kind): figure(IndicatorID(kind.rawValue))
        }
      }
    }
  }

  /// The status of one value; what fills a gap is at best estimated.
  func status(_ row: Int, _ column: Int) -> ProvenanceStatus {
    let place = row * indicators.count + column
    if values[place].isNaN { return .estimated }
    return cellStatuses.isEmpty ? statuses[row] : cellStatuses[place]
  }

  /// Whether a park has a gap.
  func hasGap(_ row: Int) -> Bool {
    let width = indicators.count
    return values[row * width..<(row + 1) * width].contains { $0.isNaN }
  }

  /// The rows that a condition keeps, in the same order; the table itself where it keeps all.
  func keeping(_ isKept: (_ row: Int) -> Bool) -> IndicatorTable {
    let rows = parks.indices.filter(isKept)
    if rows.count == parks.count { return self }
    return IndicatorTable(self, rows: rows)
  }

  private init(_ table: IndicatorTable, rows: [Int]) {
    let width = table.indicators.count
    indicators = table.indicators
    parks = rows.map { table.parks[$0] }
    paths = rows.map { table.paths[$0] }
    kinds = rows.map { table.kinds[$0] }
    statuses = rows.map { table.statuses[$0] }
    values = rows.flatMap { table.values[$0 * width..<($0 + 1) * width] }
    cellStatuses =
      table.cellStatuses.isEmpty
      ? [] : rows.flatMap { table.cellStatuses[$0 * width..<($0 + 1) * width] }
    unusable = []
  }
}
