import ParkModel
import Testing

@testable import PlanReport

@Suite struct TemplateBookTests {
  @Test func theFirstSheetLeadsToAllOthers() throws {
    let files = [
      TemplateFile(name: "parks.csv", content: .table(columns: ["park"], rows: [])),
      TemplateFile(name: "limits.yaml", content: .lines([])),
    ]
    let start = try templateSheets(of: files, name: "mine", version: "1", language: .chinese)[0]
    #expect(start.name == "Start" && start.kind == .cover)
    let links = start.rows.flatMap(\.cells).compactMap { cell -> String? in
      if case .link(_, let sheet) = cell.content { sheet } else { nil }
    }
    #expect(links == ["parks", "limits_yaml"])
  }
}
