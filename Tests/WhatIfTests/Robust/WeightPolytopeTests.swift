import Testing
import WhatIf

@Suite struct WeightPolytopeTests {
  @Test func cornersOfNoAndOfOrdinalInformation() {
    #expect(WeightPolytope.any(criteria: 2).corners == [[1, 0], [0, 1]])
    let third = 1.0 / 3
    let ordinal: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0], [third, third, third]]
    #expect(WeightPolytope.ordered(criteria: 3).corners == ordinal)
    #expect(WeightPolytope.any(criteria: 0).criteria == 1)
  }

  @Test func refusesWhatIsNoWeights() throws {
    #expect(try WeightPolytope(corners: [[0.3, 0.7]]).criteria == 2)
    let none: [[[Double]]] = [
      [], [[]], [[0.5, 0.4]], [[1.2, -0.2]], [[1, 0], [1]], [[.nan, 1]],
    ]
    for corners in none {
      #expect(throws: UnfitFigures.self) { try WeightPolytope(corners: corners) }
    }
  }
}
