import ParkModel
import Testing

@testable import PlanReport

@Suite struct ScenariosSheetTests {
  private let name = "Scenarios"

  @Test func doingNothingComesFirstThenTheBase() throws {
    let book = try Book.full()
    let row = try book.row(name, beginning: "Figure\n指标")
    let headers = (3...7).map { book.value(name, row: row, column: $0) }
    #expect(
      headers == [
        .text("Do nothing\n不作为"), .text("Base"), .text("Grants cut by a fifth"),
        .text("Border closed"), .text("All jobs at once"),
      ])
    let parks = try book.row(name, beginning: "Parks chosen")
    #expect((3...6).map { book.value(name, row: parks, column: $0).number } == [0, 8, 6, 6])
  }

  @Test func changesAreAgainstTheBase() throws {
    let book = try Book.full()
    let figures = try book.row(name, beginning: "Land released")
    let changes = try book.row(name, beginning: "Land released", below: figures)
    func land(_ column: Int) -> Double {
      book.value(name, row: figures, column: column).number ?? .nan
    }
    #expect(book.value(name, row: changes, column: 3) == .number(-800))
    #expect(book.value(name, row: changes, column: 5) == .number(land(5) - land(4)))
    #expect(book.value(name, row: changes, column: 7) == .text("–"), "no plan, no change")
  }

  @Test func pointsThatDoNotCompareAreLeftOut() throws {
    let book = try Book.full()
    let figures = try book.row(name, beginning: "Value of the plan")
    let changes = try book.row(name, beginning: "Value of the plan", below: figures)
    #expect(book.value(name, row: changes, column: 5).number != nil)
    #expect(book.value(name, row: changes, column: 6) == .text("–"))
    #expect(book.value(name, row: figures, column: 8) == .blank, "no best among them")
    #expect(book.value(name, row: figures, column: 7) == .text("no plan exists"))
  }

  @Test func theBestOfARowIsNamed() throws {
    let book = try Book.full()
    let jobs = try book.row(name, beginning: "Jobs")
    #expect(book.value(name, row: jobs, column: 8) == .text("Base"))
  }

  @Test func whereChoicesSwitchIsSaid() throws {
    let lines = try Book.full().lines(name)
    #expect(
      lines.contains(
        "• between 93.1 % and 93.2 % of today's amount: P11 comes in; P03 goes out"))
    #expect(
      lines.contains("• between 50.0 % and 50.1 % of today's amount: on one side no plan exists"))
    #expect(lines.contains("Stopped early: what was not reached is left blank."))
  }
}
