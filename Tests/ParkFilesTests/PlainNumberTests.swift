import Testing

@testable import ParkFiles

struct PlainNumberTests {
  @Test func plainNumbersRead() {
    let cases: [(String, Double)] = [
      ("0", 0), ("-0", 0), ("12", 12), ("+3", 3), ("-1234.5", -1234.5), ("6e-3", 0.006),
      (".5", 0.5), ("5.", 5), ("1E6", 1_000_000), ("0.1", 0.1), ("00012", 12),
      ("123456789012345677877719597056", 123_456_789_012_345_677_877_719_597_056),
      ("0.0000000000000000000000000000001", 1e-31), ("1e-400", 0),
    ]
    for (text, value) in cases { #expect(PlainNumber.value(text) == value, "\(text)") }
  }

  @Test func nothingElseReads() {
    for text in [
      "", "-", ".", "e5", "1e", "1e+", "0x10", "nan", "inf", "1e999", "1,234", "1 2", "12%", "１２",
      "1.2.3", "--1", "1_000", "twelve",
    ] {
      #expect(PlainNumber.value(text) == nil, "\(text)")
    }
  }

  @Test func everyDoubleReadsBackAsItWasPrinted() {
    var state: UInt64 = 7
    for round in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(PlainNumber.value("\(value)") == value, "round \(round)")
      // Short decimals take the fast way; it must agree with the standard library.
      let short = "\(Int64(bitPattern: state) % 1_000_000_000).\(state >> 40)"
      #expect(PlainNumber.value(short) == Double(short), "round \(round): \(short)")
    }
  }

  @Test func refusalsNameTheHabitAndTheCure() {
    let cases: [(String, String, String)] = [
      ("twelve", "'twelve' is not an amount in ha.", "write digits, for example 12.5"),
      ("1,234", "'1,234' has a thousands separator.", "write 1234"),
      ("-1,234,567.5", "'-1,234,567.5' has a thousands separator.", "write -1234567.5"),
      ("1 234", "'1 234' has a thousands separator.", "write 1234"),
      ("3,5", "'3,5' has a decimal comma.", "write 3.5"),
      ("12%", "'12%' has a percent sign.", "write 0.12"),
      ("12 %", "'12 %' has a percent sign.", "write 0.12"),
      ("４％", "'４％' has full-width digits.", "write 12.5"),
      ("１２．５", "'１２．５' has full-width digits.", "write 12.5"),
      ("12 ha", "'12 ha' has text after the number.", "write 12; it is in ha"),
      (
        "9亿", "'9亿' has text after the number.", "write the number out; it is in ha"
      ),
      ("−5", "'−5' has a long dash for a minus sign.", "write -5"),
      (
        "#DIV/0!", "'#DIV/0!' is a spreadsheet error, not a number.",
        "mend the formula and save again, or leave it empty where the value is not known"
      ),
      (
        "NaN", "'NaN' is not a finite number.",
        "write a number, or leave it empty where the value is not known"
      ),
      (
        "1e999", "'1e999' is not a finite number.",
        "write a number, or leave it empty where the value is not known"
      ),
      ("n/a", "'n/a' is not a number.", "leave it empty where the value is not known"),
    ]
    for (text, found, fix) in cases {
      let refusal = PlainNumber.refusal(of: text, unit: "ha")
      #expect(refusal.found == found)
      #expect(refusal.fix == fix, "\(text)")
    }
    #expect(PlainNumber.refusal(of: "x", unit: "").found == "'x' is not a number.")
  }

  @Test func numbersAreWrittenAsPeopleWriteThem() {
    #expect(PlainNumber.written(12) == "12")
    #expect(PlainNumber.written(-0.5) == "-0.5")
    #expect(PlainNumber.rounded(0.7 + 0.2) == "0.9")
  }
}
