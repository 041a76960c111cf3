import Foundation
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

/// Templates and lists; edited runs are in `ImportedRunTests`.
@Suite struct ImportCommandTests {
  @Test(arguments: ["tutorial", "heilongjiang-2013", "northeast"])
  func aTemplateOfAShippedPortfolioGivesItBack(name: String) throws {
    let folder = try TestFolder()
    let source = ShippedFolder.path(name)
    try expectRoundTrip(source, in: folder, name: name)
  }

  @Test(arguments: 1...3) func aTemplateOfASyntheticPortfolioGivesItBack(seed: Int) throws {
    let folder = try TestFolder()
    let made = try CommandRun(
      ["generate", "--parks", "\(seed * 7)", "--seed", "\(seed)", "made"], in: folder)
    #expect(made.code == 0, "seed \(seed): \(made.errors)")
    try expectRoundTrip(folder.path + "/made", in: folder, name: "made")
  }

  private func expectRoundTrip(_ source: String, in folder: TestFolder, name: String) throws {
    let written = try CommandRun(["template", source, "--workbook", "t.xlsx"], in: folder)
    #expect(written.code == 0, "\(written.errors)")
    let read = try CommandRun(["import", "t.xlsx", "--into", "back/\(name)"], in: folder)
    #expect(read.code == 0, "\(read.errors)")
    let before = try readPortfolio(folder: source)
    let after = try readPortfolio(folder: folder.path + "/back/\(name)")
    #expect(after.portfolio == before.portfolio)
    #expect(after.notices == before.notices)
    #expect(after.files.map(\.name) == before.files.map(\.name))
    // And again: the same sheets.
    let again = try CommandRun(
      ["template", "back/\(name)", "--workbook", "again.xlsx"], in: folder)
    #expect(again.code == 0, "\(again.errors)")
    let sheets = try ["t.xlsx", "again.xlsx"].map {
      try TemplateReading(readWorkbook(at: folder.path + "/" + $0), path: "x").files
    }
    #expect(sheets[0].map(\.name) == sheets[1].map(\.name))
    for (first, second) in zip(sheets[0], sheets[1]) {
      #expect(first == second, "\(first.name)")
    }
  }

  @Test func initWritesTheSamePortfolioAsAWorkbook() throws {
    let folder = try TestFolder()
    let made = try CommandRun(["init", "mine", "--workbook", "mine.xlsx", "--json"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(try made.json()["workbook"] as? String == "mine.xlsx")
    let read = try CommandRun(["import", "mine.xlsx", "--into", "back", "--json"], in: folder)
    #expect(read.code == 0, "\(read.errors)")
    let document = try read.json()
    #expect(document["folder"] as? String == "back")
    #expect((document["differences"] as? [Any])?.isEmpty == true)
    #expect(document["plan"] is NSNull)
    #expect(try CommandRun(["check", "back"], in: folder).code == 0)
  }

  @Test func everythingWrongInATemplateIsNamedWithItsCell() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    var files = TemplateFile.files(of: try readPortfolio(folder: folder.path + "/three"))
    for place in files.indices {
      guard case .table(let columns, var rows) = files[place].content else { continue }
      if files[place].name == "parks.csv" {
        rows[1][try #require(columns.firstIndex(of: "debt_mcny"))] = "a lot"
        rows[2][0] = "P1"
      }
      if files[place].name == "park_industries.csv" { rows[0][1] = "machine" }
      files[place].content = .table(columns: columns, rows: rows)
    }
    try writeWorkbook(
      templateSheets(of: files, name: "three", version: "0"),
      to: folder.path + "/t.xlsx", created: "2026-01-01T00:00:00Z")
    let run = try CommandRun(["import", "t.xlsx", "--into", "back"], in: folder)
    #expect(run.code == 65)
    for line in [
      "t.xlsx, sheet parks, cell J8, field 'debt_mcny': 'a lot' is not an amount in MCNY.",
      "t.xlsx, sheet parks, cell B9, field 'park': the park 'P1' stands here again, after row 7.",
      "t.xlsx, sheet park_industries, cell C7, field 'industry': there is no industry 'machine'.",
    ] {
      #expect(run.errors.contains(line), "\(run.errors)")
    }
    #expect(try !folder.names().contains("back"))
    // A copy of the workbook says the same in its cells.
    #expect(run.errors.contains("t-marked.xlsx is a copy of the workbook with these cells marked."))
    let marked = try readWorkbook(at: folder.path + "/t-marked.xlsx")
    #expect(
      TemplateReading(marked, path: "x").files
        == TemplateReading(
          try readWorkbook(at: folder.path + "/t.xlsx"), path: "x"
        ).files)
    let elsewhere = try CommandRun(
      ["import", "t.xlsx", "--marked", "red.xlsx", "--json"], in: folder)
    #expect(elsewhere.code == 65)
    #expect(try elsewhere.json()["marked"] as? String == "red.xlsx")
    #expect(try folder.names().contains("red.xlsx"))
  }

  @Test func filesThatAreNoWorkbookEndWith66() throws {
    let folder = try TestFolder()
    try folder.write("PK\u{3}\u{4}broken", to: "broken.xlsx")
    let broken = try CommandRun(["import", "broken.xlsx"], in: folder)
    #expect(broken.code == 66, "\(broken.errors)")
    let missing = try CommandRun(["import", "none.xlsx"], in: folder)
    #expect(missing.code == 66)
    #expect(missing.errors.contains("none.xlsx does not exist"))
  }

  @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
    let folder = try TestFolder()
    try folder.write("x", to: "full/file")
    try folder.write("园区,地区,负债（万元）\n甲,北部,100\n", to: "list.csv")
    let run = try CommandRun(["import", "list.csv", "--into", "full"], in: folder)
    #expect(run.code == 73, "\(run.errors)")
    #expect(try folder.names(in: "full") == ["file"])
  }

  @Test func aListOfParksBecomesAPortfolioWithItsColumnsNamed() throws {
    let folder = try TestFolder()
    try folder.write(
      """
      序号,园区名称,省份,发展路径,可用土地（亩）,闲置土地(平方公里),负债（万元）,权益（亿元）,网站
      1,甲园,吉林,城市化,1500,0.2,50000,3,a.cn
      2,乙园,辽宁,共城化,300,,120000,2.5,b.cn
      合计,,,,1800,0.2,170000,5.5,

      """, to: "list.csv")
    let run = try CommandRun(
      ["import", "list.csv", "--into", "mine", "--language", "zh"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        列  表头                对应字段      数值换算
        ─────────────────────────────────────────────────────────
        A   序号                未采用
        B   园区名称            name_zh
        C   省份                region
        D   发展路径            path
        E   可用土地（亩）      available_ha  15 亩 = 1 ha
        F   闲置土地(平方公里)  idle_ha       1 平方公里 = 100 ha
        G   负债（万元）        debt_mcny     100 万元 = 1 MCNY
        H   权益（亿元）        equity_mcny   1 亿元 = 100 MCNY
        I   网站                未采用

        """)
    #expect(
      try folder.read("mine/parks.csv") == """
        park,name_zh,region,path,available_ha,idle_ha,debt_mcny,equity_mcny
        P01,甲园,吉林,urbanization,100,20,500,300
        P02,乙园,辽宁,co-city,20,,1200,250

        """)
    #expect(run.errors.contains("说明：第 4 行（合计）为合计，未读取。"))
    #expect(run.errors.contains("园区按行序编号为 P01 to P02。"))
    #expect(try CommandRun(["check", "mine"], in: folder).code == 0)
  }

  @Test func aListWithAnUnknownUnitIsRefusedAtItsColumn() throws {
    let folder = try TestFolder()
    try folder.write("Park,Region,Debt (dollars)\nP1,North,5\n", to: "list.csv")
    let run = try CommandRun(["import", "list.csv", "--into", "mine"], in: folder)
    #expect(run.code == 65)
    #expect(
      run.errors.contains(
        """
        list.csv, field 'Debt (dollars)': 'dollars' is no unit that can be converted to MCNY.
          Fix: write 元, 万元, 百万元 or 亿元 into the header
        """), "\(run.errors)")
    let text = try CommandRun(["import", "list.csv", "--json"], in: folder)
    #expect(text.code == 65)
    #expect((try text.json()["problems"] as? [Any])?.count == 1)
  }

  @Test func whatIsNoListOfParksSaysWhatOneLooksLike() throws {
    let folder = try TestFolder()
    try folder.write("a,b\n1,2\n", to: "list.csv")
    let run = try CommandRun(["import", "list.csv"], in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("no row of headers is found"))
  }
}

/// The portfolios that come with the program.
enum ShippedFolder {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Parks/\(name)").path
  }
}
