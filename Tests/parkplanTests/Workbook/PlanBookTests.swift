import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

/// Workbooks of the commands that find out one thing around a plan.
@Suite struct PlanBookTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func book(_ words: String...) throws -> ReadWorkbook {
    let run = try CommandRun(words + ["--no-store", "--workbook", "out.xlsx"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("out.xlsx is written."))
    return try readWorkbook(at: folder.path + "/out.xlsx")
  }

  /// The workbook is that of the plan: it can be read back without any history.
  private func expectPlan(_ book: ReadWorkbook) {
    #expect(book.isOfRun && book.attachedFiles?.isEmpty == false)
    #expect(book.sheet(named: "Adjust") != nil)
  }

  @Test func whatIfFillsTheScenarios() throws {
    let book = try book("whatif", "three")
    expectPlan(book)
    #expect(book.sheet(named: "Scenarios") != nil && book.sheet(named: "Frontier") == nil)
    #expect(book.names.contains { $0.name == "DASHBOARD_SCENARIO" })
  }

  @Test func aFrontierFillsItsSheetWithThePlanInIt() throws {
    let book = try book("frontier", "three", "--objectives", "jobs,-grants", "--points", "3")
    expectPlan(book)
    #expect(book.sheet(named: "Frontier") != nil && book.sheet(named: "Scenarios") == nil)
  }

  @Test func explanationsFillPricesOfParks() throws {
    let book = try book("explain", "three")
    expectPlan(book)
    let plain = try self.book("plan", "three")
    func cells(_ book: ReadWorkbook) -> Int {
      (book.sheet(named: "Explain")?.rows.reduce(0) { $0 + $1.count } ?? 0)
        + (book.sheet(named: "Sensitivity")?.rows.reduce(0) { $0 + $1.count } ?? 0)
    }
    #expect(cells(book) > cells(plain))
  }

  @Test func withoutAPlanNoWorkbookIsWritten() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try CommandRun(["explain", "hard", "--workbook", "out.xlsx"], in: folder)
    #expect(run.errors.contains("No workbook is written"))
    #expect(try !folder.names().contains("out.xlsx"))
  }
}
