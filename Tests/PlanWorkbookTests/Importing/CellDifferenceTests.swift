import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct CellDifferenceTests {
  private func meaning(_ cell: Cell) -> CellDifference.Meaning {
    CellDifference(
      sheet: "s", address: CellAddress(row: 1, column: 1), key: "k", row: "r", header: "h",
      old: .blank, new: .number(1), cell: cell
    ).meaning
  }

  @Test func whatACellStandsForDecides() {
    let address = NumberAddress(.leverageCap)
    #expect(meaning(Cell(.number(2), look: .input, target: address)) == .input(address))
    #expect(meaning(Cell(.text("a"), look: .input)) == .fixedInput)
    #expect(meaning(Cell(.blank, look: .override)) == .override)
    #expect(meaning(Cell(.number(2), look: .engine)) == .result)
  }

  @Test func valuesHaveTexts() {
    #expect(CellValue.number(3).text == "3" && CellValue.blank.text == "")
    #expect(CellValue.truth(true).text == "TRUE" && CellValue.text("a").text == "a")
  }
}
