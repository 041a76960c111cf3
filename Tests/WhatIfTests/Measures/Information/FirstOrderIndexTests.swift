import Foundation
import ParkModel
import Testing

@testable import WhatIf

@Suite struct FirstOrderIndexTests {
  private func indices(
    _ outputs: [Double?], _ columns: [[Double]], isWhole: Bool = false
  ) throws -> [FirstOrderIndex]? {
    let inputs = try SampledInputs(
      names: columns.indices.map { "x\($0 + 1)" }, columns: columns)
    return try FirstOrderIndex.all(
      of: outputs.map { $0.map { Points($0) } }, inputs, isWhole: isWhole)
  }

  /// T. Ishigami, T. Homma, "An importance quantification technique in uncertainty analysis for
  /// computer models", ISUMA 1990: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on [-pi, pi]. First-order
  /// indices 0.3139, 0.4424, 0.
  @Test func ishigamiAndHomma1990() throws {
    let x = drawnColumns(3, futures: 20_000, seed: 6).map { $0.map { (2 * $0 - 1) * Double.pi } }
    let outputs = (0..<20_000).map { future -> Double? in
      let sines = (sin(x[0][future]), sin(x[1][future]))
      let fourth = pow(x[2][future], 4)
      return sines.0 + 7 * sines.1 * sines.1 + 0.1 * fourth * sines.0
    }
    let found = try #require(try indices(outputs, x))
    #expect(found.map(\.number) == ["x2", "x1", "x3"])
    for (index, published) in zip(found, [0.4424, 0.3139, 0]) {
      #expect(isClose(index.share.value, published, within: 0.015), "\(index)")
      #expect(index.terms == 28)
    }
  }

  /// Additive: variances 9/12, 4/12, 1/12 of 14/12; sd of the estimate is about 0.01.
  @Test func sharesOfAnAdditiveResultSumToOne() throws {
    let x = drawnColumns(3, futures: 8000, seed: 12)
    let found = try #require(
      try indices((0..<8000).map { 3 * x[0][$0] + 2 * x[1][$0] + x[2][$0] }, x))
    for (index, exact) in zip(found, [9.0 / 14, 4.0 / 14, 1.0 / 14]) {
      #expect(isClose(index.share.value, exact, within: 0.03))
    }
    #expect(isClose(found.reduce(0) { $0 + $1.share.value }, 1, within: 0.03))
  }

  /// By hand: outputs 1, 3 at x = 0 and 5, 7 at x = 1: mean 4, between 2 * 4 + 2 * 4 = 16, total
  /// 9 + 1 + 1 + 9 = 20: eta² 0.8, epsilon² = 1 - 0.2 * 3 / 2 = 0.7.
  @Test func aSmallTableByHand() throws {
    let found = try #require(try indices([1, 5, 3, 7], [[0, 1, 0, 1]]))
    #expect(isClose(found[0].uncorrected.value, 0.8) && isClose(found[0].share.value, 0.7))
  }

  @Test func futuresWithoutPlanDoNotCount() throws {
    let found = try #require(try indices([1, nil, 5, 3, 7], [[0, 1, 1, 0, 1]]))
    #expect(isClose(found[0].uncorrected.value, 0.8))
  }

  @Test func aNumberWithoutEffectHasNoShareOnAverage() throws {
    var sum = 0.0
    for seed in UInt64(0)..<50 {
      let x = drawnColumns(2, futures: 300, seed: seed)
      let found = try #require(try indices(x[0].map(Optional.some), [x[1]]))
      #expect(found[0].share <= found[0].uncorrected)
      sum += found[0].share.value / 50
    }
    #expect(sum < 0.01)
  }

  @Test func whereNothingVariesThereIsNothingToExplain() throws {
    #expect(try indices([2, 2, 2], [[1, 2, 3]]) == nil)
    #expect(try indices([], [[]]) == nil)
    #expect(try indices([nil, 1], [[1, 2]]) == nil)
    #expect(throws: UnfitFigures.notFinite("output", future: 1)) {
      try indices([1, .nan], [[1, 2]])
    }
    #expect(throws: UnfitFigures.count("outputs", found: 1, expected: 2)) {
      try indices([1], [[1, 2]])
    }
    // As many bins as values leave no degrees of freedom.
    #expect(try indices([1, 2], [[1, 2]])?[0].share == 0)
  }

  /// Three levels by two: the result follows the first alone.
  @Test func aFactorialIsExact() throws {
    let (x, y) = ([1.0, 1, 2, 2, 3, 3], [0.0, 1, 0, 1, 0, 1])
    let found = try #require(try indices([5, 5, 9, 9, 2, 2], [x, y], isWhole: true))
    #expect(found.map(\.number) == ["x1", "x2"])
    #expect(isClose(found[0].share.value, 1) && isClose(found[1].share.value, 0))
    #expect(found.allSatisfy { !$0.isOfTooFewFutures && !$0.isChance })
  }

  /// More values than bins, each once: whatever the form, one number decides all.
  @Test func theOnlyNumberDecidesAll() throws {
    for futures in [2, 10, 60] {
      let x = (0..<futures).map { Double($0) }
      let found = try #require(
        try indices(x.map { sin(9 * $0) + ($0 > 4 ? 3 : 0) }, [x], isWhole: true))
      #expect(isClose(found[0].share.value, 1), "\(futures)")
    }
  }

  /// A straight result of one number beside a harmless one; 20 draws of 40 futures.
  @Test func smallSamplesAreHardlyBiased() throws {
    var harmless = 0.0
    for seed in UInt64(0)..<20 {
      let x = drawnColumns(2, futures: 40, seed: seed)
      let found = try #require(try indices(x[0].map { 2 + 3 * $0 }, x))
      #expect(found[0].number == "x1" && isClose(found[0].share.value, 1))
      #expect(!found[0].isChance && !found[0].isOfTooFewFutures)
      harmless += found[1].isChance ? 0 : 1
    }
    #expect(harmless <= 3)
  }

  /// A jump is no straight line; the mean over 20 draws of 30 futures lies near the truth of 1.
  @Test func aJumpIsNearlyAllExplained() throws {
    var sum = 0.0
    for seed in UInt64(0)..<20 {
      let x = drawnColumns(2, futures: 30, seed: seed)
      sum += try #require(try indices(x[0].map { $0 > 0.3 ? 1 : 0 }, x))[0].share.value / 20
    }
    #expect(sum > 0.75)
  }

  @Test func tooFewFuturesAreKnownAsSuch() throws {
    let x = drawnColumns(1, futures: 18, seed: 3)[0]
    #expect(try indices(x, [x])?[0].isOfTooFewFutures == false)
    #expect(try indices(Array(x.dropLast()), [Array(x.dropLast())])?[0].isOfTooFewFutures == true)
  }
}
