import Testing

@testable import PlanWorkbook

@Suite struct DecimalNumberTests {
  private func read(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { decimalNumber($0) }
  }

  @Test(arguments: [
    "0", "-0", "1", "-1", "0.5", ".5", "5.", "1e3", "1E+3", "1.5E-3", "123456789012345678",
    "9007199254740993", "9007199254740992.5", "0.1", "120821.57142857143", "4.9E-324",
    "2.2250738585072014E-308", "1.7976931348623157E308", "0.30000000000000004",
    "179769313486231580793", "1e-400", "1.00000000000000011102230246251565404236316680908203125",
    "1.00000000000000011102230246251565404236316680908203124", "00000000000000000000000001.5",
    "100000000000000000000000000000", "1e23", "8.5e22", "9223372036854775807e-27",
    "18446744073709551615e27", "0.000000000000000000000000000000000000001e39",
  ])
  func numbersAreTheNearestDoubles(text: String) {
    #expect(read(text)?.bitPattern == Double(text)?.bitPattern)
    #expect(read(" \(text)\n")?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", " ", "-", ".", "e5", "1e", "1e+", "1,5", "1 2", "NAN", "INF", "nan", "0x10", "1e999",
    "-1e999", "--1", "1.2.3", "1e5.5", "１", "1_000",
  ])
  func whatIsNoNumberIsNil(text: String) { #expect(read(text) == nil) }

  @Test(arguments: [1, 2, 3]) func randomNumbersComeBackBitByBit(seed: UInt64) {
    var source = SeededSource(seed)
    var texts: [String] = []
    for _ in 0..<10_000 {
      // Any double but NaN and the infinities.
      let any = Double(bitPattern: source.next())
      if any.isFinite { texts.append("\(any)") }
      // Digits and exponents as programs write them, halves between doubles among them.
      let digits = source.next() >> (source.next() % 64)
      texts.append("\(digits)E\(Int(source.next() % 80) - 40)")
      texts.append("\(Double(digits % 1_000_000) / Double(1 + source.next() % 100_000))")
    }
    let wrong = texts.filter { read($0)?.bitPattern != Double($0)?.bitPattern }
    #expect(wrong == [], "seed \(seed)")
  }
}
