import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook
@testable import parkplan

@Suite struct PlannerEditsTests {
  private let portfolio = Portfolio(
    name: "test",
    finance: FinanceRules(leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3)),
    parks: [
      Park(id: "P1", finances: Finances(debt: Figure(100), equity: Figure(200)), alternatives: []),
      Park(id: "P2", alternatives: []),
    ])

  private func difference(
    _ target: NumberAddress?, _ new: CellValue, row: Int = 7, look: Cell.Look = .input
  ) -> CellDifference {
    CellDifference(
      sheet: "Parks", address: CellAddress(row: row, column: 4), key: "debt_mcny", row: "P1",
      header: "Debt", old: .number(100), new: new,
      cell: Cell(.number(100), .money, look: look, target: target))
  }

  private func edits(_ differences: [CellDifference], base: ScenarioID? = nil) -> PlannerEdits {
    PlannerEdits(differences, of: portfolio, base: base, path: "a/mine.xlsx")
  }

  private let debt = NumberAddress(.parkDebt, of: ["P1"])

  @Test func inputsBecomeAScenario() throws {
    let found = edits([difference(debt, .number(120))])
    let scenario = try #require(found.scenario)
    #expect(scenario.changes == [.set(debt, to: 120)])
    #expect(scenario.id == "edited" && scenario.title.english == "As edited in mine.xlsx")
    #expect(found.problems.isEmpty && found.untaken.isEmpty && found.overrides.isEmpty)
  }

  @Test func theScenarioOfTheRunComesFirstAndNamesStayApart() throws {
    var own = portfolio
    own.scenarios = [Scenario(id: "edited", changes: [.set(debt, to: 5)])]
    let found = PlannerEdits(
      [difference(debt, .number(120))], of: own, base: "edited", path: "mine.xlsx")
    #expect(found.scenario?.id == "edited-2" && found.scenario?.includes == ["edited"])
  }

  @Test func otherCellsAreSorted() {
    let found = edits([
      difference(nil, .text("x")), difference(nil, .number(1), look: .engine),
      difference(nil, .number(1), look: .override),
    ])
    #expect(found.scenario == nil)
    #expect(found.untaken.count == 2 && found.overrides.count == 1)
  }

  @Test func anEmptiedInputIsAProblemOfItsCell() {
    #expect(
      edits([difference(debt, .blank)]).problems.map(\.description) == [
        """
        a/mine.xlsx, sheet Parks, cell D7, field 'debt_mcny': the cell is empty; it held 100.
          Fix: write a number; what is not known is left empty in parks.csv
        """
      ])
  }

  @Test func impossibleNumbersAreNamedWithTheirCells() {
    let found = edits([
      difference(debt, .number(-1)),
      difference(NumberAddress(.leverageCap), .number(3), row: 8),
      difference(NumberAddress(.parkIdle, of: ["P1"]), .number(-2), row: 9),
    ])
    #expect(found.problems.map(\.cell) == ["D7", "D9"])
  }

  @Test func theSameNumberTwiceMustBeAlike() {
    #expect(
      edits([difference(debt, .number(1)), difference(debt, .number(1), row: 8)]).problems.isEmpty)
    let found = edits([difference(debt, .number(1)), difference(debt, .number(2), row: 8)])
    #expect(found.problems.map(\.found) == ["the same number is 1 in Parks!D7."])
  }
}
