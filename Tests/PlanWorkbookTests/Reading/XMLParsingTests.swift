import Testing

@testable import PlanWorkbook

@Suite struct XMLParsingTests {
  /// Why a workbook with this text for its sheet is refused.
  private func problem(_ sheet: String) -> String? {
    var book = BookMaker(rows: "")
    book.others["xl/worksheets/part0.xml"] = sheet
    return refusal(book.bytes())?.found
  }

  private let start =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"

  private let typed =
    "part 'xl/worksheets/part0.xml' of the file is damaged: "
    + "it declares a document type, which no workbook does"

  @Test func documentTypesAreRefusedWhateverTheyDeclare() {
    #expect(problem("<!DOCTYPE worksheet>" + start + "</worksheet>") == typed)
    let laughs = (1...9).map { level in
      let lower = String(repeating: "&l\(level - 1);", count: 10)
      return "<!ENTITY l\(level) \"\(lower)\">"
    }
    #expect(
      problem(
        "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs.joined())]>\(start)&l9;</worksheet>") == typed)
    #expect(
      problem(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(start)&x;</worksheet>") == typed)
    #expect(
      problem("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">\(start)</worksheet>") == typed)
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(
      problem(start + deep)?.hasSuffix("its elements are nested too deeply") == true)
  }

  @Test func aTagWithoutEndIsRefusedEarly() {
    let long = "<a b=\"" + String(repeating: "x", count: 5_000_000)
    #expect(
      problem(start + long)?.hasSuffix("a single tag is longer than 250,000 bytes") == true)
    let comment = "<!--" + String(repeating: "x", count: 5_000_000)
    #expect(
      problem(start + comment)?.hasSuffix("a single tag is longer than 250,000 bytes") == true)
  }

  @Test func namesWithoutEndAreRefused() {
    for piece in [
      { "<n\($0)/>" }, { "<n a\($0)=\"\"/>" }, { "<n xmlns:p\($0)=\"u\"/>" },
      { "<sheetData><row><c a\($0)=\"\"/></row></sheetData>" },
    ] as [(Int) -> String] {
      let text = (0..<30_000).map(piece).joined()
      #expect(problem(start + text)?.hasSuffix("it uses more names than any workbook") == true)
    }
  }

  @Test func brokenXMLIsRefusedWithItsLine() {
    #expect(
      problem(start + "\n<sheetData></worksheet>")
        == "part 'xl/worksheets/part0.xml' of the file is damaged: mismatched tag, line 2")
    #expect(problem(start)?.contains("no element found") == true)
    #expect(problem("")?.contains("no element found") == true)
    #expect(problem(start + "&nbsp;</worksheet>")?.contains("undefined entity") == true)
    #expect(problem("\u{0}\u{1}")?.contains("not well-formed") == true)
  }

  @Test func otherEncodingsOfXMLAreRead() throws {
    var parts = BookMaker(rows: "").parts
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(start)<sheetData><row><c t=\"str\">"
      + "<v>园区</v></c></row></sheetData></worksheet>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    parts.removeAll { $0.name == "xl/worksheets/part0.xml" }
    parts.append(.init("xl/worksheets/part0.xml", bytes: bytes))
    let book = try readWorkbook(ZipMaker(parts: parts).bytes())
    #expect(book.sheets.first?.value(row: 1, column: 1) == .text("园区"))
  }
}
