import ParkModel
import Testing

@testable import PlanReport

@Suite struct DashboardScenariosTests {
  private let name = "Dashboard"

  /// The row of the drop-down.
  private func choiceRow(_ book: Book) throws -> Int {
    try book.row(name, beginning: "Scenario 情景")
  }

  private func line(_ book: Book, _ row: Int) -> [CellValue] {
    (2...9).map { book.value(name, row: row, column: $0) }
  }

  private func choosing(_ title: String, _ book: Book) throws -> Book {
    try book.setting([
      (name, CellAddress(row: try choiceRow(book), column: 2), .text(title))
    ])
  }

  @Test func theFiguresOfTheScenarioChosenStandBesideThePlan() throws {
    let book = try Book.full()
    let row = try choiceRow(book)
    #expect(book.value(name, row: row, column: 2) == .text("Grants cut by a fifth"))
    let grants = try book.row("Scenarios", beginning: "Grants")
    #expect(line(book, row + 4)[4] == book.value("Scenarios", row: grants, column: 5))
    let other = try choosing("Base", book)
    #expect(other.value(name, row: row + 4, column: 1) == .text("Base"))
    #expect(line(other, row + 4)[4] == other.value("Scenarios", row: grants, column: 4))
    let (plan, scenario, difference) = (
      line(other, row + 3), line(other, row + 4), line(other, row + 5)
    )
    for (own, (value, change)) in zip(plan, zip(scenario, difference)) {
      #expect(near(change.number, (value.number ?? .nan) - (own.number ?? .nan)))
    }
  }

  @Test func thePlanIsTheOneThatStandsNow() throws {
    let book = try Book.full()
    let row = try choiceRow(book)
    let parks = book.value(name, row: row + 3, column: 3).number
    let left = try book.setting("Adjust", "P02", "carried_own", .text("no"))
    #expect(left.value(name, row: row + 3, column: 3).number == parks.map { $0 - 1 })
  }

  @Test func whatDoesNotCompareHasADash() throws {
    let book = try choosing("Border closed", Book.full())
    let row = try choiceRow(book)
    #expect(line(book, row + 4)[0].number != nil)
    #expect(line(book, row + 5)[0] == .text("–"), "its points do not compare")
    let none = try choosing("All jobs at once", Book.full())
    #expect(line(none, row + 4)[0] == .text("no plan exists"))
    #expect(line(none, row + 4).dropFirst().allSatisfy { $0 == .text("–") })
    #expect(line(none, row + 5).allSatisfy { $0 == .text("–") })
  }

  @Test func theListHoldsEveryScenarioOnce() throws {
    let book = try Book.full(.chinese)
    let sheet = try book.sheet(name)
    #expect(sheet.names.map(\.name) == [DashboardInput.scenario])
    #expect(sheet.validations.map(\.rule) == [.list(name: ListsSheet.scenarios)])
    #expect(sheet.validations.first?.range.first == sheet.names.first?.range.first)
    let lists = try book.sheet(ListsSheet.name)
    let range = try #require(
      lists.names.first { $0.name == ListsSheet.scenarios }?.range)
    let titles = range.addresses.map { book.results.value(ListsSheet.name, $0) }
    #expect(titles.count == 4 && Set(titles).count == 4 && titles.first == .text("基准"))
  }

  @Test func withoutScenariosThereIsNoChoice() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.sheet(name).names.isEmpty && book.sheet(name).validations.isEmpty)
  }
}
