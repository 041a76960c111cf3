import PlanReport
import Testing

@Suite struct CellValueTests {
  @Test func onlyNumbersAreNumbers() {
    #expect(CellValue.number(1.5).number == 1.5)
    #expect(CellValue.text("1.5").number == nil)
    #expect(CellValue.truth(true).number == nil)
    #expect(CellValue.blank.number == nil)
  }
}
