import Testing

@testable import parkplan

/// What it writes is read back in `ImportCommandTests`.
@Suite struct TemplateCommandTests {
  @Test func itNamesWhatItWrote() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let run = try CommandRun(["template", "three", "--workbook", "t.xlsx", "--json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let json = try run.json()
    #expect(json["portfolio"] as? String == "three" && json["workbook"] as? String == "t.xlsx")
    #expect(run.errors.contains("parkplan import t.xlsx --into FOLDER"))
    #expect(try folder.names() == ["t.xlsx", "three"])
  }

  @Test func aPortfolioWithProblemsIsNoTemplate() throws {
    let folder = try TestFolder()
    try folder.write("park,path\nP1,co-town\n", to: "mine/parks.csv")
    let run = try CommandRun(["template", "mine", "--workbook", "t.xlsx"], in: folder)
    #expect(run.code == 65)
    #expect(try folder.names() == ["mine"])
    let nowhere = try CommandRun(["template", "mine", "--workbook", "no/t.xlsx"], in: folder)
    #expect(nowhere.code == 73)
  }
}
