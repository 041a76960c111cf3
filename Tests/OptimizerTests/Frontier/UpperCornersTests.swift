import Testing

@testable import Optimizer

@Suite struct UpperCornersTests {
  @Test func aBoxTakenOutLeavesTwoCornersInThePlane() {
    var hidden = UpperCorners(ideal: [10, 10], solve: 0)
    hidden.takeOut(above: [6, 4], solve: 1)
    #expect(hidden.corners.map(\.place) == [[6, 10], [10, 4]])
    // The bound of the first coordinate is the new solve's only where that solve set it.
    #expect(hidden.corners.map(\.solve) == [1, 0])
    hidden.takeOut(above: [8, 4], solve: 2)
    #expect(hidden.corners.map(\.place) == [[6, 10], [10, 4]])
  }

  @Test func whatIsInfeasibleAboveFloorsIsTakenOutWhole() {
    var hidden = UpperCorners(ideal: [10, 10], solve: 0)
    hidden.takeOut(above: [-.infinity, 7], solve: 1)
    #expect(hidden.corners.map(\.place) == [[10, 7]])
  }

  /// A place is left exactly when no box taken out holds it, and no corner lies below another.
  @Test func cornersCoverWhatIsLeftAndNothingElse() {
    for seed in seeds(200) {
      var numbers = SeededNumbers(seed)
      let axes = Int.random(in: 2...3, using: &numbers)
      let place = { (numbers: inout SeededNumbers) in
        (0..<axes).map { _ in Double(Int.random(in: 0...6, using: &numbers)) }
      }
      var hidden = UpperCorners(ideal: [Double](repeating: 6, count: axes), solve: 0)
      var boxes: [[Double]] = []
      for _ in 0..<8 {
        let box = place(&numbers)
        hidden.takeOut(above: box, solve: 1)
        boxes.append(box)
      }
      for _ in 0..<60 {
        let tried = place(&numbers)
        let isOut = boxes.contains { zip($0, tried).allSatisfy { $0 < $1 } }
        let isCovered = hidden.corners.contains { corner in
          zip(tried, corner.place).allSatisfy { $0 <= $1 }
        }
        #expect(isCovered == !isOut, "seed \(seed), \(tried)")
      }
      for (a, corner) in hidden.corners.enumerated() {
        for (b, other) in hidden.corners.enumerated() where a != b {
          let isBelow = zip(corner.place, other.place).allSatisfy { $0 <= $1 }
          #expect(!isBelow, "seed \(seed)")
        }
      }
    }
  }

  @Test func theImprovementIsMeasuredAgainstTheNearestPoint() {
    // 3 of 10 in the first, or 1 of 4 in the second: the nearest point needs 0.25.
    let value = improvement(of: [8, 3], over: [[5, 4], [9, 2]], ranges: [10, 4])
    #expect(value == 0.25)
    #expect(improvement(of: [5, 2], over: [[5, 4]], ranges: [10, 4]) == 0)
  }
}
