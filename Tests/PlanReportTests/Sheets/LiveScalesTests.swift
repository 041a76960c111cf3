import ParkModel
import Scoring
import Testing

@testable import PlanReport

@Suite struct LiveScalesTests {
  private func scales(_ framework: Framework, _ settings: ScoringSettings = ScoringSettings())
    throws -> [LiveScales.Scale?]
  {
    LiveScales(try score(SampleRun.parks, by: framework, settings: settings)).scales
  }

  @Test func straightLinesAreLiveAndOthersAreNot() throws {
    let minMax = ScoringSettings(normalisation: .minMax)
    #expect(try scales(SampleRun.framework, minMax).allSatisfy { $0 != nil })
    let zScore = ScoringSettings(normalisation: .zScore)
    #expect(try scales(SampleRun.framework, zScore).allSatisfy { $0 == nil })
    var framework = SampleRun.framework
    framework.indicators[0].direction = .target(low: 4, high: 6)
    #expect(try scales(framework, minMax)[0] == nil)
  }

  @Test func goalpostsAndFloorsStandInTheFormula() throws {
    var framework = SampleRun.framework
    framework.indicators[0].goalposts = Goalposts(worst: 2, best: 8)
    framework.indicators[0].floor = 0.2
    let settings = ScoringSettings(normalisation: .goalposts)
    guard case .goalposts(let worst, let best, let floor)? = try scales(framework, settings)[0]
    else {
      Issue.record("no goalposts")
      return
    }
    #expect((worst, best, floor) == (2, 8, 0.2))
    let formula = LiveScales.Scale.goalposts(worst: 2, best: 8, floor: 0.2)
      .formula(.at(row: 7, column: 4), column: 5, worstRow: 9).formula
    #expect(
      formula
        == "=0.2+0.8*IF($E$10=$E$9,0.5,MAX(0,MIN(1,(D7-$E$9)/($E$10-$E$9))))")
    var run = try SampleRun.run()
    run.merits = try score(run.portfolio.parks, by: framework, settings: settings)
    let book = try Book(run)
    for row in try #require(run.merits).rows {
      #expect(near(try book.number("Scores", row.park.text, "score"), row.score.value))
    }
  }

  @Test func treatedValuesStandAsResults() throws {
    var parks = SampleRun.parks
    parks[0].indicators["value_added_per_ha"] = Figure(900, .assumed)
    let merits = try score(
      parks, by: SampleRun.framework,
      settings: ScoringSettings(normalisation: .minMax, winsorizes: true))
    #expect(!merits.treated.isEmpty)
    #expect(LiveScales(merits).scales[0] == nil, "the raw value is not what was scored")
    #expect(LiveScales(merits).scales[1] != nil)
  }
}
