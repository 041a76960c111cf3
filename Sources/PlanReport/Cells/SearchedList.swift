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
