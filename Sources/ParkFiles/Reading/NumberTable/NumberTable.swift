public import ParkModel

/// One large table of parks and their numbers, without the rest of a portfolio.
public struct NumberTable: Sendable {
  /// In file order.
  public var parks: [ParkID]
  /// One for each park; nil where none is given.
  public var paths: [DevelopmentPath?]
  /// One for each park; empty where none is given.
  public var kinds: [String]
  /// The columns of numbers, in file order.
  public var columns: [IndicatorID]
  /// Row-major, parks times columns; NaN where a cell is empty.
  public var values: [Double]
  /// What was left out, and why.
  public var notices: [String]
}

/// Reads a CSV table of one row per park: an identifier, and columns of numbers.
///
/// The identifier stands in the column `park`, or in the first one where no column has that name.
/// The columns `path` and `kind` mean what they mean in `parks.csv`; every other column holds
/// numbers, or is left out with a notice where its first cells are text.
///
/// - Parameter file: Path of a CSV file by the rules of the other tables, of at most 4 GB.
/// - Throws: `UnreadableFile` where the file cannot be opened or read; `InvalidInput` with every
///   problem of it otherwise.
/// - Complexity: O(bytes), on all cores; memory for the table and a few blocks of the file.
public func readNumberTable(file: String) throws -> NumberTable {
  try NumberTableReading(file: file).read()
}
