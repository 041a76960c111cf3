import Foundation
import Testing

@testable import PlanWorkbook

@Suite struct BulkWriterTests {
  private let scratch: Scratch
  private let table = BulkTable(
    title: "Futures & more", purpose: "One row a future.", note: "lhs, seed 7",
    columns: [
      .init("park", "Park 园区", format: .text),
      .init("rank", "Rank", format: .integer),
      .init("value", "Value", unit: "points"),
    ], numberHeader: "序号", unitLabel: "单位")

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func write(
    _ rows: [[BulkTable.Value]], _ name: String = "a.xlsx", created: String = SampleRun.created
  ) throws -> BulkTable.Written {
    try writeBulkWorkbook(table, to: scratch.file(name), created: created) { write in
      for row in rows { try write(row) }
    }
  }

  private func part(_ part: String, of name: String = "a.xlsx") throws -> String {
    let archive = try ZipArchive(TargetFile.bytes(of: scratch.file(name)) ?? [])
    let entry = try #require(archive.entries.first { $0.name == part })
    return String(decoding: try archive.unpacked(entry), as: UTF8.self)
  }

  @Test func rowsStandUnderTitleKeysUnitsAndHeader() throws {
    let written = try write([
      [.text("P01 <A>"), .number(3), .number(0.1 + 0.2)], [.text("=1+1"), .blank, .text("breaks")],
      [.text(" x")],
    ])
    #expect(written == BulkTable.Written(sheets: 1, rows: 3, cutTexts: 0))
    let xml = try part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<t xml:space=\"preserve\">Futures &amp; more</t>"))
    #expect(xml.contains("<row r=\"4\" hidden=\"1\"><c r=\"A4\""))
    #expect(xml.contains("<c r=\"D5\" s=\"4\" t=\"inlineStr\">"), "units")
    #expect(
      xml.contains(
        "<row r=\"7\"><c r=\"A7\" s=\"6\"><v>1</v></c><c r=\"B7\" s=\"7\" t=\"inlineStr\"><is>"
          + "<t>P01 &lt;A&gt;</t></is></c><c r=\"C7\" s=\"8\"><v>3</v></c><c r=\"D7\" s=\"9\">"
          + "<v>0.30000000000000004</v></c></row>"))
    #expect(xml.contains("<t>=1+1</t>") && !xml.contains("<f>"), "text is never a formula")
    #expect(xml.contains("<t>breaks</t>"), "a word in place of a number")
    #expect(xml.contains("<t xml:space=\"preserve\"> x</t></is></c></row>"))
    #expect(xml.contains("topLeftCell=\"C7\"") && xml.contains("state=\"frozen\""))
    #expect(xml.contains("<autoFilter ref=\"A6:D9\"/>"))
    #expect(xml.hasSuffix("</worksheet>"))
    let workbook = try part("xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"))
    #expect(workbook.contains("Data!$A$6:$D$9") && workbook.contains("Data!$5:$6"))
  }

  @Test func theReaderFindsEveryNumberAsItWas() throws {
    var state: UInt64 = 11
    let rows = (0..<2_000).map { row -> [BulkTable.Value] in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return [
        .text("园区 \(row % 7)"), .number(Double(row)), .number(Double(state >> 11) * 0x1p-40),
      ]
    }
    try write(rows)
    let workbook = try readWorkbook(at: scratch.file("a.xlsx"))
    let sheet = try #require(workbook.sheet(named: "Data"))
    for (place, row) in rows.enumerated() {
      let line = BulkTable.firstRow + place
      for (column, value) in row.enumerated() {
        let found = sheet.value(row: line, column: column + 2)
        switch value {
        case .number(let number): #expect(found == .number(number), "seed 11, row \(line)")
        case .text(let text): #expect(found == .text(text), "row \(line)")
        case .blank: break
        }
      }
    }
  }

  @Test func theSameRowsGiveTheSameBytes() throws {
    let rows: [[BulkTable.Value]] = (0..<300).map { [.text("P\($0)"), .number(Double($0))] }
    for name in ["a.xlsx", "b.xlsx"] { try write(rows, name) }
    let first = TargetFile.bytes(of: scratch.file("a.xlsx"))
    #expect(first != nil && first == TargetFile.bytes(of: scratch.file("b.xlsx")))
    try write(rows, "c.xlsx", created: "2027-01-01T00:00:00Z")
    #expect(first != TargetFile.bytes(of: scratch.file("c.xlsx")), "the time stands in the file")
  }

  @Test func whatOneSheetCannotHoldGoesOnOnTheNext() throws {
    let path = scratch.file("a.xlsx")
    var writer = try BulkWriter(table, to: path, created: SampleRun.created, mostRows: 250)
    for row in 0..<600 { try writer.append([.text("P"), .number(Double(row))]) }
    let written = try writer.finish()
    #expect(written == BulkTable.Written(sheets: 3, rows: 600, cutTexts: 0))
    let workbook = try part("xl/workbook.xml")
    #expect(workbook.contains("name=\"Data\"") && workbook.contains("name=\"Data_3\""))
    let third = try part("xl/worksheets/sheet3.xml")
    #expect(third.contains("<autoFilter ref=\"A6:D106\"/>") && third.contains("#key"))
    #expect(third.contains("<c r=\"A7\" s=\"6\"><v>501</v></c>"), "numbers go on")
    #expect(try part("xl/worksheets/sheet1.xml").contains("<autoFilter ref=\"A6:D256\"/>"))
    #expect(BulkTable.mostRows == 1_048_570)
  }

  @Test func textsLongerThanACellAreCounted() throws {
    let written = try write([[.text(String(repeating: "x", count: 40_000))], [.text("y")]])
    #expect(written.cutTexts == 1)
  }

  @Test func nothingIsLeftWhereSomethingIsWrong() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: scratch.file("a.xlsx")))
    let wrong: [[BulkTable.Value]] = [
      [.number(1)], [.text(""), .number(1.5)], [.text(""), .number(1), .number(.nan)],
      [.blank, .blank, .blank, .blank],
    ]
    for row in wrong {
      // Beyond the rows that wait to be measured.
      let rows = [[BulkTable.Value]](repeating: [.text("x")], count: 300) + [row]
      let found = #expect(throws: WorkbookDefect.self) { try write(rows) }
      #expect("\(String(describing: found))".contains("row 301 of sheet 'Data'"))
    }
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try writeBulkWorkbook(table, to: scratch.file("a.xlsx"), created: SampleRun.created) { _ in
        throw Stop()
      }
    }
    #expect(throws: WorkbookDefect.created("now")) { try write([], created: "now") }
    #expect(TargetFile.bytes(of: scratch.file("a.xlsx")) == Array("old".utf8))
    #expect(scratch.names == ["a.xlsx"])
  }

  @Test(.enabled(if: Tool.lint.isThere, "needs python3 with lxml"), arguments: [0, 1, 500])
  func excelWouldOpenTheWorkbookAsItIs(rows: Int) throws {
    try write((0..<rows).map { [.text("园区 \($0) & <x>"), .number(Double($0)), .number(0.1)] })
    let (code, output) = try Tool.lint.run(scratch.file("a.xlsx"))
    #expect(code == 0, "\(output)")
  }
}
