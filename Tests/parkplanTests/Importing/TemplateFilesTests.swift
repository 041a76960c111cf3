import ParkFiles
import PlanReport
import Testing

@testable import parkplan

@Suite struct TemplateFilesTests {
  @Test func tablesAndLinesOfAPortfolio() throws {
    let loaded = try readPortfolio(
      name: "x",
      files: [
        PortfolioFile(name: "parks.csv", bytes: Array("park,path\r\nP1,co-city\r\n".utf8)),
        PortfolioFile(
          name: "portfolio.yaml", bytes: Array("\u{FEFF}title_en: x\r\n\r\n# end\n\n".utf8)),
      ])
    #expect(
      TemplateFile.files(of: loaded) == [
        TemplateFile(
          name: "parks.csv", content: .table(columns: ["park", "path"], rows: [["P1", "co-city"]])),
        TemplateFile(name: "portfolio.yaml", content: .lines(["title_en: x", "", "# end"])),
      ])
  }
}
