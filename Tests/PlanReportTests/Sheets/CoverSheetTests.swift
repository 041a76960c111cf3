import ParkModel
import Testing

@testable import PlanReport

@Suite struct CoverSheetTests {
  private func texts(_ sheet: Sheet) -> [String] {
    sheet.rows.flatMap(\.cells).compactMap {
      switch $0.content {
      case .text(let text), .link(let text, _): text
      case .blank, .number, .formula: nil
      }
    }
  }

  @Test func itSaysWhatIsProvenWithWhatAndFromWhat() throws {
    let texts = texts(try Book(SampleRun.run()).sheet("Cover"))
    #expect(texts[0] == "Twelve parks of the north-east 东北十二园区")
    #expect(texts.contains("proven: no plan can be more than 0.008 % better"))
    #expect(texts.contains("all parks at once, in one exact model"))
    #expect(texts.contains("gap 0.010 %, seed 7"))
    #expect(texts.contains(SampleRun.created))
    #expect(texts.contains("D/E stays above the cap of 2.30: P05 2.39, P11 3.07"))
  }

  @Test func enginesAreNoMatterForTheCover() throws {
    var run = try SampleRun.run()
    run.solved.engine = "decomposition (HiGHS 1.15.1)"
    run.solved.notices = ["Engine decomposition was chosen by size: 9 of 12 parks decide land."]
    let book = try Book(run)
    let cover = texts(try book.sheet("Cover"))
    #expect(!cover.contains { $0.contains("HiGHS") || $0.contains("ecomposition") })
    #expect(cover.contains { $0.hasPrefix("park by park against prices") })
    let lines = try book.lines("Dictionary").joined(separator: " ")
    #expect(lines.contains("engine decomposition (HiGHS 1.15.1), asked for auto, version"))
    #expect(lines.contains("chosen by size: 9 of 12 parks"))
    run.solved.engine = "re-check"
    #expect(!texts(try Book(run).sheet("Cover")).contains("How it was found 求解方法"))
  }

  @Test func everySheetThatShowsIsLinked() throws {
    let book = try Book(SampleRun.run(), .chinese)
    let links = try book.sheet("Cover").rows.flatMap(\.cells).compactMap { cell -> String? in
      if case .link(_, let target) = cell.content { target } else { nil }
    }
    #expect(links == book.sheets.dropFirst().filter { $0.kind != .hidden }.map(\.name))
  }

  @Test func everyStatusHasItsColourInTheLegend() throws {
    let statuses = try Book(SampleRun.run()).sheet("Cover").rows.flatMap(\.cells).compactMap(
      \.status)
    #expect(statuses == ProvenanceStatus.allCases)
  }

  @Test func theScenarioIsNamed() throws {
    var run = try SampleRun.run()
    run.scenario = "budget-cut"
    run.portfolio.scenarios = [
      Scenario(id: "budget-cut", title: BilingualText(english: "Less money"), changes: [])
    ]
    #expect(texts(try Book(run).sheet("Cover")).contains("budget-cut: Less money"))
  }
}
