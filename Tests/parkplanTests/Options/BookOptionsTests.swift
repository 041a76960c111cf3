import ParkModel
import Testing

@testable import parkplan

@Suite struct BookOptionsTests {
  @Test func pagesNeedAWorkbook() throws {
    #expect(throws: (any Error).self) { try BookOptions.parse(["--pages"]) }
    #expect(throws: (any Error).self) { try BookOptions.parse(["--page", "P1"]) }
    #expect(try BookOptions.parse(["--workbook", "o.xlsx", "--pages"]).pages.isAsked)
  }

  @Test func whatCannotBeUsedIsSaidBeforeAnythingIsSolved() throws {
    let folder = try TestFolder()
    let path = folder.path + "/o.xlsx"
    let unknown = try BookOptions.parse(["--workbook", path, "--page", "P9"])
    #expect(throws: InvalidInput.self) { try unknown.requireKnown(WhatIfCases.portfolio) }
    let store = try StoreOptions.parse(["--no-store"])
    var files = NamedFiles(store: store, say: .english)
    let nowhere = try BookOptions.parse(["--workbook", folder.path + "/missing/o.xlsx"])
    #expect(throws: Failure.self) { try nowhere.claim(&files) }
    let other = try BookOptions.parse(["--workbook", folder.path + "/o.csv"])
    #expect(throws: Failure.self) { try other.claim(&files) }
    try BookOptions.parse([]).claim(&files)
    try BookOptions.parse([]).requireKnown(WhatIfCases.portfolio)
    #expect(try folder.names().isEmpty)
  }
}
