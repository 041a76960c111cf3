import ParkModel

/// The rows of one stretch of a number table.
struct NumberTablePart {
  var parks: [ParkID] = []
  /// Empty where the table has no such column, as are the kinds.
  var paths: [DevelopmentPath?] = []
  var kinds: [String] = []
  /// A hash of each park's identifier, and the line on which its row begins; 1 is the first line.
  var parkHashes: [UInt64] = []
  var parkLines: [Int32] = []
  /// Rows whose numbers were written.
  var rows = 0
  var lines = 0
  var problems = RowProblems()
  /// Whether the rest of the file cannot be read.
  var isBroken = false
  var failure: UnreadableFile?

  /// Makes room for a number of rows at once, so that nothing grows row by row.
  mutating func reserve(_ count: Int, hasPaths: Bool, hasKinds: Bool) {
    parks.reserveCapacity(count)
    parkHashes.reserveCapacity(count)
    parkLines.reserveCapacity(count)
    if hasPaths { paths.reserveCapacity(count) }
    if hasKinds { kinds.reserveCapacity(count) }
  }
}

/// What is wrong with the rows of one stretch, before it is put into words.
struct RowProblems {
  enum Kind: Equatable {
    case step(CSVRecords.Step)
    case ragged(cells: Int)
    case noPark
    case illFormedPark(String)
    case unknownPath(String)
    case noNumber(column: Int, String)
  }

  struct Problem: Equatable {
    /// 1 is the first line of the stretch.
    var line: Int
    var kind: Kind
  }

  /// At most as many as are listed of a file.
  private(set) var listed: [Problem] = []
  private(set) var count = 0

  mutating func add(line: Int, _ kind: @autoclosure () -> Kind) {
    count += 1
    if listed.count < ProblemList.mostPerFile {
      listed.append(Problem(line: line, kind: kind()))
    }
  }
}
