import ParkFiles
import Testing

@testable import parkplan

@Suite struct TableComparisonTests {
  private func compared(_ first: String, _ second: String) throws -> TableComparison? {
    TableComparison(
      try #require(PlainTable(Array(first.utf8))), try #require(PlainTable(Array(second.utf8))))
  }

  @Test func aChangedCellIsNamedByItsRowAndColumn() throws {
    let found = try compared(
      "park,area,note\nP1,100,a\nP2,60,b\n", "park,area,note\nP1,100,a\nP2,55,b\n")
    #expect(found?.keys == ["park"])
    #expect(
      found?.cells.items == [.init(row: ["P2"], column: "area", first: "60", second: "55")])
    #expect(found?.count == 1)
  }

  @Test func rowsComeAndGoWhateverTheirOrder() throws {
    let found = try compared("park,area\nP1,1\nP2,2\nP3,3\n", "park,area\nP3,3\nP4,4\nP1,1\n")
    #expect(found?.rowsAdded.items == [["P4"]])
    #expect(found?.rowsRemoved.items == [["P2"]])
    #expect(found?.cells.isEmpty == true)
  }

  @Test func asManyColumnsAsItTakesTellRowsApart() throws {
    let old = "park,industry,share\nP1,food,0.3\nP1,machines,0.7\n"
    let found = try compared(old, "park,industry,share\nP1,food,0.4\nP1,machines,0.7\n")
    #expect(found?.keys == ["park", "industry"])
    #expect(
      found?.cells.items
        == [.init(row: ["P1", "food"], column: "share", first: "0.3", second: "0.4")])
  }

  @Test func columnsComeAndGo() throws {
    let found = try compared("park,area,old\nP1,1,x\n", "park,new,area\nP1,y,2\n")
    #expect(found?.columnsAdded == ["new"])
    #expect(found?.columnsRemoved == ["old"])
    #expect(found?.cells.items == [.init(row: ["P1"], column: "area", first: "1", second: "2")])
  }

  @Test func theSameNumberWrittenOtherwiseIsNoChange() throws {
    #expect(try compared("park,area\nP1,12\n", "park,area\nP1,12.0\n")?.count == 0)
    #expect(try compared("park,area\nP1,12\n", "park,area\nP1,\n")?.count == 1)
  }

  @Test func rowsThatNothingTellsApartAreNotCompared() throws {
    #expect(try compared("park,area\nP1,1\nP1,1\n", "park,area\nP1,1\n") == nil)
    #expect(try compared("a,a\n1,2\n", "a,b\n1,2\n") == nil)
    #expect(try compared("a,b\n1,2\n", "b,c\n1,2\n") == nil)
  }

  @Test func manyChangesAreCountedAndTheFirstListed() throws {
    let rows = 0..<1_000
    let found = try compared(
      "park,area\n" + rows.map { "P\($0),1\n" }.joined(),
      "park,area\n" + rows.map { "P\($0),2\n" }.joined())
    #expect(found?.cells.count == 1_000)
    #expect(found?.cells.items.count == 200)
    #expect(found?.cells.items.first?.row == ["P0"])
  }
}
