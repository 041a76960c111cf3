import ParkModel
import Testing

@testable import WhatIf

@Suite struct DiscoveryReproducibilityTests {
  /// b > 0.7 and d < 0.4 decide: named in every half, and as dense on fresh futures.
  @Test func aRealBoxComesBack() throws {
    let x = drawnColumns(5, futures: 1500, seed: 31)
    let isCase = (0..<1500).map { x[1][$0] > 0.7 && x[3][$0] < 0.4 }
    let inputs = try SampledInputs(names: ["a", "b", "c", "d", "e"], columns: x)
    let found = try DiscoveryReproducibility(inputs, cases: isCase)
    #expect(found.inputs.prefix(2).map(\.input) == ["b", "d"])
    #expect(found.inputs.prefix(2).allSatisfy { $0.repeats == SampledShare(10, of: 10) })
    #expect(found.inputs.dropFirst(2).allSatisfy { $0.repeats.hits <= 3 })
    #expect(found.inputs.count == 5)
    #expect(try #require(found.density.share) > 0.9 && #require(found.coverage.share) > 0.9)
  }

  /// Which futures are cases is drawn without regard to the numbers: few halves make a box, and on
  /// fresh futures it is about as dense as all of them, one fifth.
  @Test func chanceIsFoundOut() throws {
    var named = 0
    var boxes = 0
    var fresh = (cases: 0, futures: 0)
    for seed in UInt64(0)..<20 {
      let x = drawnColumns(4, futures: 300, seed: seed)
      let isCase = x[3].map { $0 < 0.2 }
      let inputs = try SampledInputs(names: ["a", "b", "c"], columns: Array(x[..<3]))
      let found = try DiscoveryReproducibility(inputs, cases: isCase, repeats: 4)
      named += found.inputs.reduce(0) { $0 + $1.repeats.hits }
      fresh.cases += found.density.hits
      fresh.futures += found.density.futures
      boxes += try ScenarioDiscovery(inputs, cases: isCase).boxes.count
    }
    #expect(boxes <= 4, "of 20")
    #expect(named <= 30, "of 240")
    #expect(Double(fresh.cases) < 0.35 * Double(max(fresh.futures, 1)))
  }

  @Test func theSameSeedGivesTheSameBytesAndEdgesHold() throws {
    let x = drawnColumns(2, futures: 100, seed: 7)
    let inputs = try SampledInputs(names: ["a", "b"], columns: x)
    let isCase = x[0].map { $0 > 0.8 }
    let found = try DiscoveryReproducibility(inputs, cases: isCase, seed: 5)
    #expect(try DiscoveryReproducibility(inputs, cases: isCase, seed: 5) == found)
    let none = try DiscoveryReproducibility(inputs, cases: [Bool](repeating: false, count: 100))
    #expect(none.density.share == nil && none.coverage.share == nil)
    #expect(none.inputs.map(\.repeats.hits) == [0, 0])
    #expect(throws: UnfitFigures.count("cases", found: 0, expected: 100)) {
      try DiscoveryReproducibility(inputs, cases: [])
    }
    #expect(throws: UnfitFigures.outOfRange("repeats", found: 0, allowed: "at least 1")) {
      try DiscoveryReproducibility(inputs, cases: isCase, repeats: 0)
    }
  }
}
