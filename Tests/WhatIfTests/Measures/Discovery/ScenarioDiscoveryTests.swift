import ParkModel
import Testing

@testable import WhatIf

@Suite struct ScenarioDiscoveryTests {
  private let names = ["a", "b", "c", "d", "e", "f"]

  /// A known box in six numbers: b > 0.7, d < 0.4, e in 0.2…0.8; 18 % x 0.6 of the futures.
  @Test func aKnownBoxIsFoundAgain() throws {
    for seed in UInt64(1)...4 {
      let x = drawnColumns(6, futures: 3000, seed: seed)
      let isCase = (0..<3000).map {
        x[1][$0] > 0.7 && x[3][$0] < 0.4 && x[4][$0] > 0.2 && x[4][$0] < 0.8
      }
      let found = try ScenarioDiscovery(
        try SampledInputs(names: names, columns: x), cases: isCase)
      let box = try #require(found.boxes.first)
      #expect(Set(box.conditions.map(\.input)) == ["b", "d", "e"], "seed \(seed)")
      for condition in box.conditions {
        let truth: [String: (Double?, Double?)] = [
          "b": (0.7, nil), "d": (nil, 0.4), "e": (0.2, 0.8),
        ]
        let (low, high) = truth[condition.input] ?? (nil, nil)
        #expect((condition.low == nil) == (low == nil), "seed \(seed)")
        #expect((condition.high == nil) == (high == nil), "seed \(seed)")
        if let low { #expect(isClose(condition.low, low, within: 0.04), "seed \(seed)") }
        if let high { #expect(isClose(condition.high, high, within: 0.04), "seed \(seed)") }
      }
      #expect(try #require(box.coverage.share) > 0.9 && #require(box.density.share) > 0.9)
    }
  }

  /// The futures of `PeelingTests`: the EMA Workbench 2.5.3 peels to a box of 151 futures with 149 of
  /// the 154 cases at its best harmonic mean, a >= 0.592, c <= 0.398, e >= 0.099. The rule behind
  /// the futures was a > 0.6, c < 0.4, e > 0.1.
  @Test func theBoxIsAsGoodAsThatOfTheEMAWorkbench() throws {
    let (columns, isCase) = workbenchFutures()
    let inputs = try SampledInputs(names: ["a", "b", "c", "d", "e"], columns: columns)
    let box = try #require(try ScenarioDiscovery(inputs, cases: isCase).boxes.first)
    let conditions = box.conditions.sorted { $0.input < $1.input }
    #expect(conditions.map(\.input) == ["a", "c", "e"])
    #expect(conditions.map(\.low) == [0.6, nil, 0.1])
    #expect(conditions.map(\.high) == [nil, 0.4, nil])
    let (coverage, density) = (Double(box.cases) / 154, Double(box.cases) / Double(box.futures))
    let workbench = 2 * (149.0 / 154) * (149.0 / 151) / (149.0 / 154 + 149.0 / 151)
    #expect(2 * coverage * density / (coverage + density) >= workbench * 0.99)
  }

  /// Coverage, density and mass recounted from the printed conditions alone, with numbers of few and
  /// of many values, noise, one and several boxes.
  @Test func countsAreThoseOfThePrintedConditions() throws {
    for seed in UInt64(0)..<12 {
      var x = drawnColumns(7, futures: 600, seed: seed)
      x[1] = x[1].map { ($0 * 6).rounded(.down) }
      x[2] = x[2].map { $0 < 0.4 ? 1 : 0 }
      let isCase = (0..<600).map {
        (x[0][$0] > 0.5 && x[1][$0] >= 3) || (x[2][$0] == 1 && x[3][$0] < 0.2) || x[6][$0] < 0.03
      }
      var settings = ScenarioDiscovery.Settings()
      settings.mostBoxes = 3
      settings.mostConditions = 1 + Int(seed % 3)
      let found = try ScenarioDiscovery(
        try SampledInputs(names: names, columns: Array(x[..<6])), cases: isCase,
        settings: settings)
      #expect(!found.boxes.isEmpty)
      var left = Array(0..<600)
      for box in found.boxes {
        let inside = left.filter { future in box.contains((0..<6).map { x[$0][future] }) }
        #expect(box.futures == inside.count, "seed \(seed)")
        #expect(box.cases == inside.count { isCase[$0] }, "seed \(seed)")
        #expect(box.allCases == isCase.count { $0 } && box.allFutures == 600)
        #expect((1...settings.mostConditions).contains(box.conditions.count), "seed \(seed)")
        for condition in box.conditions {
          let loose = left.filter { future in
            box.conditions.allSatisfy {
              $0.column == condition.column || $0.holds(for: x[$0.column][future])
            }
          }
          let cases = loose.count { isCase[$0] }
          #expect(condition.densityWithout == SampledShare(cases, of: loose.count))
          #expect(condition.coverageWithout == SampledShare(cases, of: box.allCases))
        }
        left.removeAll { inside.contains($0) }
      }
    }
  }

  /// Two separate causes: the second box explains what the first leaves.
  @Test func severalBoxesCoverSeveralCauses() throws {
    let x = drawnColumns(6, futures: 2000, seed: 21)
    let isCase = (0..<2000).map { x[0][$0] > 0.85 || x[1][$0] < 0.1 }
    var settings = ScenarioDiscovery.Settings()
    settings.mostBoxes = 5
    let found = try ScenarioDiscovery(
      try SampledInputs(names: names, columns: x), cases: isCase, settings: settings)
    let boxes = found.boxes
    #expect(boxes.prefix(2).map { $0.conditions[0].input } == ["a", "b"])
    #expect(boxes.reduce(0) { $0 + $1.cases } >= found.allCases * 98 / 100)
  }

  @Test func manyCasesAreDescribedToo() throws {
    let x = drawnColumns(6, futures: 2000, seed: 22)
    let isCase = (0..<2000).map { x[2][$0] > 0.25 }
    let box = try #require(
      try ScenarioDiscovery(try SampledInputs(names: names, columns: x), cases: isCase).boxes.first)
    #expect(box.conditions.map(\.input) == ["c"])
    #expect(isClose(box.conditions[0].low, 0.25, within: 0.01))
  }

  @Test func rareCasesHaveSmallBoxes() throws {
    let x = drawnColumns(6, futures: 4000, seed: 23)
    let isCase = (0..<4000).map { x[0][$0] > 0.9 && x[5][$0] > 0.9 }
    let box = try #require(
      try ScenarioDiscovery(try SampledInputs(names: names, columns: x), cases: isCase).boxes.first)
    #expect(try #require(box.density.share) > 0.85 && #require(box.coverage.share) > 0.85)
  }

  @Test func theTrajectoryLeadsInwards() throws {
    let x = drawnColumns(6, futures: 500, seed: 24)
    let isCase = (0..<500).map { x[0][$0] + x[1][$0] > 1.4 }
    let found = try ScenarioDiscovery(try SampledInputs(names: names, columns: x), cases: isCase)
    let steps = found.trajectory
    #expect(steps.first?.mass.share == 1 && steps.first?.coverage.share == 1)
    #expect(steps.first?.conditions == 0)
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(next.mass.hits < step.mass.hits && next.coverage.hits <= step.coverage.hits)
      #expect(try #require(next.density.share) > #require(step.density.share))
    }
  }

  @Test func noFuturesAllFailingNoneFailing() throws {
    let none = try ScenarioDiscovery(try SampledInputs(names: ["x"], columns: [[]]), cases: [])
    #expect(none.boxes.isEmpty && none.allFutures == 0)
    let x = try SampledInputs(names: ["x"], columns: [(0..<50).map(Double.init)])
    for failing in [true, false] {
      let found = try ScenarioDiscovery(x, cases: [Bool](repeating: failing, count: 50))
      #expect(found.boxes.isEmpty && found.allCases == (failing ? 50 : 0))
      #expect(found.trajectory.count == 1)
    }
    let one = try ScenarioDiscovery(try SampledInputs(names: ["x"], columns: [[4]]), cases: [true])
    #expect(one.boxes.isEmpty)
    let noInputs = try ScenarioDiscovery(try SampledInputs(names: [], columns: []), cases: [])
    #expect(noInputs.boxes.isEmpty)
  }

  @Test func refusesWhatDoesNotFit() throws {
    let x = try SampledInputs(names: ["x"], columns: [[1, 2]])
    #expect(throws: UnfitFigures.count("cases", found: 1, expected: 2)) {
      try ScenarioDiscovery(x, cases: [true])
    }
    let senseless: [(inout ScenarioDiscovery.Settings) -> Void] = [
      { $0.slice = 0 }, { $0.slice = 0.5 }, { $0.slice = Share(.nan) }, { $0.leastMass = 2 },
      { $0.leastMass = Share(.nan) },
      { $0.mostConditions = 0 }, { $0.mostBoxes = -1 },
    ]
    for change in senseless {
      var settings = ScenarioDiscovery.Settings()
      change(&settings)
      #expect(throws: UnfitFigures.self) {
        try ScenarioDiscovery(x, cases: [true, false], settings: settings)
      }
    }
  }
}
