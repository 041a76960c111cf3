import ParkModel
import Testing
import WhatIf

@Suite struct FutureValuesTests {
  @Test func partsJoinedInAnyOrderGiveTheSameBytes() throws {
    var numbers = SplitMix64(seed: 11)
    let drawn = (0..<300).map { _ in numbers.unit() * 1e9 + numbers.unit() * 1e-9 }
    var whole = FutureValues<Points>(futures: 300)
    var parts = [FutureValues<Points>](repeating: FutureValues(futures: 300), count: 7)
    for future in (0..<300).reversed() {
      let value = future % 50 == 0 ? nil : Points(drawn[future])
      try whole.record(value, future: future)
      try parts[future % 7].record(value, future: future)
    }
    for order in [[0, 1, 2, 3, 4, 5, 6], [6, 2, 4, 0, 5, 1, 3]] {
      var joined = FutureValues<Points>(futures: 300)
      for part in order { try joined.merge(parts[part]) }
      #expect(joined == whole)
      #expect(joined.summary == whole.summary)
    }
    #expect(whole[50] == .withoutPlan && whole[1] == .value(Points(drawn[1])))
    #expect(parts[0][1] == .unknown && whole[-1] == .unknown && whole[300] == .unknown)
    #expect(whole.summary?.withoutPlan == 6)
  }

  @Test func refusesWhatCannotBe() throws {
    var values = FutureValues<Hectares>(futures: 2)
    #expect(throws: UnfitFigures.noSuchFuture(2, of: 2)) { try values.record(1, future: 2) }
    #expect(throws: UnfitFigures.noSuchFuture(-1, of: 2)) { try values.record(1, future: -1) }
    #expect(throws: UnfitFigures.notFinite("value", future: 0)) {
      try values.record(Hectares(.nan), future: 0)
    }
    #expect(throws: UnfitFigures.notFinite("value", future: 0)) {
      try values.record(Hectares(.infinity), future: 0)
    }
    try values.record(1, future: 0)
    #expect(throws: UnfitFigures.futureTwice(0)) { try values.record(2, future: 0) }
    #expect(throws: UnfitFigures.futureTwice(0)) { try values.merge(values) }
    #expect(throws: UnfitFigures.differentTallies) { try values.merge(FutureValues(futures: 3)) }
    #expect(values[0] == .value(1) && values[1] == .unknown)
  }

  @Test func withoutValuesThereIsNoSummary() throws {
    #expect(FutureValues<Points>(futures: 0).summary == nil)
    var values = FutureValues<Points>(futures: 1)
    try values.record(nil, future: 0)
    #expect(values.summary == nil)
  }
}
