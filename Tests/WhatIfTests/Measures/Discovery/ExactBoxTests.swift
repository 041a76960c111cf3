import ParkModel
import Testing

@testable import WhatIf

@Suite struct ExactBoxTests {
  private func found(
    _ columns: [[Double]], cases: [Int], isWhole: Bool
  ) throws -> ScenarioDiscovery {
    let inputs = try SampledInputs(
      names: columns.indices.map { "x\($0 + 1)" }, columns: columns)
    var settings = ScenarioDiscovery.Settings()
    settings.isWhole = isWhole
    return try ScenarioDiscovery(
      inputs, cases: (0..<inputs.futures).map { cases.contains($0) }, settings: settings)
  }

  /// Quota 40, 60, 80 by jobs 0, 1: the two futures with quota 40.
  private let factorial = [[40.0, 40, 60, 60, 80, 80], [0.0, 1, 0, 1, 0, 1]]

  @Test func twoFuturesOfAFactorialAreTold() throws {
    let found = try found(factorial, cases: [0, 1], isWhole: true)
    let box = try #require(found.boxes.first)
    #expect(box.conditions.map(\.input) == ["x1"])
    #expect(box.conditions[0].low == nil && box.conditions[0].high == 40)
    #expect(box.coverage.isCore && box.density.isCore && !found.isOfTooFewFutures)
  }

  @Test func oneFutureOfAFactorialTakesTwoConditions() throws {
    let found = try found(factorial, cases: [5], isWhole: true)
    let box = try #require(found.boxes.first)
    #expect(Set(box.conditions.map(\.input)) == ["x1", "x2"])
    #expect(box.futures == 1 && box.cases == 1)
  }

  /// Both corners: every box that holds them holds all.
  @Test func noBoxTellsOppositeCorners() throws {
    let inputs = try SampledInputs(names: ["x", "y"], columns: factorial)
    let corners = FutureSet(futures: 6) { $0 == 0 || $0 == 5 }
    let all = FutureSet(futures: 6) { _ in true }
    #expect(ExactBox(inputs, cases: corners, start: all, most: 2) == nil)
    #expect(ExactBox(inputs, cases: all, start: all, most: 2) == nil)
  }

  @Test func ofASampleOneNumberAloneMustTellThem() throws {
    let sample = [[0.1, 0.2, 0.6, 0.7, 0.9], [0.5, 0.9, 0.1, 0.7, 0.3]]
    let alone = try found(sample, cases: [0, 1], isWhole: false)
    #expect(alone.boxes.first?.conditions.map(\.input) == ["x1"])
    #expect(alone.isOfTooFewFutures)
    // In the middle of both numbers: two conditions would tell it from the others.
    let together = try found(
      [[0.1, 0.2, 0.3, 0.1, 0.3], [0.1, 0.2, 0.3, 0.3, 0.1]], cases: [4], isWhole: false)
    #expect(together.boxes.isEmpty && together.isOfTooFewFutures)
  }
}
