import ParkModel
import Testing

@testable import ParkFiles

struct NumberTableRowsTests {
  private func values(_ text: String) throws -> [Double] { try SampleTable.table(text).values }

  @Test func regularAndOtherRowsGiveTheSameNumbers() throws {
    let regular = try values("park,a,b\nP1,1.25,-3\nP2,0.5,7\n")
    #expect(regular == [1.25, -3, 0.5, 7])
    for text in [
      "park,a,b\r\nP1,1.25,-3\r\nP2,0.5,7\r\n", "park,a,b\rP1,1.25,-3\rP2,0.5,7",
      "park,a,b\nP1, 1.25,-3 \n P2 ,\"0.5\",\t7\n", "park,a,b\n\"P1\",1.25,-3,\n,,\nP2,.5,7,,\n",
      "park,a,b\nP1,125e-2,-3.0e0\nP2,0.50000000000000000000,7\n",
    ] {
      #expect(try values(text) == regular, "\(text)")
    }
  }

  @Test func gapsAreNaNWhereverTheyStand() throws {
    let table = try SampleTable.table("park,a,b,c\nP1,,2,\nP2,1, ,\"\"\nP3,,,\n")
    let bits = [.nan, 2, .nan, 1, .nan, .nan, .nan, .nan, .nan].map(SampleTable.bits)
    #expect(table.values.map(SampleTable.bits) == bits)
  }

  @Test func textsKeepTheirLettersAndLoseTheirBlanks() throws {
    let table = try SampleTable.table(
      """
      park,kind,x
      P1,"a ""b"", c",1
      P2, 开发区 ,2
      P3,5" pipe,3
      P4,a much longer kind of park,4
      P5,a much longer kind of park,5
      """)
    #expect(
      table.kinds == [
        "a \"b\", c", "开发区", "5\" pipe", "a much longer kind of park",
        "a much longer kind of park",
      ])
  }

  @Test func manyKindsAreEachKept() throws {
    let rows = (0..<100).map { "P\($0),kind \($0 % 50),1\n" }.joined()
    let table = try SampleTable.table("park,kind,x\n" + rows)
    #expect(table.kinds == (0..<100).map { "kind \($0 % 50)" })
  }

  @Test func identifiersOfAnyAllowedLengthAreRead() throws {
    let long = String(repeating: "a", count: 64)
    let table = try SampleTable.table("park,x\n\(long),1\nB_.-9,2\n")
    #expect(table.parks.map(\.text) == [long, "B_.-9"])
    #expect(
      try SampleTable.problems("park,x\n\(long)a,1\n").first?.hasPrefix(
        "table.csv, row 2, field 'park': '\(long.prefix(60))…' is not an identifier.") == true)
  }
}
