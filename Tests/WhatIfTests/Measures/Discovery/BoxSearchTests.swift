import ParkModel
import Testing

@testable import WhatIf

@Suite struct BoxSearchTests {
  /// x = 0…99 with cases at 60…99: the limit lies between 59 and 60; a planner reads 60.
  @Test func limitsArePlainNumbers() throws {
    let values = (0..<100).map { Double($0) + 0.25 }
    let inputs = try SampledInputs(names: ["x"], columns: [values])
    let search = BoxSearch(
      inputs, cases: FutureSet(futures: 100) { $0 >= 60 },
      start: FutureSet(futures: 100) { _ in true }, ScenarioDiscovery.Settings())
    let box = search.described(try #require(search.found), allCases: 40)
    #expect(box.conditions.map(\.low) == [60] && box.conditions.map(\.high) == [nil])
    #expect(box.conditions[0].sampled == 0.25...99.25)
    #expect(box.futures == 40 && box.cases == 40)
    #expect(box.conditions[0].densityWithout == SampledShare(40, of: 100))
    #expect(box.conditions[0].coverageWithout == SampledShare(40, of: 40))
    #expect(box.conditions[0].highQuasiP == nil)
    #expect(try #require(box.conditions[0].lowQuasiP) < 1e-10)
  }

  /// Which futures are cases is drawn without regard to the numbers.
  @Test func chanceAloneSeldomMakesABox() throws {
    var found = 0
    for seed in UInt64(0)..<20 {
      let drawn = drawnColumns(3, futures: 200, seed: seed)
      let inputs = try SampledInputs(names: ["x", "y"], columns: Array(drawn[..<2]))
      let search = BoxSearch(
        inputs, cases: FutureSet(futures: 200) { drawn[2][$0] < 0.2 },
        start: FutureSet(futures: 200) { _ in true }, ScenarioDiscovery.Settings())
      guard let limits = search.found else { continue }
      found += 1
      // What is found by chance explains little.
      let box = search.described(limits, allCases: drawn[2].count { $0 < 0.2 })
      #expect(try #require(box.density.share) < 0.75, "seed \(seed)")
    }
    #expect(found <= 20)
  }
}
