import Testing

@testable import WhatIf

@Suite struct NumbersTests {
  /// By hand: added one by one from the left, every 1 is lost beside 1e16.
  @Test func aCarefulSumLosesNothing() {
    var sum = CarefulSum()
    for value in [1, 1e16, 1, -1e16, 1] { sum.add(value) }
    #expect(sum.value == 3)
    #expect(CarefulSum().value == 0)
  }

  @Test func noiseIsMeasuredByTheLargerValue() {
    #expect(isNoise(1e-8, beside: 0))
    #expect(!isNoise(1e-6, beside: 0))
    #expect(isNoise(-1e-6, beside: 100))
  }

  @Test func logarithmAndExponentialUndoEachOther() {
    #expect(isClose(exponential(naturalLog(3)), 3, within: 1e-15))
  }
}
