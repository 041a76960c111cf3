import ParkModel
import Testing

@testable import PlanReport

@Suite struct ParkFactsTests {
  /// The value beside a label, left or right.
  private func value(_ book: Book, _ name: String, _ label: String) throws -> CellValue {
    let sheet = try book.sheet(name)
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() where cell.content == .text(label) {
        return book.value(name, row: row + 1, column: column + 2)
      }
    }
    Issue.record("no '\(label)' on \(name)")
    return .blank
  }

  @Test func factsAreThoseOfTheTables() throws {
    let run = try SampleRun.run()
    let book = try Book(run, pages: ["P02"])
    let result = try #require(run.evaluation?.parks.first { $0.park == "P02" })
    #expect(try value(book, "Park_P02", "Debt before 方案前负债") == .number(9800))
    #expect(
      near(
        try value(book, "Park_P02", "D/E after 后负债权益比").number,
        result.debtToEquityAfter?.value))
    #expect(try value(book, "Park_P02", "D/E cap 负债权益比上限") == .number(2.3))
    #expect(try value(book, "Park_P02", "Released in all 释放合计") == .number(217))
    #expect(near(try value(book, "Park_P02", "Jobs").number, result.outcomes["jobs"]?.value))
    #expect(try value(book, "Park_P02", "Petrochemicals") == .number(0.68))
    #expect(try value(book, "Park_P02", "Digital upgrade") == .text("intensive"))
  }

  /// 40 + 30 of 217 hectares.
  @Test func theShareOfHomesAndGreenIsThatOfReleasedLand() throws {
    let book = try Book(SampleRun.run(), pages: ["P02"])
    #expect(
      near(try value(book, "Park_P02", "Homes and green 居住与绿地").number, 70.0 / 217))
  }

  @Test func moneyIsListedByFundAndPeriod() throws {
    let run = try SampleRun.run()
    let book = try Book(run, pages: ["P02"])
    let grants = try #require(
      run.solved.plan?.allocations.first { $0.park == "P02" }?.grants)
    let central = grants.filter { $0.fund == "central" }.reduce(0) { $0 + $1.amount.value }
    #expect(
      near(try value(book, "Park_P02", "Central transition fund 2026").number, central))
  }

  @Test func aParkWithNegativeEquityShowsItInWords() throws {
    let book = try Book(SampleRun.run(), pages: ["P06"])
    #expect(try value(book, "Park_P06", "D/E before 前负债权益比") == .text("no equity"))
  }
}
