import ParkModel
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportedRunTests {
  private func imported(
    _ edit: (inout EditedWorkbook) throws -> Void
  ) throws -> ImportedRun {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try edit(&book)
    try book.write()
    let workbook = try readWorkbook(at: folder.path + "/edited.xlsx")
    let kept = try CarriedRun.find(in: workbook, path: "edited.xlsx", store: { nil })
    return try ImportedRun(workbook, path: "edited.xlsx", kept: kept)
  }

  @Test func withoutEditsThereIsNothingToSolve() throws {
    let run = try imported { _ in }
    #expect(!run.hasEdits && run.differences.isEmpty && run.problems.isEmpty)
    #expect(try run.editedPortfolio() == run.original.portfolio)
    #expect(run.settings(PlanSettings(gap: 0.01)) == PlanSettings(gap: 0.01))
  }

  @Test func inputsChangeThePortfolioAndKeepTheYardstick() throws {
    let run = try imported { try $0.set("Parks", "P1", "equity_mcny", to: .number(450)) }
    #expect(run.hasEdits && run.own == nil)
    #expect(try run.editedPortfolio().parks[0].finances?.equity.value == 450)
    #expect(run.references == run.original.solved.yardstick.references)
    #expect(run.settings(PlanSettings()).scenario == "edited")
  }

  @Test func ownPlansAreCheckedAgainstTheEditedInputs() throws {
    let run = try imported {
      try $0.set("Parks", "P1", "equity_mcny", to: .number(450))
      try $0.set("Adjust", "P1", "carried_own", to: .text("no"))
    }
    let own = try run.ownRun(try #require(run.own))
    #expect(own.portfolio.parks[0].finances?.equity.value == 450)
    #expect(own.solved.plan?.allocations[0].alternative == nil)
    #expect(own.check?.evaluation.parks.first?.cost == 0)
    #expect(own.solved.objective == own.check?.evaluation.objective)
  }
}
