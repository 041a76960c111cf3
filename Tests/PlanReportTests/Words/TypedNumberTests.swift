import Testing

@testable import PlanReport

@Suite struct TypedNumberTests {
  @Test(
    arguments: [
      ("1234.5", "MCNY", 1234.5, nil), ("-6e-3", "", -0.006, nil),
      ("１２３", "MCNY", 123, "'１２３' is read as 123 MCNY"),
      ("1,234.5", "ha", 1234.5, "'1,234.5' is read as 1234.5 ha"),
      ("1\u{A0}234", "", 1234, "'1\u{A0}234' is read as 1234"),
      ("5000万元", "MCNY", 50, "'5000万元' is read as 50 MCNY"),
      ("3.2亿", "MCNY", 320, "'3.2亿' is read as 320 MCNY"),
      ("150 亩", "ha", 10, "'150 亩' is read as 10 ha"),
      ("2 km2", "ha", 200, "'2 km2' is read as 200 ha"),
      ("12.5%", "share", 0.125, "'12.5%' is read as 0.125 share"),
      ("7 %", "share", 0.07, "'7 %' is read as 0.07 share"),
      ("1.2万人", "persons", 12_000, "'1.2万人' is read as 12000 persons"),
      ("−5", "", -5, "'−5' is read as -5"),
    ] as [(String, String, Double, String?)])
  func numbersAsPeopleTypeThem(
    text: String, unit: String, value: Double, reading: String?
  ) throws {
    let typed = try #require(TypedNumber(text, unit: unit))
    #expect(typed.value == value)
    #expect(typed.reading == reading)
  }

  @Test(arguments: [
    ("", "ha"), ("about 5", "ha"), ("5 亩", "MCNY"), ("5%", "ha"), ("1,23", ""), ("nan", ""),
    ("1e999", ""), ("5 dollars", "MCNY"), ("0x10", ""), ("--5", ""), ("万", "MCNY"),
  ])
  func whatIsNoNumberIsNotGuessedAt(text: String, unit: String) {
    #expect(TypedNumber(text, unit: unit) == nil)
  }

  @Test func wholeNumbersAreWrittenWithoutDecimals() {
    #expect(TypedNumber.written(3) == "3")
    #expect(TypedNumber.written(0.1) == "0.1")
    #expect(TypedNumber.written(-1e300) == "-1e+300")
  }

  @Test(arguments: [0.00007, 5e-05, -1.25e-4, 1.0e-9, 3.0e-7, 9.999999999e-5])
  func smallNumbersAreWrittenWithoutExponent(value: Double) {
    let text = TypedNumber.written(value)
    #expect(!text.contains("e") && Double(text) == value, "\(text)")
  }

  @Test func aNoteShowsTheDigitsThatMatter() {
    #expect(TypedNumber("2亩", unit: "ha")?.reading == "'2亩' is read as 0.133333 ha")
    #expect(TypedNumber.shown(0.00007) == "0.00007" && TypedNumber.written(0.00007) == "0.00007")
    #expect(TypedNumber.shown(1_234_567.891) == "1234567.891")
    #expect(TypedNumber.shown(1e20) == "1e+20" && TypedNumber.shown(0) == "0")
  }

  @Test func theWordAfterANumberIsTold() {
    #expect(TypedNumber.word(after: "1,100 万元") == "万元")
    #expect(TypedNumber.word(after: "7%") == "%" && TypedNumber.word(after: "12.5") == nil)
    #expect(TypedNumber.word(after: "about 5") == nil && TypedNumber.word(after: "") == nil)
    #expect(TypedNumber.onlyCounts("亿") && !TypedNumber.onlyCounts("亿元"))
  }
}
