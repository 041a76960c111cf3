import ParkModel
import Testing

@testable import WhatIf

@Suite struct InputBinsTests {
  private func ends(_ values: [Double], keeping keeps: [Bool]? = nil) throws -> [Int] {
    let inputs = try SampledInputs(names: ["x"], columns: [values])
    return InputBins(
      inputs, column: 0, keeping: keeps ?? values.map { _ in true }
    ).ends
  }

  @Test func asManyBinsAsTheCubeRootSays() {
    let counts = [0, 1, 8, 26, 27, 100, 1000, 100_000, 10_000_000].map { InputBins.count(for: $0) }
    #expect(counts == [2, 2, 2, 2, 3, 4, 10, 46, 64])
  }

  /// By hand: 27 values in 3 bins of 9; 30 values in 3 bins of 10.
  @Test func differentValuesFallIntoEqualBins() throws {
    #expect(try ends((0..<27).map(Double.init)) == [9, 18, 27])
    #expect(try ends((0..<30).reversed().map(Double.init)) == [10, 20, 30])
  }

  @Test func fewValuesHaveABinEach() throws {
    #expect(try ends([0, 1, 1, 1, 0, 1]) == [2, 6])
    #expect(try ends([Double](repeating: 7, count: 30)) == [30])
  }

  /// By hand: 27 futures, of them 20 with the value 0: what is left is shared by two bins.
  @Test func equalValuesNeverPart() throws {
    let values = [Double](repeating: 0, count: 20) + (1...7).map(Double.init)
    #expect(try ends(values) == [20, 23, 27])
  }

  @Test func futuresLeftOutAreInNoBin() throws {
    let values = (0..<54).map(Double.init)
    let inputs = try SampledInputs(names: ["x"], columns: [values])
    let bins = InputBins(inputs, column: 0, keeping: (0..<54).map { $0 % 2 == 0 })
    #expect(bins.ends == [9, 18, 27])
    #expect(bins.order.allSatisfy { $0 % 2 == 0 })
    #expect(bins.ranges == [0..<9, 9..<18, 18..<27])
    #expect(try ends([1, 2], keeping: [false, false]).isEmpty)
  }

  @Test func binsHoldEveryFutureOnceAndNeverSplitAValue() throws {
    for seed in UInt64(0)..<60 {
      var numbers = SplitMix64(seed: seed)
      let levels = 1 + numbers.next() % 40
      let count = 1 + Int(numbers.next() % 300)
      let values = (0..<count).map { _ in Double(numbers.next() % levels) }
      let found = try ends(values)
      let sorted = values.sorted()
      #expect(found.last == count && found.count <= max(InputBins.count(for: count), Int(levels)))
      for end in found.dropLast() { #expect(sorted[end - 1] < sorted[end], "seed \(seed)") }
    }
  }
}
