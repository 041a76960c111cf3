import ParkModel
import Testing

@testable import WhatIf

@Suite struct SampledInputsTests {
  /// By hand: 3, 1, 3, -2 sorts to futures 3, 1, 0, 2 with the levels -2, 1, 3.
  @Test func sortsEachColumnOnce() throws {
    let inputs = try SampledInputs(names: ["a", "b"], columns: [[3, 1, 3, -2], [0, 0, 0, 0]])
    #expect(Array(inputs.order(of: 0)) == [3, 1, 0, 2])
    #expect(inputs.values == [[-2, 1, 3], [0]])
    #expect((0..<4).map { inputs.level(0, $0) } == [2, 1, 2, 0])
    #expect((0..<4).map { inputs.value(0, $0) } == [3, 1, 3, -2])
    #expect(Array(inputs.order(of: 1)) == [0, 1, 2, 3])
  }

  @Test func noColumnsAndNoFutures() throws {
    #expect(try SampledInputs(names: [], columns: []).futures == 0)
    #expect(try SampledInputs(names: ["a"], columns: [[]]).values == [[]])
  }

  @Test func refusesWhatDoesNotFit() {
    #expect(throws: UnfitFigures.notFinite("a", future: 1)) {
      try SampledInputs(names: ["a"], columns: [[1, .nan]])
    }
    #expect(throws: UnfitFigures.notFinite("a", future: 0)) {
      try SampledInputs(names: ["a"], columns: [[.infinity]])
    }
    #expect(throws: UnfitFigures.count("b", found: 1, expected: 2)) {
      try SampledInputs(names: ["a", "b"], columns: [[1, 2], [1]])
    }
    #expect(throws: UnfitFigures.count("columns", found: 0, expected: 1)) {
      try SampledInputs(names: ["a"], columns: [])
    }
    #expect(throws: UnfitFigures.nameTwice("a")) {
      try SampledInputs(names: ["a", "a"], columns: [[1], [1]])
    }
  }
}
