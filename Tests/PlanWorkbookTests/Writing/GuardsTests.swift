import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct GuardsTests {
  @Test func controlCharactersGoAndTabsAndLineFeedsStay() {
    #expect(cleanText("a\u{1}b\u{0}c\td\ne\u{7F}\u{FFFF}") == "abc\td\ne")
  }

  @Test func whatExcelReadsAsAnEscapeIsEscaped() {
    #expect(cleanText("_x0041_") == "_x005F_x0041_")
    #expect(cleanText("a_x00aF_b_x12_") == "a_x005F_x00aF_b_x12_")
    #expect(cleanText("land_ha_x0041") == "land_ha_x0041")
    #expect(cleanText("吉林_x0041_") == "吉林_x005F_x0041_")
  }

  @Test func longTextIsCutInUnitsAsExcelCountsThem() {
    let emoji = String(repeating: "😀", count: 20_000)
    let cut = cleanText(emoji)
    #expect(cut.utf16.count == 32_767)
    #expect(cut.hasSuffix("😀…"))
    #expect(cleanText(String(repeating: "园", count: 32_767)).utf16.count == 32_767)
    #expect(cleanText("园区园区", most: 3) == "园区…")
  }

  @Test(
    arguments: [
      "", "A1", "p01", "XFD1048576", "R", "c", "R1C1", "r2", "C3", "1abc", "a b", "a-b", "History",
      "TRUE", "园区", "O'Brien", "[x]", "a.b",
      "A0", "A007", "Print_Area", "DATABASE", "XFD0001",
    ]) func whatExcelWouldMistakeIsNoName(name: String)
  {
    #expect(!isPlainName(name, most: 31), "\(name)")
  }

  @Test(arguments: [
    "Cover", "_Meta", "Data_Flow", "XFE1", "A1048577", "ABCD1", "MU_PER_HA", "RC_x",
  ])
  func plainNamesPass(name: String) {
    #expect(isPlainName(name, most: 31), "\(name)")
  }

  @Test func namesHaveALength() {
    #expect(isPlainName(String(repeating: "x", count: 31), most: 31))
    #expect(!isPlainName(String(repeating: "x", count: 32), most: 31))
  }

  @Test func formulasStayWithinWhatExcelReads() {
    let one = Expression.number(1)
    #expect(formulaDefect(one + one) == nil)
    var long = one
    for _ in 0..<5000 { long = long + one }
    #expect(formulaDefect(long)?.contains("10002 characters") == true)
    var deep = one
    for _ in 0..<66 { deep = .call(.absolute, [deep]) }
    #expect(formulaDefect(deep) == "it nests deeper than 64 levels")
    #expect(
      formulaDefect(.call(.sum, [Expression](repeating: one, count: 256)))
        == "SUM has more than 255 arguments")
    #expect(
      formulaDefect(.text(String(repeating: "x", count: 256)))
        == "it holds a text longer than 255 characters")
    #expect(
      formulaDefect(.text("a\u{1}"))
        == "it holds a text with control characters or an escape such as _x0041_")
    #expect(formulaDefect(.number(.nan)) == "it holds a number that is none")
    #expect(formulaDefect(.number(.infinity)) == "it holds a number that is not finite")
  }
}
