import Testing

@testable import PlanReport

@Suite struct SearchedListTests {
  private let list = SearchedList([
    .number(3), .text("Six"), .blank, .number(5), .number(3), .text("six"),
  ])

  @Test func theFirstPlaceCountsAndTextHasNoCase() {
    #expect(list.positions[SearchedList.key(.text("SIX"))] == 1)
    #expect(list.positions[.number(3)] == 0)
    #expect(list.positions[.blank] == nil)
  }

  @Test func onlyLargerNumbersStandAbove() {
    #expect(list.above(5) == 0)
    #expect(list.above(3) == 1)
    #expect(list.above(4) == nil)
    #expect(list.above(9) == nil)
    #expect(SearchedList([]).above(1) == nil)
  }
}
