import ParkModel
import Testing

@testable import WhatIf

@Suite struct BoxTrimmingTests {
  /// The box of the EMA Workbench 2.5.3 with 151 futures and its quasi-p values: a 5.66e-56,
  /// c 3.49e-53, e 3.03e-5.
  @Test func quasiPIsThatOfTheEMAWorkbench() throws {
    let (columns, isCase) = workbenchFutures()
    let inputs = try SampledInputs(names: ["a", "b", "c", "d", "e"], columns: columns)
    let all = FutureSet(futures: 1000) { _ in true }
    let cases = FutureSet(futures: 1000) { isCase[$0] }
    let peeling = Peeling(
      inputs, cases: cases, start: all, columns: Array(0..<5), alpha: 0.05, least: 50)
    let step = try #require(peeling.steps.first { $0.count.futures == 151 })
    var trimming = BoxTrimming(inputs, cases: cases, start: all)
    #expect(trimming.count(step.limits) == step.count)
    let weights = trimming.weights(step.limits)
    #expect(weights.map(\.side.column) == [0, 2, 4])
    let published = [5.662657766363999e-56, 3.4887659999160692e-53, 3.0250712326494485e-05]
    for (weight, value) in zip(weights, published) {
      #expect(isClose(weight.quasiP / value, 1, within: 1e-9))
    }
  }

  /// x decides, y does nothing: a side of y that the peeling nibbled off goes.
  @Test func whatChanceExplainsGoes() throws {
    let x = drawnColumns(2, futures: 500, seed: 9)
    let inputs = try SampledInputs(names: ["x", "y"], columns: x)
    var box = BoxLimits(inputs)
    box.low[0] = 350
    box.high[1] = 490
    var trimming = BoxTrimming(
      inputs, cases: FutureSet(futures: 500) { inputs.level(0, $0) >= 350 },
      start: FutureSet(futures: 500) { _ in true })
    let trimmed = trimming.trimmed(box, most: 3)
    #expect(trimmed.restrictedSides(inputs) == [.init(0, isLow: true)])
    #expect(trimming.count(trimmed) == BoxCount(futures: 150, cases: 150))
  }

  /// Cases where x, y and z are all large; z's condition is the loosest: with two allowed it goes.
  @Test func ofTooManyNumbersTheLeastImportantGoes() throws {
    let x = drawnColumns(3, futures: 2000, seed: 10)
    let inputs = try SampledInputs(names: ["x", "y", "z"], columns: x)
    let isCase = (0..<2000).map { x[0][$0] > 0.6 && x[1][$0] > 0.5 && x[2][$0] > 0.2 }
    var trimming = BoxTrimming(
      inputs, cases: FutureSet(futures: 2000) { isCase[$0] },
      start: FutureSet(futures: 2000) { _ in true })
    var box = BoxLimits(inputs)
    for (column, least) in [0.6, 0.5, 0.2].enumerated() {
      box.low[column] = Int32(inputs.values[column].firstIndex { $0 > least } ?? 0)
    }
    #expect(trimming.trimmed(box, most: 3) == box)
    #expect(trimming.trimmed(box, most: 2).restrictedColumns(inputs) == [0, 1])
    #expect(trimming.trimmed(box, most: 1).restrictedColumns(inputs) == [0])
  }

  /// By hand: cases at 10…19 of 0…39; the box 14…16 grows back to all of them.
  @Test func aBoxCutTooFarIsWidened() throws {
    let inputs = try SampledInputs(names: ["x"], columns: [(0..<40).map(Double.init)])
    var trimming = BoxTrimming(
      inputs, cases: FutureSet(futures: 40) { (10..<20).contains($0) },
      start: FutureSet(futures: 40) { _ in true })
    var box = BoxLimits(inputs)
    box.low[0] = 14
    box.high[0] = 16
    let widened = trimming.widened(box, alpha: 0.05)
    #expect(widened.low == [10] && widened.high == [19])
  }
}
