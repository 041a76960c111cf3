import Testing

@testable import ParkModel

@Suite struct NumberEditTests {
  @Test func operationsAreArithmetic() {
    #expect(NumberEdit.Operation.set(3).result(of: 8) == 3)
    #expect(NumberEdit.Operation.scale(3).result(of: 8) == 24)
    #expect(NumberEdit.Operation.shift(-3).result(of: 8) == 5)
  }

  @Test func boundsIncludeTheirEnds() {
    #expect(NumberEdit.Bounds.share.allow(0) && NumberEdit.Bounds.share.allow(1))
    #expect(!NumberEdit.Bounds.share.allow(1.000_001) && !NumberEdit.Bounds.share.allow(.nan))
    #expect(NumberEdit.Bounds.notNegative.allow(0) && !NumberEdit.Bounds.positive.allow(0))
    #expect(!NumberEdit.Bounds.any.allow(.infinity) && NumberEdit.Bounds.any.allow(-5))
  }

  @Test func anImpossibleResultLeavesTheFigureAlone() {
    var edit = NumberEdit(.shift(-10))
    var budget = Figure<MillionYuan>(4, .sourced)
    edit.change(&budget, .notNegative, "the budget")
    #expect(budget == Figure(4, .sourced))
    #expect(edit.touched == 1)
    #expect(edit.impossible?.found == "the budget becomes -6 MCNY")
    #expect(edit.further.isEmpty)
  }

  @Test func onlySetGivesWhatWasAbsent() {
    var scale = NumberEdit(.scale(2))
    var revenue: Figure<MillionYuan>?
    scale.change(&revenue, .notNegative, gives: true, "the revenue")
    #expect(revenue == nil && scale.touched == 0)
    var set = NumberEdit(.set(2))
    set.change(&revenue, .notNegative, gives: false, "the revenue")
    #expect(revenue == nil && set.touched == 0)
    set.change(&revenue, .notNegative, gives: true, "the revenue")
    #expect(revenue == Figure(2, .assumed) && set.touched == 1)
  }
}
