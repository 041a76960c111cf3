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

  /// With 20,000 futures the gap between neighbours is narrow; the limit that a planner reads is
  /// plain all the same, and what is counted is what is read.
  @Test func limitsStayPlainWithManyFutures() throws {
    let x = drawnColumns(2, futures: 20_000, seed: 3)
    let inputs = try SampledInputs(names: ["x", "y"], columns: x)
    let search = BoxSearch(
      inputs, cases: FutureSet(futures: 20_000) { x[0][$0] > 0.6004 && x[1][$0] < 0.4997 },
      start: FutureSet(futures: 20_000) { _ in true }, ScenarioDiscovery.Settings())
    let box = search.described(try #require(search.found), allCases: 4000)
    #expect(Set(box.conditions.map { $0.low ?? $0.high ?? 0 }) == [0.6, 0.5])
    let inside = (0..<20_000).filter { x[0][$0] >= 0.6 && x[1][$0] <= 0.5 }
    #expect(box.futures == inside.count)
  }
}
