import Testing

@testable import MixedInteger

@Suite struct DenseSimplexTests {
  /// Minimizes `-3x - 2y` under `x + y <= 5`, `2x + y <= 8`: both rows bind at (3, 2).
  @Test func findsTheCornerOfTwoRows() throws {
    let simplex = DenseSimplex(
      lower: [0, 0], upper: [.infinity, .infinity],
      rows: [([1, 1], -.infinity, 5), ([2, 1], -.infinity, 8)])
    #expect(try point(simplex.minimize([-3, -2])) == [3, 2])
  }

  @Test func shiftsMirrorsAndSplitsColumns() throws {
    let simplex = DenseSimplex(
      lower: [-5, -.infinity, -.infinity], upper: [-2, 7, .infinity],
      rows: [([0, 0, 1], -4, .infinity)])
    #expect(try point(simplex.minimize([1, -1, 1])) == [-5, 7, -4])
    #expect(try point(simplex.minimize([-1, -2, 3])) == [-2, 7, -4])
  }

  @Test func scalingDoesNotMoveTheAnswer() throws {
    let simplex = DenseSimplex(
      lower: [0], upper: [.infinity], rows: [([1e6], 3e6, 3e6), ([1e-6], -.infinity, 1)])
    #expect(try point(simplex.minimize([1])) == [3])
  }

  @Test func rowsThatContradictAreInfeasible() throws {
    let simplex = DenseSimplex(
      lower: [0], upper: [9], rows: [([1], 3, .infinity), ([1], -.infinity, 2)])
    #expect(try point(simplex.minimize([1])) == nil)
  }

  @Test func crossedBoundsAreInfeasible() throws {
    let simplex = DenseSimplex(lower: [2], upper: [1], rows: [])
    #expect(try point(simplex.minimize([1])) == nil)
  }

  @Test func aRayIsUnbounded() throws {
    let simplex = DenseSimplex(lower: [0], upper: [.infinity], rows: [])
    guard case .unbounded = try simplex.minimize([-1]) else {
      Issue.record("a falling cost without a bound should be unbounded")
      return
    }
    #expect(try point(simplex.minimize([1])) == [0])
  }

  /// The optimal point; nil when infeasible.
  private func point(_ outcome: DenseSimplex.Outcome) -> [Double]? {
    if case .optimal(let values) = outcome { return values }
    return nil
  }
}
