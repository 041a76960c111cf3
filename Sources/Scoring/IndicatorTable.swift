public import ParkModel

/// The raw indicators of parks, with what imputation and path weights need to know of each park.
///
/// What `score` works on. Made from parks, or cell by cell for very many rows.
public struct IndicatorTable: Sendable {
  public let indicators: [IndicatorID]
  public let parks: [ParkID]
  public let paths: [DevelopmentPath?]
  public let kinds: [String]
  /// Row-major, parks times indicators; NaN where missing.
  let values: [Double]
  /// The weakest status of each park's given values.
  let statuses: [ProvenanceStatus]
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
      }
    }
    self.indicators = indicators
    self.parks = parks
    self.paths = paths
    self.kinds = kinds
    self.values = values
    self.statuses = statuses
    self.unusable = unusable
  }

  /// Reads each park's indicator columns, and computes an empty one from the park's own figures
  /// where `Park.figure(of:)` knows how.
  public init(_ parks: [Park], indicators: [IndicatorID]) {
    self.init(
      parks: parks.map(\.id), paths: parks.map(\.path), kinds: parks.map(\.kind),
      indicators: indicators
    ) { row, column in parks[row].figure(of: indicators[column]) }
  }
}
