import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

/// What an earlier plan has begun, read as text.
@Suite struct FormulationKeepingTests {
  @Test func whatIsKeptReadsAsItsEquations() {
    var portfolio = oneOfEverything()
    portfolio.instruments[0].levels.append(InstrumentLevel(id: "standard", startCost: assumed(8)))
    var formulation = Formulation(portfolio, merits: [:])
    formulation.keep(
      Plan(allocations: [
        Allocation(
          park: "P1", alternative: "urbanization", extent: 1,
          instruments: [InstrumentChoice(instrument: "infra", level: "light", start: "2026")],
          land: [
            LandRelease(
              use: .industrial, segment: 1, period: "2026", hectares: 4, regenerated: 1),
            LandRelease(use: .industrial, segment: 2, period: "2026", hectares: 2, regenerated: 0),
          ])
      ]))
    let lines = formulation.model.text().split(separator: "\n").filter { $0.contains("keeps") }
    let kept = "P1,urbanization"
    #expect(lines.count == 4)
    #expect(lines.first == "  keeps[\(kept)]: x[\(kept)] >= 1")
    #expect(
      lines.dropFirst().first
        == "  keeps[\(kept),infra]: y[\(kept),infra,light,2026] + y[\(kept),infra,standard,2026] >= 1"
    )
    #expect(
      lines[2].hasPrefix(
        "  keeps-land[\(kept),industrial,2026]: h[\(kept),industrial,1,2026] + "
          + "h[\(kept),industrial,2,2026] >= 5.99999999"))
    #expect(
      lines[3].hasPrefix(
        "  keeps-regenerated[\(kept),industrial,2026]: r[\(kept),industrial,2026] >= 0.99999999"))
  }

  @Test func aParkLeftOutIsFree() {
    var formulation = Formulation(oneOfEverything(), merits: [:])
    let before = formulation.model.rowCount
    formulation.keep(Plan(allocations: [Allocation(park: "P1")]))
    #expect(formulation.model.rowCount == before)
  }
}
