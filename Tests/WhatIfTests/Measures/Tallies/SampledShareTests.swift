import ParkModel
import Testing

@testable import WhatIf

@Suite struct SampledShareTests {
  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
  /// Medicine 17 (1998), 857-872, table I, method 3 (Wilson).
  @Test func wilsonIntervalsOfNewcombe1998() throws {
    let published: [(Int, Int, Double, Double)] = [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ]
    for (hits, futures, low, high) in published {
      let interval = try #require(SampledShare(hits, of: futures).interval)
      #expect(isClose(interval.lowerBound.value, low, within: 5e-5))
      #expect(isClose(interval.upperBound.value, high, within: 5e-5))
    }
  }

  @Test func theIntervalHoldsTheShareAndMirrors() throws {
    for futures in 1...40 {
      for hits in 0...futures {
        let share = SampledShare(hits, of: futures)
        let interval = try #require(share.interval)
        #expect(interval.contains(try #require(share.share)))
        let mirror = try #require(SampledShare(futures - hits, of: futures).interval)
        #expect(isClose(interval.lowerBound.value, 1 - mirror.upperBound.value, within: 1e-12))
      }
    }
  }

  /// By hand: root of (0.2 * 0.8 / 100) = 0.04.
  @Test func standardErrorByHand() {
    #expect(isClose(SampledShare(20, of: 100).standardError?.value, 0.04))
    #expect(SampledShare(7, of: 7).standardError == 0)
  }

  @Test func withoutFuturesThereIsNoShare() {
    let none = SampledShare(3, of: 0)
    #expect(none.share == nil && none.interval == nil && none.standardError == nil)
    #expect(!none.isCore && !none.isExterior)
    #expect(SampledShare(9, of: 4).hits == 4)
    #expect(SampledShare(4, of: 4).isCore && SampledShare(0, of: 4).isExterior)
  }
}
