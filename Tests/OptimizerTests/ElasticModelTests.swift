import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ElasticModelTests {
  /// A cap of 8 and a floor of 4 on the same resource, and an exclusion, in numbers.
  @Test func everyNumberHasOneColumnAndEveryRuleWithoutOneASwitch() {
    var portfolio = declaredPortfolio(groups: [[(1, [5])], [(1, [3])]], capacity: [8])
    portfolio.limits.append(
      Limit(
        id: "floor",
        rule: .amount(GroupedMeasure(.resource("r0")), atLeast: assumed(4), atMost: nil)))
    portfolio.limits.append(
      Limit(id: "one", rule: .excludes(Choice("G1000"), Choice("G1001"))))
    let formulation = Formulation(portfolio, merits: [:])
    let elastic = ElasticModel(
      formulation, keeping: [true, true, true], numbers: formulation.hardNumbers, lifting: [2])
    #expect(formulation.hardNumbers == [.atMost("capacity-0"), .atLeast("floor")])
    #expect(elastic.isBound && elastic.model.sense == .minimize)
    #expect(
      elastic.model.text().contains(
        """
        relaxed-cap[0]: 5 x[G1000,item-100] + 3 x[G1001,item-100] - 8 relaxed[capacity-0,0] <= 8
        """), "\(elastic.model.text())")
    let text = elastic.model.text()
    #expect(
      text.contains(
        "relaxed-floor[1]: 5 x[G1000,item-100] + 3 x[G1001,item-100] + 4 relaxed[floor,1] >= 4"))
    // Both chosen: 2, one more than allowed; the switch gives room for that.
    #expect(
      text.contains("relaxed-cap[2]: x[G1000,item-100] + x[G1001,item-100] - lifted[2] <= 1"))
  }

  @Test func aNumberOfZeroIsMeasuredByWhatIsUsual() {
    let portfolio = declaredPortfolio(groups: [[(1, [5])], [(1, [3])]], capacity: [0])
    let formulation = Formulation(portfolio, merits: [:])
    #expect(ElasticModel.size(of: formulation.numberedRows[0], formulation) == 8)
  }

  @Test func theMostThatTermsReachComesFromTheBounds() {
    let formulation = Formulation(oneOfEverything(), merits: [:])
    let column = { (name: String) in
      MixedIntegerModel.Column(index: formulation.model.columnNames.firstIndex(of: name) ?? -1)
    }
    let land = column("h[P1,urbanization,industrial,1,2026]")
    let pay = column("pay[P1,urbanization,central,all,2026]")
    #expect(formulation.largest(LinearTerms([(land, 2)])) == 10)
    #expect(formulation.largest(LinearTerms([(land, -2)])) == 0)
    if pay.index >= 0 {
      #expect(formulation.largest(LinearTerms([(pay, 1)])) == .infinity)
      #expect(formulation.largest(LinearTerms([(pay, 1)]), instead: 7) == 7)
    }
  }
}
