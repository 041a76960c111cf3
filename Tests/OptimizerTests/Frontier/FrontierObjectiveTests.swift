import ParkModel
import Testing

@testable import Optimizer

@Suite struct FrontierObjectiveTests {
  private let portfolio = Portfolio(
    name: "p", outcomes: [Outcome(id: "value-added", unit: "MCNY"), Outcome(id: "jobs")], parks: [])

  private func list(_ text: String) throws(InvalidInput) -> [FrontierObjective] {
    try FrontierObjective.list(text, of: portfolio, field: "--objectives")
  }

  private func refusal(_ text: String) -> [String] {
    do {
      _ = try list(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func nothingIsNothingWhicheverWayIsBetter() {
    let less = FrontierObjective(name: "new-debt", measure: .newDebt, isMinimized: true)
    let more = FrontierObjective(name: "new-debt", measure: .newDebt)
    #expect(less.amount(-7) == 7 && more.amount(7) == 7)
    #expect(less.amount(0).value.sign == .plus && more.amount(0).value.sign == .plus)
  }

  @Test func namesAreOutcomesAndAmountsWithASign() throws {
    let found = try list("value-added, -new-debt,jobs")
    #expect(found.map(\.measure) == [.outcome("value-added"), .newDebt, .outcome("jobs")])
    #expect(found.map(\.isMinimized) == [false, true, false])
    #expect(found.map { $0.unit(in: portfolio) } == ["MCNY", "MCNY", ""])
    #expect(found[1].title(in: portfolio).english == "New debt")
  }

  @Test func everyWrongNameIsRefusedWithTheNearest() {
    #expect(
      refusal("value-aded,-new-dept,jobs") == [
        "--objectives: 'value-aded' is neither an outcome nor an amount of a plan\n"
          + "  Fix: did you mean 'value-added'?",
        "--objectives: '-new-dept' is neither an outcome nor an amount of a plan\n"
          + "  Fix: did you mean '-new-debt'?",
      ])
    #expect(
      refusal("jobs,-jobs") == [
        "--objectives: 'jobs' stands twice\n  Fix: name each objective once"
      ]
    )
  }

  @Test(arguments: [("jobs", "1 objective"), ("jobs,grants,parks,swaps", "4 objectives")])
  func oneOrFourAreRefused(text: String, words: String) {
    let found = refusal(text)
    #expect(found.count == 1)
    #expect(found[0].contains("names \(words)\n  Fix: name two or three of value-added, jobs, gr"))
  }
}
