import ParkModel
import Testing

@testable import parkplan

@Suite struct WorkbookOptionsTests {
  @Test func partsAreReadInTheOrderOfWork() throws {
    let options = try WorkbookOptions.parse([
      "--workbook", "o.xlsx", "--with", "explanations,scenarios",
    ])
    #expect(options.wanted == [.scenarios, .explanations])
    #expect(try WorkbookOptions.parse([]).wanted.isEmpty)
  }

  @Test(arguments: [
    ["--with", "all"], ["--pages"], ["--page", "P1"], ["--workbook", "o.xlsx", "--with", "al"],
    ["--workbook", "o.xlsx", "--objectives", "a,b"],
    ["--workbook", "o.xlsx", "--with", "scenarios", "--objectives", "a,b"],
  ])
  func whatHasNoUseIsRefused(words: [String]) {
    #expect(throws: (any Error).self) { try WorkbookOptions.parse(words) }
  }

  @Test func everythingUnknownIsNamedAtOnce() throws {
    let options = try WorkbookOptions.parse([
      "--workbook", "o.xlsx", "--with", "frontier", "--objectives", "jbs,-grants", "--page",
      "P1,P9",
    ])
    let input = #expect(throws: InvalidInput.self) {
      try options.requireKnown(WhatIfCases.portfolio)
    }
    #expect(input?.problems.map(\.file) == ["--page", "--objectives"])
    #expect(input?.problems.last?.fix == "did you mean 'jobs'?")
  }
}
