import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct CellReadingTests {
  private func read(
    _ value: ReadValue, _ holds: ColumnWords.Content?, unit: String = "", formula: Bool = false,
    percent: Bool = false
  ) -> (text: String, reading: CellReading) {
    var reading = CellReading(sheet: "s")
    let cell = ReadCell(
      address: CellAddress(row: 2, column: 3), value: value, hasFormula: formula,
      isPercent: percent, isHidden: false)
    let text = reading.text(cell, column: "c", holds: holds, unit: unit)
    return (text, reading)
  }

  @Test func valuesBecomeWhatFilesHold() {
    #expect(read(.number(2026), .text).text == "2026")
    #expect(read(.number(0.1), .number).text == "0.1")
    #expect(read(.truth(false), .yesNo).text == "no")
    #expect(read(.text("\u{A0} a b \u{3000}"), .text).text == "a b")
    #expect(read(.blank, .number).text == "")
    #expect(read(.text("3 亿"), .text).text == "3 亿")
    #expect(read(.text("3 亿"), nil, unit: "MCNY").text == "300")
  }

  @Test func percentagesAreNamedWhereTheColumnHoldsNoShares() {
    #expect(read(.number(0.125), .number, unit: "share", percent: true).reading.notices == [])
    #expect(
      read(.number(0.125), .number, unit: "ha", percent: true).reading.notices
        == ["sheet s, cell C2: it shows a percentage and is read as 0.125."])
  }

  @Test func formulasCountForNumbersOnly() {
    let number = read(.number(5), .number, formula: true)
    #expect(number.text == "5" && number.reading.problems.isEmpty)
    #expect(number.reading.allNotices == ["sheet s: the formula in C2 is read by its result."])
    let text = read(.text("x"), .text, formula: true)
    #expect(text.text == "" && text.reading.problems.count == 1)
  }

  @Test func daysAreNamedAsPeopleKnowThem() {
    #expect(dateText(46_023) == "2026-01-01")
    #expect(dateText(1) == "1899-12-31")
    #expect(dateText(-5) == "1899-12-25")
    #expect(dateText(.infinity) == "no day")
  }
}
