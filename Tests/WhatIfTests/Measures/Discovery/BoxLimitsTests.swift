import Testing

@testable import WhatIf

@Suite struct BoxLimitsTests {
  @Test func knowsItsSidesAndFreesThem() throws {
    let inputs = try SampledInputs(names: ["a", "b"], columns: [[1, 2, 3, 4], [0, 1, 0, 1]])
    var box = BoxLimits(inputs)
    #expect(box.restrictedSides(inputs).isEmpty && box.restrictedColumns(inputs).isEmpty)
    box.low[0] = 1
    box.high[0] = 2
    box.high[1] = 0
    #expect(
      box.restrictedSides(inputs) == [
        .init(0, isLow: true), .init(0, isLow: false), .init(1, isLow: false),
      ])
    #expect(box.restrictedColumns(inputs) == [0, 1])
    #expect(box.futures(.init(0, isLow: true), inputs) == FutureSet(futures: 4) { $0 >= 1 })
    #expect(box.futures(.init(1, isLow: false), inputs) == FutureSet(futures: 4) { $0 % 2 == 0 })
    box.free(.init(0, isLow: true), inputs)
    #expect(box.restrictedSides(inputs).count == 2 && box.isRestricted(0, inputs))
    box.free(0, inputs)
    box.free(1, inputs)
    #expect(box == BoxLimits(inputs))
  }

  /// By hand: 10 of 100 futures are cases; a box of 8 with 6 of them: coverage 0.6, density 0.75,
  /// gain (0.75 - 0.1) / 0.9 = 13/18; harmonic mean 2 * 0.6 * 13/18 / (0.6 + 13/18).
  @Test func balanceByHand() {
    let all = BoxCount(futures: 100, cases: 10)
    let gain = 13.0 / 18
    let box = BoxCount(futures: 8, cases: 6)
    #expect(isClose(box.balance(of: all), 2 * 0.6 * gain / (0.6 + gain)))
    #expect(all.balance(of: all) == 0)
    #expect(BoxCount(futures: 10, cases: 10).balance(of: all) == 1)
    #expect(BoxCount(futures: 0, cases: 0).balance(of: all) == 0)
    #expect(BoxCount(futures: 5, cases: 5).balance(of: BoxCount(futures: 9, cases: 9)) == 0)
  }
}
