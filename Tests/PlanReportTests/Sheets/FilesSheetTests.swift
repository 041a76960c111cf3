import Testing

@testable import PlanReport

@Suite struct FilesSheetTests {
  private func returned(_ files: [AttachedFile]) -> [AttachedFile]? {
    FilesSheet.files(from: files.flatMap(FilesSheet.lines).reversed())
  }

  @Test(arguments: [
    "park,path\nP1,co-city\n", "", "\n", "no line end", "a\r\nb\r\n", "mixed\r\nends\nhere",
    "a\rb", "\u{FEFF}park\n", "tab\there", "_x000D_ stays", "  indent: 1\n\n\nlast", "园区\u{0}\n",
    "line\u{2028}separator",
  ])
  func everyByteComesBack(text: String) throws {
    let file = AttachedFile(name: "inputs/a.csv", bytes: Array(text.utf8))
    // An empty file has one empty line, so that it is not forgotten.
    #expect(returned([file]) == [file])
  }

  @Test func bytesThatAreNoTextComeBack() {
    let file = AttachedFile(name: "x", bytes: [0xFF, 0x0A, 0xC3, 0x0A, 0x41])
    #expect(returned([file]) == [file])
  }

  @Test func aLineLongerThanACellTakesSeveralRows() throws {
    let file = AttachedFile(
      name: "x", bytes: Array((String(repeating: "园😀", count: 20_000) + "\nend\n").utf8))
    let lines = FilesSheet.lines(of: file)
    #expect(lines.map(\.part) == [1, 2, 3, 1])
    #expect(lines.allSatisfy { $0.text.utf16.count <= 32_767 })
    #expect(returned([file]) == [file])
  }

  @Test func aMissingLineIsNoticed() {
    let file = AttachedFile(name: "x", bytes: Array("a\nb\nc\n".utf8))
    var lines = FilesSheet.lines(of: file)
    lines.remove(at: 1)
    #expect(FilesSheet.files(from: lines) == nil)
  }

  @Test func filesKeepTheirOrder() throws {
    let files = ["b", "a"].map { AttachedFile(name: $0, bytes: Array("1\n2\n".utf8)) }
    #expect(FilesSheet.files(from: files.flatMap(FilesSheet.lines)) == files)
    let sheet = try #require(FilesSheet.sheet(of: files))
    #expect(sheet.kind == .hidden && sheet.rows.count == 5)
    #expect(FilesSheet.sheet(of: []) == nil)
  }
}
