import ParkModel
import Testing

@testable import ParkFiles

/// Every number that a cell reader reads is the one that `PlainNumber` reads.
struct NumberCellTests {
  /// The number at the start of a text and how many letters it has; nil where none is read.
  private func read(_ text: String) -> (value: Double, length: Int)? {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: NumberCell.margin)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let number = NumberCell.read(base) else { return nil }
      return (number.value, number.end - base)
    }
  }

  @Test func plainDigitsAreRead() {
    let cases: [(String, Double, Int)] = [
      ("0", 0, 1), ("12,34", 12, 2), ("-1234.5\n", -1234.5, 7), ("+3\r\n", 3, 2), (".5,", 0.5, 2),
      ("5.,", 5, 2), ("12345678,9", 12_345_678, 8), ("1234567890123456,", 1.234567890123456e15, 16),
      ("0.12345678,", 0.12345678, 10), ("1.2.3", 1.2, 3), ("7e3", 7, 1), ("1:2", 1, 1),
      ("9/", 9, 1), ("3é", 3, 1),
    ]
    for (text, value, length) in cases {
      let number = read(text)
      #expect(number?.value == value, "\(text)")
      #expect(number?.length == length, "\(text)")
    }
    #expect(read("-0")?.value.sign == .minus)
  }

  @Test func whatIsNoPlainNumberIsLeft() {
    for text in ["", ",", "-", ".", "+.", "e5", " 1", "twelve", "12345678901234567890", "--1"] {
      #expect(read(text) == nil, "\(text)")
    }
  }

  @Test func numbersInTheMiddleOfTwoDoublesGoToTheEvenOne() {
    // 2^53 + 1 and 2^53 + 3 lie between doubles that are 2 apart.
    #expect(read("9007199254740993")?.value == 9_007_199_254_740_992)
    #expect(read("9007199254740995")?.value == 9_007_199_254_740_996)
    // 1 + 2^-53 is the middle between 1 and the next double; one digit more lies above it.
    #expect(read("1.000000000000000111")?.value == 1)
    #expect(read("4503599627370496.500")?.value == 4_503_599_627_370_496.5)
    // The same number with a 1 eighteen digits further down is above the middle.
    #expect(read("9007199254740993.001")?.value == 9_007_199_254_740_994)
    #expect(read("9007199254740993.000")?.value == 9_007_199_254_740_992)
  }

  @Test(arguments: 0..<8)
  func randomNumbersReadAsPlainNumbersDo(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var count = 0
    var wrong: [String] = []
    for _ in 0..<4_000 {
      let text = NumberText.random(&random)
      guard let number = read(text), number.length == text.utf8.count else { continue }
      count += 1
      if number.value.bitPattern != PlainNumber.value(text)?.bitPattern { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
    #expect(count > 1_000)
  }

  @Test(arguments: 0..<4)
  func numbersOfSixteenToNineteenDigitsAreRoundedAsTheStandardLibraryDoes(seed: UInt64) {
    var random = SplitMix64(seed: 100 + seed)
    var wrong: [String] = []
    for _ in 0..<4_000 {
      let count = 16 + random.below(4)
      var digits = (0..<count).map { _ in "\(random.below(10))" }.joined()
      digits.insert(
        ".", at: digits.index(digits.startIndex, offsetBy: random.below(count + 1)))
      if read(digits)?.value != Double(digits) { wrong.append(digits) }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 0..<4)
  func numbersAtTheMiddleOfTwoDoublesAreRoundedAsTheStandardLibraryDoes(seed: UInt64) {
    // The middle of two doubles of 2^53 and more is a whole number; as a decimal with zeros or a
    // last 1 behind the point it is exactly there, or just above.
    var random = SplitMix64(seed: 200 + seed)
    var wrong: [String] = []
    for _ in 0..<4_000 {
      let bits = UInt64(1 + random.below(4))
      let double = 1 << 53 | random.next() >> 11
      let middle = double << bits | 1 << (bits - 1)
      let near = middle &+ UInt64(random.below(3)) &- 1
      let text = "\(near)" + random.one(of: ["", ".0", ".1", ".01"])
      guard let number = read(text) else { continue }
      if number.value != Double(text) { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }
}
