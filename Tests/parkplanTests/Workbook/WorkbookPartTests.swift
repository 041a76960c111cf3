import Testing

@testable import parkplan

@Suite struct WorkbookPartTests {
  @Test func partsComeInTheOrderOfWorkEachOnce() throws {
    #expect(try WorkbookPart.list("frontier, scenarios,frontier").get() == [.scenarios, .frontier])
    #expect(try WorkbookPart.list("all").get() == WorkbookPart.allCases)
    #expect(try WorkbookPart.list("sensitivity,all").get() == WorkbookPart.allCases)
  }

  @Test func everyUnknownWordIsNamedWithTheNearest() {
    let unknown = #expect(throws: WorkbookPart.UnknownParts.self) {
      try WorkbookPart.list("scenario,frontier,xyzzy").get()
    }
    #expect(
      unknown?.sentence
        == "'scenario' is no part of a workbook; there are scenarios, frontier, sensitivity, "
        + "explanations, all. Did you mean scenarios? 'xyzzy' is no part of a workbook; there are "
        + "scenarios, frontier, sensitivity, explanations, all.")
    #expect(throws: WorkbookPart.UnknownParts.self) { try WorkbookPart.list("").get() }
  }
}
