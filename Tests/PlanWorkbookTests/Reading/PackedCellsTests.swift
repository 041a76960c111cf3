import Testing

@testable import PlanWorkbook

@Suite struct PackedCellsTests {
  @Test func textsStandInOneRunOfBytes() {
    var texts = PackedTexts()
    #expect(texts.append(Array("园区".utf8)) == 0)
    #expect(texts.append([]) == 1)
    #expect(texts.append(Array("b".utf8)) == 2)
    #expect((0..<3).map { texts[$0] } == ["园区", "", "b"])
    #expect((0..<3).map { texts.isEmpty($0) } == [false, true, false])
    #expect(texts.contains(2) && !texts.contains(3) && !texts.contains(-1))
  }

  @Test func aCellTakesSixteenBytes() {
    #expect(MemoryLayout<PackedCells.Cell>.stride == 16)
  }

  @Test func rowsAndColumnsAreFoundBySearch() {
    var cells = PackedCells()
    for row in stride(from: 3, through: 99, by: 3) {
      let start = cells.cells.count
      for column in [2, 5, 16_384] {
        cells.cells.append(
          .init(
            bits: UInt64(row * 100_000 + column), column: UInt16(column), kind: .truth, marks: []))
      }
      cells.rows.append(.init(number: row, range: start..<cells.cells.count, isHidden: false))
    }
    for row in 0...100 {
      let found = cells.row(row)
      #expect((found != nil) == (row >= 3 && row <= 99 && row % 3 == 0))
      guard let found else { continue }
      for column in [1, 2, 3, 5, 6, 16_384, 20_000] {
        let expected = [2, 5, 16_384].contains(column) ? UInt64(row * 100_000 + column) : nil
        #expect(cells.cell(column, in: found)?.bits == expected)
      }
    }
  }
}
