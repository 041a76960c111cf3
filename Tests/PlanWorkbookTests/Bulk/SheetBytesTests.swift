import Testing

@testable import PlanWorkbook

@Suite struct SheetBytesTests {
  private func text(_ fill: (inout SheetBytes) -> Void) -> String {
    var bytes = SheetBytes()
    fill(&bytes)
    return String(decoding: bytes.all, as: UTF8.self)
  }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (-7, "-7"), (10, "10"), (99_999, "99999"),
      (100_000, "100000"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"),
      (120_821.57142857143, "120821.57142857143"), (-1.5e-7, "-1.5e-07"),
      (.leastNonzeroMagnitude, "5e-324"),
      (999_999_999_999_999, "999999999999999"), (1e15, "1000000000000000"), (-1e22, "-1e+22"),
    ]) func numbersHaveTheShortestDigits(number: Double, digits: String)
  {
    #expect(text { $0.append(number: number) } == digits)
  }

  @Test func everyNumberReadsBackAsItself() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = state ^ (state >> 29)
      for number in [Double(bitPattern: bits), Double(bits >> 11) * 0x1p-53 * 1_000]
      where number.isFinite {
        let digits = text { $0.append(number: number) }
        #expect(Double(digits) == number, "seed 7, \(number)")
      }
    }
  }

  @Test func wholeNumbersOfEveryLength() {
    for value in [0, 9, 10, 1_048_576, 999_999_999, .max, .min, -1] {
      #expect(text { $0.append(integer: value) } == "\(value)")
    }
  }

  @Test func textIsEscapedCleanedAndCut() {
    #expect(text { $0.append(text: "a<b>&\"c") } == "a&lt;b&gt;&amp;&quot;c")
    #expect(text { $0.append(text: "x\u{0}\u{1}y\t吉林") } == "xy\t吉林")
    #expect(text { $0.append(text: "_x0041_") } == "_x005F_x0041_")
    var isCut = false
    let long = text { isCut = $0.append(text: String(repeating: "😀", count: 20_000)) }
    #expect(isCut && long.utf16.count == 32_767 && long.hasSuffix("😀…"))
    let most = text { isCut = $0.append(text: String(repeating: "&", count: 32_767)) }
    #expect(!isCut && most.utf8.count == 5 * 32_767)
  }

  @Test func itGrowsAndStartsAnew() {
    var bytes = SheetBytes()
    let piece = [UInt8](repeating: 65, count: 100_000)
    for _ in 0..<5 { bytes.append(piece) }
    bytes.appendAgain(from: 0, count: 3)
    #expect(bytes.count == 500_003 && bytes.all.allSatisfy { $0 == 65 })
    bytes.clear()
    bytes.append(UInt8(ascii: "x"))
    #expect(Array(bytes.all) == [UInt8(ascii: "x")])
  }
}
