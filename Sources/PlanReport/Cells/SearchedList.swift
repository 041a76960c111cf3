/// A range of the workbook, as the key of what is remembered about it.
struct ListKey: Hashable {
  var sheet: Int
  var first: CellAddress
  var last: CellAddress
}

/// A list with its order, so that a thousand searches of it cost little more than one.
struct SearchedList {
  /// Where each value stands first; text without regard to case.
  private(set) var positions: [CellValue: Int] = [:]
  /// Its numbers in rising order.
  private var rising: [Double]

  init(_ cells: [CellValue]) {
    rising = cells.compactMap(\.number).sorted()
    for (position, cell) in cells.enumerated() where cell != .blank {
      let key = Self.key(cell)
      if positions[key] == nil { positions[key] = position }
    }
  }

  static func key(_ value: CellValue) -> CellValue {
    guard case .text(let text) = value else { return value }
    return .text(text.lowercased())
  }

  /// How many numbers are larger; nil where the number is not in the list.
  func above(_ number: Double) -> Int? {
    var (low, high) = (0, rising.count)
    while low < high {
      let middle = (low + high) / 2
      if rising[middle] <= number { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rising[low - 1] == number else { return nil }
    return rising.count - low
  }
}

/// Whether two texts are the same without regard to case, as spreadsheet programs compare them.
func isSameText(_ left: String, _ right: String) -> Bool {
  var (a, b) = (left.utf8.makeIterator(), right.utf8.makeIterator())
  while true {
    let (x, y) = (a.next(), b.next())
    // Beyond ASCII case is no matter of single bytes.
    guard x ?? 0 < 0x80, y ?? 0 < 0x80 else { return left.lowercased() == right.lowercased() }
    guard let x, let y else { return x == nil && y == nil }
    if x != y, lowercase(x) != lowercase(y) { return false }
  }
}

private func lowercase(_ letter: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? letter | 0x20 : letter
}
