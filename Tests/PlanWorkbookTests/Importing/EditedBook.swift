import PlanReport

@testable import PlanWorkbook

/// A workbook as it would be read after it was written, with the edits of a planner.
struct EditedBook {
  struct Page {
    var name: String
    var isHidden = false
    /// By row and column, from 1 on.
    var cells: [Int: [Int: ReadValue]] = [:]
    var formulas: Set<CellAddress> = []
    var hiddenRows: Set<Int> = []
    var merged: [CellRange] = []
  }

  var pages: [Page]
  var names: [ReadWorkbook.Name] = []

  init(_ sheets: [Sheet]) throws {
    let results = try Calculation(sheets)
    pages = sheets.map { sheet in
      var page = Page(name: sheet.name, isHidden: sheet.kind == .hidden)
      for (row, line) in sheet.rows.enumerated() {
        if line.isHidden { page.hiddenRows.insert(row + 1) }
        for (column, cell) in line.cells.enumerated() {
          let address = CellAddress(row: row + 1, column: column + 1)
          if case .formula = cell.content { page.formulas.insert(address) }
          switch results.value(sheet.name, address) {
          case .blank: break
          case .number(let number): page[address] = .number(number)
          case .text(let text): page[address] = .text(text)
          case .truth(let truth): page[address] = .truth(truth)
          }
        }
      }
      return page
    }
    for sheet in sheets {
      names += sheet.names.map {
        ReadWorkbook.Name(name: $0.name, target: "\(sheet.name)!\($0.address.text)")
      }
    }
  }

  subscript(name: String) -> Page {
    get { pages.first { $0.name == name } ?? Page(name: name) }
    set {
      if let place = pages.firstIndex(where: { $0.name == name }) {
        pages[place] = newValue
      } else {
        pages.append(newValue)
      }
    }
  }

  var workbook: ReadWorkbook {
    ReadWorkbook(sheets: pages.map(\.sheet), names: names, notices: [])
  }
}

extension EditedBook.Page {
  subscript(address: CellAddress) -> ReadValue {
    get { cells[address.row]?[address.column] ?? .blank }
    set { cells[address.row, default: [:]][address.column] = newValue }
  }

  subscript(row: Int, column: Int) -> ReadValue {
    get { self[CellAddress(row: row, column: column)] }
    set { self[CellAddress(row: row, column: column)] = newValue }
  }

  /// The column under a machine key.
  func column(_ key: String) -> Int {
    cells[4]?.first { $0.value == .text(key) }?.key ?? 0
  }

  mutating func swapRows(_ first: Int, _ second: Int) {
    (cells[first], cells[second]) = (cells[second], cells[first])
  }

  mutating func insertColumn(before column: Int) {
    cells = cells.mapValues { line in
      Dictionary(
        uniqueKeysWithValues: line.map { ($0.key >= column ? $0.key + 1 : $0.key, $0.value) })
    }
  }

  fileprivate var sheet: ReadSheet {
    var sheet = ReadSheet(name: name, isHidden: isHidden)
    sheet.merged = merged
    for row in cells.keys.sorted() {
      let start = sheet.cells.cells.count
      for column in (cells[row] ?? [:]).keys.sorted() {
        guard let value = cells[row]?[column], value != .blank else { continue }
        var cell = PackedCells.Cell(
          bits: 0, column: UInt16(column), kind: .blank,
          marks: formulas.contains(CellAddress(row: row, column: column)) ? .formula : [])
        switch value {
        case .blank: break
        case .number(let number):
          cell.kind = .number
          cell.bits = number.bitPattern
        case .date(let day):
          cell.kind = .date
          cell.bits = day.bitPattern
        case .truth(let truth):
          cell.kind = .truth
          cell.bits = truth ? 1 : 0
        case .uncalculated: cell.kind = .uncalculated
        case .text(let text):
          cell.kind = .text
          cell.bits = UInt64(sheet.cells.texts.append(text.utf8))
        case .error(let text):
          cell.kind = .error
          cell.bits = UInt64(sheet.cells.texts.append(text.utf8))
        }
        sheet.cells.cells.append(cell)
      }
      guard sheet.cells.cells.count > start else { continue }
      sheet.cells.rows.append(
        PackedCells.Row(
          number: row, range: start..<sheet.cells.cells.count, isHidden: hiddenRows.contains(row)))
      if hiddenRows.contains(row) {
        sheet.notices.append(.hiddenRows(sheet: name, first: row, count: 1))
      }
    }
    return sheet
  }
}
