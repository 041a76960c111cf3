import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ReadSheetTests {
  @Test func everyWayToACellGivesTheSame() throws {
    var source = SeededSource(7)
    var expected: [CellAddress: Double] = [:]
    var rows = ""
    for row in 1...60 where row % 4 != 0 {
      rows += "<row r=\"\(row)\">"
      for column in 1...30 where source.next() % 3 == 0 {
        let address = CellAddress(row: row, column: column)
        expected[address] = Double(row * 100 + column)
        rows += "<c r=\"\(address.text)\"><v>\(row * 100 + column)</v></c>"
      }
      rows += "</row>"
    }
    let sheet = try readRows(rows)
    var count = 0
    for row in sheet.rows {
      for cell in row {
        count += 1
        #expect(cell.value.number == expected[cell.address])
        #expect(row.value(cell.address.column) == cell.value)
      }
    }
    #expect(count == expected.count)
    for row in 0...61 {
      for column in 0...31 {
        let address = CellAddress(row: row, column: column)
        let value = expected[address].map { ReadValue.number($0) } ?? .blank
        #expect(sheet.value(row: row, column: column) == value)
        #expect(sheet.cell(row: row, column: column).value == value)
        #expect(sheet.cell(row: row, column: column).address == address)
      }
    }
  }

  @Test func rowsWithoutValuesAreLeftOut() throws {
    let sheet = try readRows(
      "<row r=\"2\"><c s=\"1\"/></row><row r=\"4\"><c><v>1</v></c></row><row r=\"900\"/>")
    #expect(sheet.rows.map(\.number) == [4])
    #expect(sheet.rows.last?.number == 4, "what follows the last value does not count")
  }
}
