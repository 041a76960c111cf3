import ParkModel
import Testing

@testable import ParkFiles

struct NumberTableContentTests {
  @Test func rowsMoveUpWhereLinesWereEmptyOrQuoted() throws {
    let text = """
      park,x,note
      P1,1,"a
      b

      c"


      P2,2,
      ,,
      P3,3,"d
      e"
      P4,4,f

      """
    for size in [1, 5, 13, 1_000] {
      let table = try SampleTable.table(text, blocks: Blocks(size: size, threads: 2))
      #expect(table.parks == ["P1", "P2", "P3", "P4"], "blocks of \(size)")
      #expect(table.values == [1, 2, 3, 4], "blocks of \(size)")
    }
  }

  @Test func rowsOfManyBlocksStayInOrder() throws {
    let rows = (0..<5_000).map { "P\($0),\($0).5,\(5_000 - $0)\n" }.joined()
    let values = (0..<5_000).flatMap { [Double($0) + 0.5, Double(5_000 - $0)] }
    for threads in 1...3 {
      let table = try SampleTable.table(
        "park,a,b\n" + rows, blocks: Blocks(size: 512, threads: threads))
      #expect(table.parks == (0..<5_000).map { ParkID("P\($0)") })
      #expect(table.values == values)
    }
  }
}
