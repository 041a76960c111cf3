import ParkModel
import Testing

@testable import WhatIf

@Suite struct ValueSummaryTests {
  private func summary(_ values: [Double]) -> ValueSummary<Points>? {
    ValueSummary(values, futures: Array(values.indices), withoutPlan: 0)
  }

  /// By hand: mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32 over 7; the textbook example with
  /// population deviation 2.
  @Test func momentsAndEndsByHand() throws {
    let found = try #require(summary([2, 4, 4, 4, 5, 5, 7, 9]))
    #expect(found.mean == 5)
    #expect(isClose(found.standardDeviation.value, (32.0 / 7).squareRoot()))
    #expect(isClose(found.standardErrorOfMean.value, (4.0 / 7).squareRoot()))
    #expect(found.least == 2 && found.futureOfLeast == 0)
    #expect(found.greatest == 9 && found.futureOfGreatest == 7)
    #expect(found.count == 8)
  }

  @Test func quantilesAreValuesOfTheSample() throws {
    let found = try #require(summary((1...20).reversed().map(Double.init)))
    let places: [(Share, Points)] = [
      (0, 1), (0.05, 1), (0.051, 2), (0.5, 10), (0.9, 18), (0.95, 19), (1, 20), (-1, 1), (7, 20),
    ]
    for (share, value) in places { #expect(found.quantile(share) == value) }
    #expect(try #require(summary([3])).quantile(0.5) == 3)
    #expect(nearestPlace(Share(.nan), of: 4) == 0)
  }

  @Test func equalValuesDoNotSpread() throws {
    let found = try #require(summary([0.1, 0.1, 0.1]))
    #expect(found.mean == 0.1)
    #expect(found.standardDeviation == 0)
    #expect(try #require(summary([4])).standardDeviation == 0)
  }

  @Test func largeValuesCloseTogetherKeepTheirSpread() throws {
    let found = try #require(summary([1e9 + 1, 1e9 + 2, 1e9 + 3]))
    #expect(isClose(found.standardDeviation.value, 1))
  }
}
