import ParkModel
import Testing

@testable import PlanReport

struct BookTablesTests {
  @Test func pagesComeOnceInTheOrderOfThePortfolio() throws {
    let run = try SampleRun.run()
    let ids = run.portfolio.parks.map(\.id)
    let names = try sheets(of: run, pages: ids.reversed() + ids).map(\.name)
    #expect(names.filter { $0.hasPrefix("Park_") } == ids.map { "Park_\($0)" })
  }

  @Test func whatWasNotSolvedHasNoSheet() throws {
    let names = try sheets(of: SampleRun.run()).map(\.name)
    #expect(names.contains("Explain"))
    for name in ["Scenarios", "Frontier", "Sensitivity"] where names.contains(name) {
      // A weight may be tried on the scores of any plan.
      #expect(name == "Sensitivity")
    }
    #expect(!names.contains { $0.hasPrefix("Park_") })
  }
}
