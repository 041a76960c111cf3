import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct MarkedCopyTests {
  @Test func marksShowInACopyThatIsOtherwiseTheSame() throws {
    let bytes = markedSample.bytes()
    let copy = try markedCopy(
      of: bytes, marks: [mark("C1", "too large"), mark("B7", "missing"), mark("C1", "and odd")])
    let before = try parts(bytes)
    let after = try parts(copy)
    for (name, text) in before
    where !["worksheets/part0", "styles.xml", "Content_Types"].contains(where: name.contains) {
      #expect(after[name] == text, "\(name)")
    }
    let sheet = try #require(after["xl/worksheets/part0.xml"])
    #expect(sheet.contains("<c r=\"C1\" s=\"2\"><v>5</v></c>"))
    #expect(sheet.contains("<row r=\"7\"><c r=\"B7\" s=\"3\"/></row>"))
    #expect(sheet.contains("<legacyDrawing"))
    let comments = try #require(after["xl/comments1.xml"])
    #expect(comments.contains("<comment ref=\"C1\" authorId=\"0\">"))
    #expect(comments.contains("too large\nand odd"))
    #expect(after["xl/drawings/vmlDrawing1.vml"]?.contains("<x:Row>6</x:Row>") == true)
    let read = try readWorkbook(copy)
    #expect(read.sheets[0].value(row: 1, column: 3) == .number(5))
    #expect(read.sheets[0].cell(row: 1, column: 3).isPercent, "the number format stays")
    #expect(read.sheets[0].rows.count == 1)
  }

  @Test func aMarkedCopyCanBeMarkedAgain() throws {
    let once = try markedCopy(of: markedSample.bytes(), marks: [mark("A1", "first")])
    let twice = try markedCopy(of: once, marks: [mark("A1", "second"), mark("B2", "third")])
    let after = try parts(twice)
    #expect(after["xl/comments1.xml"]?.contains("first\nsecond") == true)
    #expect(after["xl/comments2.xml"] == nil)
    let boxes = try #require(after["xl/drawings/vmlDrawing1.vml"])
    #expect(boxes.components(separatedBy: "<v:shape ").count == 3, "one for each cell")
    #expect(
      after["xl/worksheets/part0.xml"]?.components(separatedBy: "<legacyDrawing").count == 2)
    #expect(
      after["[Content_Types].xml"]?.components(separatedBy: "Extension=\"vml\"").count == 2)
  }

  @Test func severalSheetsHaveCommentsOfTheirOwn() throws {
    let two = BookMaker(sheets: [
      ("B", "visible", "<sheetData/>"),
      ("A", "visible", "<sheetData/><mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>"),
    ])
    let marks = [mark("C3", "merged", sheet: "A"), mark("A1", "other", sheet: "B")]
    let copy = try markedCopy(of: two.bytes(), marks: marks)
    let after = try parts(copy)
    #expect(after["xl/comments1.xml"]?.contains("ref=\"B2\"") == true, "the cell that shows")
    #expect(after["xl/comments2.xml"]?.contains("other") == true)
    #expect(try markedCopy(of: two.bytes(), marks: marks.reversed()) == copy, "the same bytes")
    #expect(try markedCopy(of: two.bytes(), marks: []) == two.bytes())
  }

  @Test func whatCannotBeMarkedIsRefused() {
    #expect(
      throws: WorkbookRefusal.content(
        part: "xl/workbook.xml", reason: "it has no sheet 'Gone' to be marked")
    ) { try markedCopy(of: markedSample.bytes(), marks: [mark("A1", "", sheet: "Gone")]) }
    #expect(throws: WorkbookRefusal.kind(.empty)) { try markedCopy(of: [], marks: []) }
  }

  @Test func aWrittenWorkbookIsMarked() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    let sheet = row(Cell(.text("园区")), Cell(.number(1.5), .money), name: "Sheet1")
    try writeWorkbook([sheet], to: path, created: SampleRun.created)
    let bytes = try #require(TargetFile.bytes(of: path))
    let copy = try markedCopy(of: bytes, marks: [mark("B1", "odd"), mark("Z9", "missing")])
    #expect(try parts(copy).count == parts(bytes).count + 3, "comments, boxes, relationships")
    #expect(try readWorkbook(copy).sheets[0].value(row: 1, column: 2) == .number(1.5))
  }

  @Test(arguments: [31, 32, 33]) func damagedWorkbooksAreMarkedOrRefused(seed: UInt64) throws {
    let once = try markedCopy(of: markedSample.bytes(), marks: [mark("A1", "first")])
    let archive = try ZipArchive(once)
    let parts = try archive.entries.map { ZipMaker.Part($0.name, bytes: try archive.unpacked($0)) }
    var source = SeededSource(seed)
    var marked = 0
    for _ in 0..<500 {
      var changed = parts
      let part = Int.random(in: 0..<parts.count, using: &source)
      let place = Int.random(in: 0..<parts[part].content.count, using: &source)
      changed[part].content[place] = UInt8.random(in: 0x20...0x7E, using: &source)
      let bytes = ZipMaker(parts: changed).bytes()
      guard let copy = try? markedCopy(of: bytes, marks: [mark("A1", "x"), mark("C9", "y")]) else {
        continue
      }
      marked += 1
      #expect(refusal(copy) == nil, "seed \(seed): what was marked can be read")
    }
    #expect(marked > 50, "seed \(seed)")
  }
}
