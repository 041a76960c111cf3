import ParkModel
import Scoring
import Testing

@testable import PlanReport

@Suite struct WeightsSheetTests {
  @Test func sharesSumToOneOnEveryPath() throws {
    let book = try Book(SampleRun.run())
    let merits = try #require(try SampleRun.run().merits)
    for indicator in merits.framework.indicators {
      let id = indicator.id.text
      #expect(
        near(try book.number("Weights", id, "share"), merits.weights[indicator.id]?.value))
      #expect(
        near(
          try book.number("Weights", id, "share:co-city"),
          merits.pathWeights[.coCity]?[indicator.id]?.value))
    }
  }

  @Test func onlyWeightsThatAScenarioSetsAloneHaveATarget() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Weights")
    func weight(_ indicator: String) throws -> Cell {
      sheet.cell(try book.address("Weights", indicator, "weight"))
    }
    #expect(
      try weight("idle_share").target == NumberAddress(.indicatorWeight, of: ["idle_share"]))
    #expect(try weight("rd_share").target == nil, "its weight on a path would change as well")
    #expect(
      try book.value("Weights", "energy_intensity", "direction") == .text(SheetBook.lessIsBetter))
  }

  @Test func groupsHandTheirShareDown() throws {
    var run = try SampleRun.run()
    var framework = SampleRun.framework
    framework.groups = [
      IndicatorGroup(id: "space", weight: Figure(3, .assumed)),
      IndicatorGroup(id: "rest", weight: Figure(1, .assumed)),
    ]
    for (place, group) in ["rest", "rest", "rest", "space", "space"].enumerated() {
      framework.indicators[place].group = IndicatorGroupID(group)
      framework.indicators[place].pathWeights = [:]
    }
    run.merits = try score(run.portfolio.parks, by: framework)
    let book = try Book(run)
    #expect(try book.number("Weights", "space", "share") == 0.75)
    for indicator in framework.indicators {
      #expect(
        near(
          try book.number("Weights", indicator.id.text, "share"),
          run.merits?.weights[indicator.id]?.value), "\(indicator.id)")
    }
    for row in try #require(run.merits).rows {
      #expect(near(try book.number("Scores", row.park.text, "score"), row.score.value))
    }
  }

  @Test func weightsWorkedOutFromTheValuesHaveNoTarget() throws {
    var run = try SampleRun.run()
    run.merits = try score(
      run.portfolio.parks, by: SampleRun.framework, settings: ScoringSettings(weighting: .equal))
    let book = try Book(run)
    let sheet = try book.sheet("Weights")
    #expect(try book.number("Weights", "idle_share", "share") == 0.2)
    #expect(sheet.rows.allSatisfy { $0.cells.allSatisfy { $0.target == nil } })
  }
}
