import ParkModel
import Testing

@testable import WhatIf

@Suite struct PeelingTests {
  private func peel(
    _ inputs: SampledInputs, _ isCase: [Bool], alpha: Double = 0.05, least: Int = 1
  ) -> Peeling {
    Peeling(
      inputs, cases: FutureSet(futures: isCase.count) { isCase[$0] },
      start: FutureSet(futures: isCase.count) { _ in true },
      columns: Array(inputs.names.indices), alpha: alpha, least: least)
  }

  /// The same 1,000 futures through the EMA Workbench 2.5.3 (`Prim`, objective LENIENT1,
  /// `peel_alpha` 0.05, `mass_min` 0.05): futures in the box and cases among them, step by step.
  @Test func everyStepIsThatOfTheEMAWorkbench() throws {
    let (columns, isCase) = workbenchFutures()
    let inputs = try SampledInputs(names: ["a", "b", "c", "d", "e"], columns: columns)
    let steps = peel(inputs, isCase, least: 50).steps
    let futures = [
      1000, 950, 902, 856, 813, 772, 733, 696, 661, 627, 595, 565, 536, 509, 483, 458, 435, 413,
      392, 372, 353, 335, 318, 302, 286, 271, 257, 244, 231, 219, 208, 197, 187, 177, 168, 159,
      151, 143,
    ]
    let cases = [
      154, 154, 154, 154, 154, 153, 153, 153, 153, 153, 153, 153, 153, 152, 152, 152, 152, 152,
      152, 152, 152, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151, 151,
      149, 143,
    ]
    #expect(steps.map(\.count.futures) == futures)
    #expect(steps.map(\.count.cases) == cases)
    #expect(
      steps.map { $0.limits.restrictedColumns(inputs).count }.suffix(30).allSatisfy { $0 == 3 })
    // The workbench cuts midway between neighbours: a >= 0.617411, c <= 0.398017, e >= 0.099480.
    let last = try #require(steps.last).limits
    #expect(last.restrictedColumns(inputs) == [0, 2, 4])
    #expect(isClose(inputs.values[0][Int(last.low[0])], 0.617411, within: 2e-3))
    #expect(isClose(inputs.values[2][Int(last.high[2])], 0.398017, within: 2e-3))
    #expect(isClose(inputs.values[4][Int(last.low[4])], 0.099480, within: 2e-3))
  }

  /// By hand: x = 0…9, cases at 6…9, slices of a fifth: 0 and 1 go (density 4/8), then 2 and 3
  /// (4/6), then 4 and 5 (4/4).
  @Test func aSmallPeelByHand() throws {
    let inputs = try SampledInputs(names: ["x"], columns: [(0..<10).map(Double.init)])
    let steps = peel(inputs, (0..<10).map { $0 >= 6 }, alpha: 0.2).steps
    #expect(steps.map(\.count.futures) == [10, 8, 6, 4])
    #expect(steps.map(\.count.cases) == [4, 4, 4, 4])
    #expect(steps.last?.limits.low == [6] && steps.last?.limits.high == [9])
  }

  /// By hand: of the values 0 and 1, half of the futures each, one goes whole.
  @Test func aWholeValueGoesWhereItFillsTheSlice() throws {
    let inputs = try SampledInputs(names: ["x"], columns: [(0..<40).map { Double($0 % 2) }])
    let steps = peel(inputs, (0..<40).map { $0 % 2 == 1 }).steps
    #expect(steps.map(\.count.futures) == [40, 20])
    #expect(steps.last?.count.cases == 20)
  }

  @Test func keepsAtLeastSoManyFutures() throws {
    let inputs = try SampledInputs(names: ["x"], columns: [(0..<100).map(Double.init)])
    let steps = peel(inputs, (0..<100).map { $0 == 99 }, least: 30).steps
    #expect(try #require(steps.last).count.futures >= 30)
    #expect(steps.count > 5)
  }

  @Test func withoutCasesOrWithOnlyCasesThereIsNothingToPeel() throws {
    let inputs = try SampledInputs(names: ["x"], columns: [(0..<20).map(Double.init)])
    #expect(peel(inputs, [Bool](repeating: false, count: 20)).steps.count == 1)
    #expect(peel(inputs, [Bool](repeating: true, count: 20)).steps.count == 1)
    let none = try SampledInputs(names: ["x"], columns: [[]])
    #expect(peel(none, []).steps.count == 1)
  }

  /// Counts of every step against counting afresh, with few and many values.
  @Test func countsAreThoseOfTheLimits() throws {
    for seed in UInt64(0)..<20 {
      var columns = drawnColumns(4, futures: 300, seed: seed)
      columns[1] = columns[1].map { ($0 * 5).rounded(.down) }
      columns[2] = columns[2].map { $0 < 0.3 ? 1 : 0 }
      let isCase = (0..<300).map { columns[0][$0] + columns[1][$0] / 5 + columns[2][$0] / 3 > 1.2 }
      let inputs = try SampledInputs(names: ["a", "b", "c", "d"], columns: columns)
      for (limits, count) in peel(inputs, isCase).steps {
        let inside = (0..<300).filter { future in
          (0..<4).allSatisfy { column in
            (limits.low[column]...limits.high[column]).contains(inputs.level(column, future))
          }
        }
        #expect(count.futures == inside.count, "seed \(seed)")
        #expect(count.cases == inside.count { isCase[$0] }, "seed \(seed)")
      }
    }
  }
}
