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
}
