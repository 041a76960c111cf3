import ParkModel
import Testing

@testable import PlanReport

@Suite struct TemplateSheetsTests {
  private let files = [
    TemplateFile(
      name: "parks.csv",
      content: .table(
        columns: ["park", "path", "idle_ha"],
        rows: [["P1", "co-city", "12.50"], ["2026", "", "0.1234567890123456789"]])),
    TemplateFile(name: "uncertainties.csv", content: .table(columns: ["park"], rows: [])),
    TemplateFile(name: "uncertainties.yaml", content: .lines(["numbers:", "", "  - number: a"])),
    TemplateFile(name: "frameworks/a.b.yaml", content: .lines([])),
    TemplateFile(name: "frameworks/a-b.yaml", content: .lines([])),
  ]

  @Test(arguments: Language.allCases) func aSheetAFileWithKeysUnitsAndHeaders(
    language: Language
  ) throws {
    let sheets = try templateSheets(of: files, name: "mine", version: "1", language: language)
    #expect(
      sheets.map(\.name) == [
        "Start", "parks", "uncertainties", "uncertainties_yaml", "framework_a_b",
        "framework_a_b_2", "_Meta",
      ])
    let parks = sheets[1]
    #expect(parks.kind == .input)
    #expect(
      parks.rows[3].cells.map(\.content) == [
        .text("#key"), .text("park"), .text("path"), .text("idle_ha"),
      ])
    #expect(
      parks.rows[4].cells[3].content == .text(language == .english ? "ha" : "公顷"))
    #expect(
      parks.rows[5].cells[3].content
        == .text(language == .english ? "Idle\n闲置土地" : "闲置土地\nIdle"))
    #expect(parks.rows[6].cells[3].content == .number(12.5))
    // An identifier stays text, and so does what a cell cannot hold in full.
    #expect(parks.rows[7].cells[1].content == .text("2026"))
    #expect(parks.rows[7].cells[3].content == .text("0.1234567890123456789"))
    #expect(sheets[3].rows[8].cells[1].content == .text("  - number: a"))
  }

  @Test func metaSaysWhichSheetIsWhichFile() throws {
    let meta = try #require(try templateSheets(of: files, name: "mine", version: "1").last)
    let facts = meta.rows.map { $0.cells.prefix(2).map(\.content) }
    #expect(facts.contains([.text("kind"), .text("template")]))
    #expect(facts.contains([.text("file_framework_a_b_2"), .text("frameworks/a-b.yaml")]))
  }

  @Test func everyFileOfAPortfolioHasASheetName() {
    let usual = TemplateFile.usualSheets
    #expect(Set(usual.map(\.sheet)).count == usual.count)
    #expect(usual.contains { $0.sheet == "limits_yaml" && $0.file == "limits.yaml" })
    #expect(usual.allSatisfy { $0.sheet.count <= 31 })
  }
}
