import Optimizer
import ParkModel
import Testing
import WhatIf

@Suite struct SweepRecordTests {
  /// Two thirds of the way: what a record says of 1.1 times the grants, by hand.
  @Test func aFutureIsKeptInNumbers() throws {
    let parks = SweptParks()
    let swept = try #require(try parks.swept())
    guard case .solved(let solved) = try swept.record(2)?.answer else {
      Issue.record("it has a plan")
      return
    }
    #expect(isClose(solved.value.reached.value, 11, within: 1e-6))
    #expect(solved.alternatives == [0, 0, nil])
    #expect(solved.instruments.isEmpty && solved.missed.isEmpty)
    #expect(solved.binding == [0])
    #expect(isClose(solved.outcomes[0].value, 11, within: 1e-6))
    #expect(solved.points.map { $0.value.rounded() } == [6, 5, 0])
    #expect(isClose(solved.grants.value, 11, within: 1e-6))
    #expect(isClose(solved.cost.value, 11, within: 1e-6))
    #expect(solved.newDebt == 0 && solved.swap == 0 && solved.released == 0)
    #expect(isClose(solved.shift.choicesChanged.value, 2.0 / 3))
    #expect(solved.gap.value <= 1e-6)
  }
}
