import ParkModel
import Testing

@testable import PlanReport

@Suite struct FlowsSheetTests {
  @Test func everyAmountOfThePlanStandsOnALine() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    let sheet = try book.sheet("Data_Flow")
    let kind = try book.column("kind", of: sheet)
    let amount = try book.column("amount", of: sheet)
    var sums: [String: Double] = [:]
    for row in sheet.rows.dropFirst(TableLayout.headerRow) {
      guard case .text(let text) = row.cells[kind - 1].content else { continue }
      if case .number(let number) = row.cells[amount - 1].content {
        sums[text, default: 0] += number
      }
    }
    let parks = try #require(run.evaluation).parks
    #expect(near(sums["grant"], parks.reduce(0) { $0 + $1.grants.value }))
    #expect(near(sums["new debt"], parks.reduce(0) { $0 + $1.newDebt.value }))
    #expect(sums["debt swap"] == 150)
    #expect(sums["land"] == 800)
    #expect(sums["of it brownfield"] == 342)
  }
}
