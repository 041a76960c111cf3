import Testing

@testable import PlanWorkbook

@Suite struct ReadValueTests {
  @Test func onlyNumbersAreNumbersAndOnlyTextsTexts() {
    let others: [ReadValue] = [.blank, .truth(true), .date(1), .error("#N/A"), .uncalculated]
    #expect(others.allSatisfy { $0.number == nil && $0.text == nil })
    #expect(ReadValue.number(1.5).number == 1.5)
    #expect(ReadValue.number(1.5).text == nil)
    #expect(ReadValue.text("a").text == "a")
    #expect(ReadValue.text("1").number == nil)
  }
}
