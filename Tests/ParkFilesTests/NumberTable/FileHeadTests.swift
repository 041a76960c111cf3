import Testing

@testable import ParkFiles

struct FileHeadTests {
  private func head(_ text: String) throws -> FileHead {
    try SampleTable.withFile(Array(text.utf8)) { try FileHead(of: OpenFile($0)) }
  }

  @Test func aSmallFileIsReadWhole() throws {
    let head = try head("\u{FEFF}park,x\nP1,2")
    #expect(head.step == .record)
    #expect(head.records.cells.map(head.records.text) == ["park", "x"])
    #expect(head.records.position == 10)
    #expect(head.bytes.count == 14)
  }

  @Test func aLargeFileIsCutBehindALine() throws {
    let line = "P1,\(String(repeating: "1", count: 93))\r\n"
    let head = try head("park,x\r\n" + String(repeating: line, count: 20_000))
    #expect(head.bytes.count < FileHead.usual)
    #expect(head.bytes.count > FileHead.usual - 100)
    #expect(head.bytes.suffix(2) == [Byte.carriageReturn, Byte.lineFeed])
  }

  @Test func aHeaderLongerThanUsualIsReadWhole() throws {
    let name = String(repeating: "x", count: 1_500_000)
    for text in ["park,\(name)\nP1,2\n", "park,\"\(name)\n\"\nP1,2\n"] {
      let head = try head(text)
      #expect(head.step == .record)
      #expect(head.records.cells.count == 2)
    }
  }

  @Test func anEmptyFileHasNoHeader() throws { #expect(try head("").step == .end) }
}
