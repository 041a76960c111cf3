import Testing

@testable import Scoring

@Suite struct ColumnScaleTests {
  /// The arithmetic of per-mu evaluations: 20 points for the worst, 100 for the best.
  @Test func aRaisedLineGoesFromTheFloorToOne() {
    let line = ScaleLine(origin: 0, span: 10, isClamped: true).raised(to: 0.2)
    #expect(isClose([-5, 0, 5, 10, 20].map { line($0) }, [0.2, 0.2, 0.6, 1, 1]))
    #expect(isClose([ScaleLine.flat(0.5).raised(to: 0.2)(3)], [0.6]))
  }

  @Test func marksAndPlacesAreNoLines() {
    let scale = ColumnScale.marks(.ratio(benchmark: 2, cap: nil), .moreIsBetter)
    #expect(scale.line == nil && scale(3) == 1.5)
    #expect(ColumnScale.line(.flat(1)).line != nil)
  }
}
