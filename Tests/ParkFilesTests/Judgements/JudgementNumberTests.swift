import Testing

@testable import ParkFiles

struct JudgementNumberTests {
  @Test func numbersAndFractionsRead() {
    let cases: [(String, Double)] = [
      ("3", 3), ("0.25", 0.25), ("1/3", 1.0 / 3), ("1 / 3", 1.0 / 3), ("2.5/5", 0.5), ("6e-1", 0.6),
      ("-1/2", -0.5), ("0/3", 0),
    ]
    for (text, value) in cases { #expect(JudgementNumber.value(text) == value, "\(text)") }
  }

  @Test func nothingElseReads() {
    for text in ["", "/", "1/", "/3", "1/0", "1/2/3", "three", "1e300/1e-300", "1:3", "inf", "½"] {
      #expect(JudgementNumber.value(text) == nil, "\(text)")
    }
  }

  @Test func refusalsNameTheHabitAndTheCure() {
    let example = "write a number or a fraction, such as 3 or 1/3"
    let date = "write the fraction with ' before it, or as a decimal, such as 0.3333"
    let cases: [(String, String, String)] = [
      ("1/0", "'1/0' divides by 0.", example),
      ("1／3", "'1／3' is not a judgement.", example),
      ("1÷3", "'1÷3' is not a judgement.", example),
      ("1e300/1e-300", "'1e300/1e-300' is not a finite number.", example),
      ("1/x", "'1/x' is not a fraction.", example),
      ("1/2/x", "'1/2/x' is not a fraction.", example),
      ("1:3", "'1:3' has a colon.", "write 1/3"),
      ("3-Jan", "'3-Jan' is a date, which spreadsheets make of fractions.", date),
      ("Jan-03", "'Jan-03' is a date, which spreadsheets make of fractions.", date),
      ("1月3日", "'1月3日' is a date, which spreadsheets make of fractions.", date),
      ("2026/1/3", "'2026/1/3' is a date, which spreadsheets make of fractions.", date),
      ("1/3/2026", "'1/3/2026' is a date, which spreadsheets make of fractions.", date),
      ("three", "'three' is not a number.", "write digits, for example 12.5"),
      ("n/a", "'n/a' is not a number.", "leave it empty where the value is not known"),
      ("3,5", "'3,5' has a decimal comma.", "write 3.5"),
    ]
    for (text, found, fix) in cases {
      let refusal = JudgementNumber.refusal(of: text)
      #expect(refusal.found == found)
      #expect(refusal.fix == fix, "\(text)")
    }
  }

  @Test func wordsAreLabelsAndMistypedNumbersAreNot() {
    for text in ["price", "5G", "绿地", "CO2 per GDP", "market 5", "n/a"] {
      #expect(JudgementNumber.isLabel(text), "\(text)")
    }
    for text in ["3", "1/3", "1/0", "", "12%", "3-Jan", "6e-3", "-"] {
      #expect(!JudgementNumber.isLabel(text), "\(text)")
    }
  }
}
