import Testing

@testable import WhatIf

@Suite struct FutureSetTests {
  @Test func countsAndMeetsAsSetsDo() {
    let even = FutureSet(futures: 200) { $0 % 2 == 0 }
    let third = FutureSet(futures: 200) { $0 % 3 == 0 }
    #expect(even.count == 100 && third.count == 67)
    #expect(even.intersectionCount(third) == 34)
    var both = even
    both.formIntersection(third)
    #expect(both == FutureSet(futures: 200) { $0 % 6 == 0 })
    var rest = even
    rest.subtract(third)
    #expect(rest == FutureSet(futures: 200) { $0 % 2 == 0 && $0 % 3 != 0 })
    #expect(rest.contains(64) && !rest.contains(66) && !rest.contains(63))
  }

  @Test func noFutures() {
    #expect(FutureSet(futures: 0) { _ in true }.count == 0)
  }
}
