import ParkModel
import Testing

@testable import WhatIf

@Suite struct InformationValueTests {
  /// Worked by hand: "do nothing" is worth 0, "build" x1 + x2 with x1 even on [-2, 2] and x2 even on
  /// [-1, 1]. Without knowledge both are worth 0. Knowing x1: E max(0, x1) = 2/4; knowing x2: 1/4;
  /// knowing all: E|x1 + x2| / 2 = (1 + 1/12) / 2 = 0.541667, since E|x1 + x2| = a/2 + b²/6a.
  @Test func aLinearChoiceWorkedByHand() throws {
    let drawn = drawnColumns(3, futures: 20_000, seed: 4)
    let x1 = drawn[0].map { 4 * $0 - 2 }
    let x2 = drawn[1].map { 2 * $0 - 1 }
    let table = try payoffs([
      ("do nothing", x1.map { _ in 0 }), ("build", zip(x1, x2).map { $0 + $1 }),
    ])
    let inputs = try SampledInputs(names: ["x2", "x1", "idle"], columns: [x2, x1, drawn[2]])
    let found = try #require(try InformationValue(table, inputs))
    #expect(isClose(found.perfect.value, 0.541667, within: 4 * found.perfectStandardError.value))
    #expect(found.numbers.map(\.number) == ["x1", "x2", "idle"])
    for (number, exact) in zip(found.numbers, [0.5, 0.25]) {
      let error = 4 * number.standardError.value + 0.003
      #expect(isClose(number.value.value, exact, within: error), "\(number)")
      #expect(error < 0.03 && !number.isNoise)
    }
    #expect(found.numbers[2].isNoise)
  }

  /// What moves every plan alike is worth nothing to know, however strong.
  @Test func aNumberThatMovesAllPlansAlikeIsWorthNothing() throws {
    let drawn = drawnColumns(2, futures: 2000, seed: 8)
    let table = try payoffs([
      ("A", zip(drawn[0], drawn[1]).map { 100 * $0 + $1 }),
      ("B", drawn[0].map { 100 * $0 + 0.5 }),
    ])
    let inputs = try SampledInputs(names: ["common", "own"], columns: drawn)
    let found = try #require(try InformationValue(table, inputs))
    #expect(found.numbers.map(\.number) == ["own", "common"])
    // E max(0, x - 1/2) of x even on [0, 1] is 1/8.
    #expect(isClose(found.numbers[0].value.value, 0.125, within: 0.01))
    #expect(found.numbers[1].isNoise && found.numbers[1].value < 0.005)
  }

  /// Noise alone, many times: the halved estimate is 0 on average before it is cut at 0; judging
  /// every bin by itself finds value where there is none.
  @Test func noiseFlattersOnlyTheUncorrectedValue() throws {
    var corrected = 0.0
    var uncorrected = 0.0
    for seed in UInt64(0)..<60 {
      let drawn = drawnColumns(3, futures: 200, seed: seed)
      let table = try payoffs([
        ("A", drawn[0].map(Optional.some)), ("B", drawn[1].map(Optional.some)),
      ])
      let inputs = try SampledInputs(names: ["idle"], columns: [drawn[2]])
      let found = try #require(try InformationValue(table, inputs))
      corrected += found.numbers[0].value.value / 60
      uncorrected += found.numbers[0].uncorrected.value / 60
    }
    #expect(uncorrected > 0.01)
    #expect(corrected < uncorrected / 2)
  }

  @Test func oneNumberIsWorthAtMostAllOfThem() throws {
    for seed in UInt64(0)..<40 {
      let drawn = drawnColumns(7, futures: 150, seed: seed)
      let rows = (0..<4).map { plan in
        (
          plan: "P\(plan)",
          values: (0..<150).map { future in
            seed % 3 == 0 && drawn[plan][future] < 0.1 ? nil : Optional(drawn[plan][future])
          }
        )
      }
      let inputs = try SampledInputs(
        names: (0..<7).map { "x\($0)" }, columns: drawn)
      let found = try #require(try InformationValue(try payoffs(rows), inputs))
      #expect(found.numbers.allSatisfy { $0.value <= found.perfect && $0.value >= 0 })
      #expect(zip(found.numbers, found.numbers.dropFirst()).allSatisfy { $0.value >= $1.value })
      // The order in which plans are listed is nothing to the result.
      let turned = try #require(try InformationValue(try payoffs(rows.reversed()), inputs))
      #expect(turned.numbers == found.numbers && turned.planWithout == found.planWithout)
    }
  }

  /// A full factorial: the halves of a bin must not follow its pattern.
  @Test func aFullFactorialIsNoTrap() throws {
    var columns = [[Double]](repeating: [], count: 2)
    for future in 0..<3600 {
      columns[0].append((Double(future / 60) + 0.5) / 30 - 1)
      columns[1].append(future % 2 == 0 ? -1 : 1)
    }
    let table = try payoffs([
      ("A", columns[0].map { _ in 0 }), ("B", zip(columns[0], columns[1]).map { $0 + $1 / 2 }),
    ])
    let found = try #require(
      try InformationValue(table, try SampledInputs(names: ["x", "y"], columns: columns)))
    // E max(0, x) of x even on [-1, 1] is 1/4; E max(0, y / 2) of y = ±1 likewise.
    #expect(found.numbers.allSatisfy { isClose($0.value.value, 0.25, within: 0.01) })
  }

  @Test func futuresWithoutAnyPlanDoNotCount() throws {
    let drawn = drawnColumns(1, futures: 100, seed: 2)[0]
    let table = try payoffs([
      ("A", drawn.indices.map { $0 < 50 ? drawn[$0] : nil }),
      ("B", drawn.indices.map { $0 < 50 ? 0.5 : nil }),
    ])
    let whole = try #require(
      try InformationValue(table, try SampledInputs(names: ["x"], columns: [drawn])))
    let part = try payoffs([
      ("A", drawn[..<50].map(Optional.some)), ("B", drawn[..<50].map { _ in 0.5 }),
    ])
    let alone = try #require(
      try InformationValue(part, try SampledInputs(names: ["x"], columns: [Array(drawn[..<50])])))
    #expect(whole.numbers == alone.numbers && whole.perfect == alone.perfect)
  }

  @Test func edges() throws {
    let one = try SampledInputs(names: ["x"], columns: [[1]])
    #expect(try InformationValue(try payoffs([("A", [1])]), one) == nil)
    let none = try SampledInputs(names: ["x"], columns: [[]])
    #expect(try InformationValue(try payoffs([("A", [])]), none) == nil)
    let two = try SampledInputs(names: ["x"], columns: [[1, 2]])
    #expect(try InformationValue(try payoffs([("A", [1, 5])]), two)?.perfect == 0)
    #expect(throws: UnfitFigures.count("inputs", found: 1, expected: 2)) {
      try InformationValue(try payoffs([("A", [1, 5])]), one)
    }
    #expect(throws: UnfitFigures.self) {
      try InformationValue(try payoffs([("A", [1, 5])], weights: [1, 2]), two)
    }
  }
}
