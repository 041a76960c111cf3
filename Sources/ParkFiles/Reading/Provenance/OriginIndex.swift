import ParkModel

/// Finds the origin of any number of a portfolio quickly.
///
/// The most specific line of `provenance.csv` wins: row and field, then row, then field, then
/// neither; a line for one file before a line for `*`. Looking up a row costs one dictionary
/// access for each of its identifiers, whatever the number of lines.
///
/// A class because every table and settings file looks up the same index and marks what it used.
final class OriginIndex {
  /// The lines of one row, or of all rows, of a file.
  final class Lines {
    var fields: [String: Int32] = [:]
    var all: Int32?
    /// Line of `provenance.csv` that named the row first, for messages.
    var line = 0
    var isUsed = false
  }

  final class FileLines {
    var rows: [String: Lines] = [:]
    let anyRow = Lines()
    var line = 0
  }

  private(set) var origins: [Origin] = []
  private var positions: [Origin: Int32] = [:]
  private(set) var files: [String: FileLines] = [:]
  /// Every column or key that the files have, to find misspelt fields.
  private(set) var knownFields: [String: Set<String>] = [:]
  /// The fields that lines name, with the line, in order.
  private(set) var namedFields: [(file: String, field: String, line: Int)] = []

  private func position(of origin: Origin) -> Int32 {
    if let known = positions[origin] { return known }
    let new = Int32(origins.count)
    origins.append(origin)
    positions[origin] = new
    return new
  }

  /// Adds one line; false where the same place has one already.
  func add(_ origin: Origin, file: String, row: String, field: String, line: Int) -> Bool {
    let position = position(of: origin)
    let inFile = files[file] ?? FileLines()
    if files[file] == nil {
      inFile.line = line
      files[file] = inFile
    }
    let lines: Lines
    if row == "*" {
      lines = inFile.anyRow
    } else if let known = inFile.rows[row] {
      lines = known
    } else {
      lines = Lines()
      lines.line = line
      inFile.rows[row] = lines
    }
    if field == "*" {
      guard lines.all == nil else { return false }
      lines.all = position
    } else {
      guard lines.fields[field] == nil else { return false }
      lines.fields[field] = position
      namedFields.append((file, field, line))
    }
    return true
  }

  func note(fields: some Sequence<String>, of file: String) {
    guard files[file] != nil else { return }
    knownFields[file, default: []].formUnion(fields)
  }

  /// The lines that may cover the numbers of a row with these identifiers.
  ///
  /// A row `a/b` is covered by lines for `a/b` and, less specifically, by lines for `a`.
  func lookup(file: String, row identifiers: [String]) -> OriginLookup {
    var found = OriginLookup()
    if let inFile = files[file] {
      if !inFile.rows.isEmpty {
        var parts = identifiers.filter { !$0.isEmpty }
        while !parts.isEmpty {
          if let lines = inFile.rows[parts.joined(separator: "/")] {
            lines.isUsed = true
            found.lines.append(lines)
          }
          parts.removeLast()
        }
      }
      found.lines.append(inFile.anyRow)
    }
    if let anyFile = files["*"] { found.lines.append(anyFile.anyRow) }
    return found
  }

  /// Whether lines name single rows of a file, so that rows must be looked up one by one.
  func namesRows(of file: String) -> Bool { files[file].map { !$0.rows.isEmpty } ?? false }

  func figure<Value: Quantity>(_ value: Value, _ lookup: OriginLookup, field: String)
    -> Figure<Value>
  {
    guard let position = lookup.position(of: field) else { return Figure(value) }
    return Figure(value, origins[Int(position)].status, origin: position)
  }
}

/// The lines that may cover the numbers of one row, the most specific first.
struct OriginLookup {
  var lines: [OriginIndex.Lines] = []

  func position(of field: String) -> Int32? {
    for entry in lines {
      if let position = entry.fields[field] ?? entry.all { return position }
    }
    return nil
  }
}
