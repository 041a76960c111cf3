import Testing

@testable import WhatIf

@Suite struct BentLineTests {
  /// |x - 2| on 0…4 with a bend at 2.
  @Test func findsALineWithABendAgain() {
    let points = (0...8).map { (x: Double($0) / 2, y: abs(Double($0) / 2 - 2)) }
    let line = BentLine(points, bends: [4])
    #expect(line.nodes == [0, 2, 4])
    for (height, exact) in zip(line.heights, [2.0, 0, 2]) { #expect(isClose(height, exact)) }
    #expect(isClose(line.squares(of: points), 0))
  }

  /// By hand: through (0, 0), (1, 2), (2, 1) without bends: 0.5 + 0.5 x, squares 0.25 + 1 + 0.25.
  @Test func leastSquaresByHand() {
    let points = [(x: 0.0, y: 0.0), (1, 2), (2, 1)]
    let line = BentLine(points, bends: [])
    #expect(isClose(line.heights[0], 0.5) && isClose(line.heights[1], 1.5))
    #expect(isClose(line.squares(of: points), 1.5))
  }

  @Test func noLineThroughOnePlace() {
    let line = BentLine([(x: 1, y: 3), (x: 1, y: -1)], bends: [])
    #expect(line.nodes == [1] && line.squares(of: [(x: 1, y: 3), (x: 1, y: -1)]) == 10)
    #expect(BentLine([], bends: []).nodes.isEmpty)
  }
}
