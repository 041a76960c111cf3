import ParkModel

@testable import Scoring

/// Draws of a kind of weights, for their means and laws.
struct WeightDraws {
  var weightings: [[Double]] = []

  init(
    _ draws: Int, width: Int,
    _ draw: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    var one = [Double](repeating: 0, count: width)
    for _ in 0..<draws {
      one.withUnsafeMutableBufferPointer { draw($0) }
      weightings.append(one)
    }
  }

  func mean(_ function: ([Double]) -> Double) -> Double {
    weightings.reduce(0) { $0 + function($1) } / Double(weightings.count)
  }

  func means() -> [Double] {
    (weightings.first ?? []).indices.map { column in mean { $0[column] } }
  }
}
