import Testing

@testable import PlanReport

@Suite struct FilesSheetTests {
  private func returned(_ files: [AttachedFile]) -> [AttachedFile]? {
    FilesSheet.files(from: files.flatMap(FilesSheet.pieces).reversed())
  }

  @Test(arguments: [
    "park,path\nP1,co-city\n", "", "\n", "no line end", "a\r\nb\r\n", "mixed\r\nends\nhere",
    "a\rb", "\u{FEFF}park\n", "tab\there", "_x000D_ stays", "  indent: 1\n\n\nlast", "园区\u{0}\n",
    "line\u{2028}separator", "a\nb\n\tc\nd\ne\r\nf\r\ng", "\n\n\nlast\n\n\n",
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
    let pieces = FilesSheet.pieces(of: file)
    #expect(pieces.map(\.part) == Array(1...9) + [1])
    #expect(pieces.map(\.line) == [Int](repeating: 1, count: 9) + [2])
    #expect(pieces.allSatisfy { $0.text.utf16.count <= 32_767 })
    #expect(returned([file]) == [file])
  }

  @Test func linesShareRowsWhereTheyEndAlike() {
    let file = AttachedFile(name: "x", bytes: Array("a\n\nb\nc\r\nd\te\nf".utf8))
    let pieces = FilesSheet.pieces(of: file)
    #expect(pieces.map(\.line) == [1, 4, 5, 6])
    #expect(pieces.map(\.end) == ["lf", "crlf", "lf", ""])
    #expect(pieces.map(\.form) == ["text", "text", "hex", "text"])
    #expect(pieces.map(\.text) == ["a\n\nb", "c", "640965", "f"])
  }

  @Test func aRowHoldsNoMoreThanACell() {
    let line = String(repeating: "园", count: 999) + "\n"
    let file = AttachedFile(name: "x", bytes: Array(String(repeating: line, count: 50).utf8))
    let pieces = FilesSheet.pieces(of: file)
    #expect(pieces.map(\.line) == [1, 6, 11, 16, 21, 26, 31, 36, 41, 46])
    #expect(returned([file]) == [file])
  }

  @Test func rowsOfSingleLinesAreReadToo() {
    let pieces = ["a", "", "b"].enumerated().map { place, text in
      FilesSheet.Piece(file: "x", line: place + 1, part: 1, form: "text", end: "lf", text: text)
    }
    #expect(
      FilesSheet.files(from: pieces) == [AttachedFile(name: "x", bytes: Array("a\n\nb\n".utf8))])
  }

  @Test func aMissingLineIsNoticed() {
    let file = AttachedFile(name: "x", bytes: Array("a\nb\nc\td\ne\n".utf8))
    let pieces = FilesSheet.pieces(of: file)
    #expect(pieces.count == 3)
    for place in pieces.indices.dropLast() {
      var rest = pieces
      rest.remove(at: place)
      #expect(FilesSheet.files(from: rest) == nil)
    }
    var shorter = pieces
    shorter[0].text = "a"
    #expect(FilesSheet.files(from: shorter) == nil)
  }

  @Test func filesKeepTheirOrder() throws {
    let files = ["b", "a"].map { AttachedFile(name: $0, bytes: Array("1\n2\n".utf8)) }
    #expect(FilesSheet.files(from: files.flatMap(FilesSheet.pieces)) == files)
    let sheet = try #require(FilesSheet.sheet(of: files))
    #expect(sheet.kind == .hidden && sheet.rows.count == 3)
    #expect(FilesSheet.sheet(of: []) == nil)
  }
}
