import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct UntouchedWorkbookTests {
  private func written() throws -> [UInt8] {
    let scratch = try Scratch()
    let target = scratch.file("book.xlsx")
    try writeWorkbook([row(Cell(.number(1)))], to: target, created: SampleRun.created)
    return try #require(TargetFile.bytes(of: target))
  }

  /// The workbook with its properties changed, as a program that saves it does.
  private func saved(_ old: String, as new: String) throws -> [UInt8] {
    let archive = try ZipArchive(written())
    var file = PackedFile()
    for entry in archive.entries {
      var text = try archive.unpacked(entry)
      if entry.name == "docProps/core.xml" {
        let before = String(decoding: text, as: UTF8.self)
        #expect(before.contains(old), "\(before)")
        text = Array(before.replacing(old, with: new).utf8)
      }
      try file.add(entry.name, text)
    }
    return file.finished()
  }

  @Test func aWorkbookAsItWasWrittenIsUntouched() throws {
    #expect(isUntouchedWorkbook(try written()))
    #expect(isUntouchedWorkbook(try saved("ParkPlanner", as: "ParkPlanner")))
  }

  @Test func whatAnotherProgramSavedIsNot() throws {
    // Excel and WPS put the user's name and the time.
    #expect(
      !isUntouchedWorkbook(
        try saved(
          "<cp:lastModifiedBy>ParkPlanner", as: "<cp:lastModifiedBy>Li Wei")))
    // Others leave the name and put the time alone.
    #expect(
      !isUntouchedWorkbook(
        try saved("Z</dcterms:modified>", as: "Z </dcterms:modified>")))
    // openpyxl keeps every word, but names its namespaces where they are used.
    let space = "http://purl.org/dc/elements/1.1/"
    #expect(
      !isUntouchedWorkbook(
        try saved("<dc:creator>", as: "<dc:creator xmlns:dc=\"\(space)\">")))
    // LibreOffice keeps both at times, and more beside them.
    #expect(
      !isUntouchedWorkbook(
        try saved("</dcterms:modified>", as: "</dcterms:modified><cp:revision>0</cp:revision>")))
  }

  @Test func whatIsNoWorkbookOfOursIsNot() throws {
    #expect(!isUntouchedWorkbook([]))
    #expect(!isUntouchedWorkbook(Array("a,b\n".utf8)))
    #expect(!isUntouchedWorkbook(markedSample.bytes()), "no properties")
    let bytes = try written()
    #expect(!isUntouchedWorkbook(Array(bytes.prefix(bytes.count / 2))))
  }

  @Test func longTablesAreOursToo() throws {
    let scratch = try Scratch()
    let table = BulkTable(title: "t", purpose: "p", columns: [.init("a", "A")])
    _ = try writeBulkWorkbook(table, to: scratch.file("b.xlsx"), created: SampleRun.created) {
      try $0([.number(1)])
    }
    #expect(isUntouchedWorkbook(try #require(TargetFile.bytes(of: scratch.file("b.xlsx")))))
  }

  @Test func aMarkedCopyIsOursUntilItIsEdited() throws {
    let edited = try saved("<cp:lastModifiedBy>ParkPlanner", as: "<cp:lastModifiedBy>Li Wei")
    let copy = try markedCopy(of: edited, marks: [mark("A1", "odd", sheet: "Test")])
    #expect(isUntouchedWorkbook(copy) && !isUntouchedWorkbook(edited))
    #expect(try readWorkbook(copy).sheets[0].value(row: 1, column: 1) == .number(1))
  }
}
