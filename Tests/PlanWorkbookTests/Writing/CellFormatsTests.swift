import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct CellFormatsTests {
  @Test func everyFormatButTextHasACode() {
    for format in Cell.NumberFormat.allCases {
      #expect(format.code.isEmpty == (format == .text || format == .plain), "\(format)")
    }
  }

  @Test func equalLooksShareOneFormat() throws {
    let scratch = try Scratch()
    let book = try XlsxBook(path: scratch.file("a.xlsx"), temporaryFolder: scratch.path)
    let formats = CellFormats(book.pointer)
    let one = try formats.format(of: Cell(.number(1), .money, look: .engine))
    #expect(try formats.format(of: Cell(.number(2), .money, look: .engine)) == one)
    #expect(try formats.format(of: Cell(.number(2), .ratio, look: .engine)) != one)
    #expect(try formats.highlight(.bad) == formats.highlight(.bad))
  }

  @Test func everyStatusHasATintOfItsOwn() throws {
    let cells = ProvenanceStatus.allCases.map {
      Cell(.number(1), .money, look: .input, status: $0)
    }
    let sheet = Sheet(name: "Test", kind: .input, rows: [Sheet.Row(cells)])
    let styles = try Scratch().parts([sheet])["xl/styles.xml"] ?? ""
    for tint in ["FFDDEBF7", "FFFFF2CC", "FFFBE0CE", "FFE9DDF3"] {
      #expect(styles.contains("<fgColor rgb=\"\(tint)\"/>"), "\(tint)")
    }
    #expect(styles.contains("<name val=\"Microsoft YaHei\"/>"))
  }

  @Test func everyLookCanBeWritten() throws {
    let cells = Cell.Look.allCases.map { Cell(.text("x"), look: $0) }
    let xml = try sheetXML([Sheet(name: "Test", kind: .output, rows: [Sheet.Row(cells)])])
    #expect(xml.components(separatedBy: "<c r=").count == cells.count + 1)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
