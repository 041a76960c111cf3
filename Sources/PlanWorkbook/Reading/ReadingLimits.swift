/// How large a workbook may be. Far beyond any portfolio, and still read in a moment.
enum ReadingLimits {
  /// Filled rows of a sheet that planners edit, twice as many as a portfolio may have parks.
  static let editedRows = 200_000
  static let fileBytes = 100_000_000
  /// Of one part of the zip file, unpacked.
  static let partBytes = 200_000_000
  /// Of all parts, unpacked.
  static let allBytes = 400_000_000
  /// Unpacked to packed bytes, for parts over `ratioFrom` bytes; real sheets stay below 50.
  static let ratio = 200
  static let ratioFrom = 1_000_000
  static let parts = 10_000
  /// Cells that are written down in all sheets together, blank ones with a format too.
  static let cells = 4_000_000
  static let sheets = 1_000
  static let merges = 100_000
  /// Of one part: a cell takes up to three, with formula and value.
  static let elements = 14_000_000
  /// Of one part: elements and attributes but those of cells, repeated ones too.
  static let names = 8_000_000
  /// UTF-8 bytes of all texts together.
  static let textBytes = 64_000_000
  /// UTF-8 bytes of one text; Excel stores up to 32,767 UTF-16 units.
  static let cellTextBytes = 200_000
  /// As Excel.
  static let rows = 1_048_576
  static let columns = 16_384
}
