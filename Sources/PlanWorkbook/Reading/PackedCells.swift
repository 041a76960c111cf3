/// The cells of a sheet in 16 bytes each, row after row: room for millions.
///
/// Only cells with a value or a formula are kept, and only rows with such cells.
struct PackedCells: Sendable {
  /// One cell: what it holds, where it stands in its row.
  struct Cell: Sendable {
    /// A number's bits, the position of a text, or 0 and 1.
    var bits: UInt64
    /// From 1 on.
    var column: UInt16
    var kind: Kind
    var marks: Marks
  }

  enum Kind: UInt8, Sendable {
    case blank, number, date, truth, uncalculated
    /// Positions in the strings that sheets share, or in the sheet's own.
    case sharedText, text, error
  }

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let formula = Marks(rawValue: 1)
    static let percent = Marks(rawValue: 2)
  }

  struct Row: Sendable {
    /// From 1 on, ascending.
    var number: Int
    /// Positions in `cells`, ascending by column.
    var range: Range<Int>
    var isHidden: Bool
  }

  var rows: [Row] = []
  var cells: [Cell] = []
  /// Strings of this sheet alone.
  var texts = PackedTexts()
  /// Strings that all sheets share.
  var shared = PackedTexts()

  func value(_ cell: Cell) -> ReadValue {
    switch cell.kind {
    case .blank: .blank
    case .number: .number(Double(bitPattern: cell.bits))
    case .date: .date(Double(bitPattern: cell.bits))
    case .truth: .truth(cell.bits != 0)
    case .uncalculated: .uncalculated
    case .sharedText: .text(shared[Int(cell.bits)])
    case .text: .text(texts[Int(cell.bits)])
    case .error: .error(texts[Int(cell.bits)])
    }
  }

  /// The row of a number, or nil where nothing stands in it.
  func row(_ number: Int) -> Row? {
    let position = rows.partitioningIndex { $0.number >= number }
    guard position < rows.count, rows[position].number == number else { return nil }
    return rows[position]
  }

  func cell(_ column: Int, in row: Row) -> Cell? {
    let line = cells[row.range]
    let position = line.partitioningIndex { Int($0.column) >= column }
    guard position < line.endIndex, Int(line[position].column) == column else { return nil }
    return line[position]
  }
}

/// Strings one after the other in a single run of UTF-8 bytes.
struct PackedTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  subscript(position: Int) -> String { String(decoding: bytes(position), as: UTF8.self) }

  func bytes(_ position: Int) -> ArraySlice<UInt8> { bytes[range(position)] }

  func contains(_ position: Int) -> Bool { ends.indices.contains(position) }

  func isEmpty(_ position: Int) -> Bool { range(position).isEmpty }

  private func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }

  /// - Returns: The position of the new string.
  mutating func append(_ text: some Collection<UInt8>) -> Int {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return ends.count - 1
  }
}

extension RandomAccessCollection {
  /// The first position from which on the condition holds; it must hold for all that follow.
  func partitioningIndex(where condition: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if condition(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
