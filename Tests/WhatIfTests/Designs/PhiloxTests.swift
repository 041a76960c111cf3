import Testing

@testable import WhatIf

@Suite struct PhiloxTests {
  /// The known answers for ten rounds in the authors' kat_vectors (Random123 1.14).
  @Test func publishedVectorsComeOut() {
    #expect(
      Philox(seed: 0).block((0, 0, 0, 0))
        == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox(seed: .max).block((.max, .max, .max, .max))
        == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox(seed: 0x299f_31d0_a409_3822)
        .block((0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
        == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func unitsLieWithinAndSpreadEvenly() {
    let random = Philox(seed: 7)
    var bins = [Int](repeating: 0, count: 10)
    var sum = 0.0
    var (least, most) = (1.0, 0.0)
    for index in 0..<20_000 {
      let unit = random.unit(index, column: 3, purpose: .value)
      least = min(least, unit)
      most = max(most, unit)
      bins[Int(unit * 10)] += 1
      sum += unit
    }
    #expect(least > 0 && most < 1)
    // 2,000 a bin with a deviation of 42; the mean 0.5 with one of 0.002.
    #expect(bins.allSatisfy { abs($0 - 2_000) < 210 }, "\(bins)")
    #expect(abs(sum / 20_000 - 0.5) < 0.01)
  }

  @Test func placesColumnsPurposesAndSeedsDiffer() {
    let random = Philox(seed: 1)
    let words: Set<UInt64> = [
      random.bits(0, column: 0, purpose: .value), random.bits(1, column: 0, purpose: .value),
      random.bits(1 << 32, column: 0, purpose: .value),
      random.bits(0, column: 1, purpose: .value), random.bits(0, column: 0, purpose: .stratum),
      Philox(seed: 2).bits(0, column: 0, purpose: .value),
      Philox(seed: 1 << 40).bits(0, column: 0, purpose: .value),
    ]
    #expect(words.count == 7)
  }
}
