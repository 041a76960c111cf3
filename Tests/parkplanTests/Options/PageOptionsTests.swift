import ParkModel
import PlanReport
import Testing

@testable import parkplan

@Suite struct PageOptionsTests {
  private func run() throws -> PlanRun { try WhatIfCases.run().base }

  @Test func theFlagMeansEveryChosenPark() throws {
    let run = try run()
    #expect(try PageOptions.parse(["--pages"]).wanted(run) == ["P1", "P3"])
    #expect(try PageOptions.parse([]).wanted(run).isEmpty)
  }

  @Test func namedParksNeedNotBeChosen() throws {
    #expect(try PageOptions.parse(["--page", "P2, P1"]).wanted(run()) == ["P2", "P1"])
  }

  @Test func anUnknownParkIsNamedWithTheNearest() throws {
    let input = #expect(throws: InvalidInput.self) {
      try PageOptions.parse(["--page", "P2,PP1"]).requireKnown(WhatIfCases.portfolio)
    }
    #expect(input?.problems.map(\.found) == ["'PP1' is not a park"])
    #expect(input?.problems.map(\.fix) == ["did you mean 'P1'?"])
  }
}
