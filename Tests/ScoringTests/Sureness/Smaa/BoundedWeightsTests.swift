import ParkModel
import Testing

@testable import Scoring

@Suite struct BoundedWeightsTests {
  private func ranges(_ ends: [(Double, Double)]) -> [WeightRange] {
    ends.map { WeightRange(low: Share($0.0), high: Share($0.1)) }
  }

  private func draws(
    _ draws: Int, _ ends: [(Double, Double)], _ way: BoundedWeights.Way? = nil
  ) -> WeightDraws {
    var bounded = BoundedWeights(ranges(ends), way: way)
    var numbers = SplitMix64(seed: 17)
    return WeightDraws(draws, width: ends.count) { bounded.draw(into: $0, using: &numbers) }
  }

  /// w = (t, 1 - t) with t from 0.2 to 0.5, since 1 - t is at least 0.3 anyway: mean 0.35,
  /// variance 0.3² / 12 = 0.0075.
  @Test func twoWeightsAreEvenBetweenTheirEnds() {
    let draws = draws(20_000, [(0.2, 0.5), (0.3, 1)])
    #expect(isClose(draws.means(), [0.35, 0.65], within: 0.003))
    #expect(abs(draws.mean { ($0[0] - 0.35) * ($0[0] - 0.35) } - 0.0075) < 0.0002)
    #expect(draws.weightings.allSatisfy { $0[0] >= 0.2 && $0[0] <= 0.5 })
  }

  /// A grid over the first two weights is the plain way to the mean of a flat shape.
  @Test func allWaysHaveTheMeansOfAGrid() {
    let ends = [(0.1, 0.5), (0.0, 0.6), (0.05, 0.4)]
    var count = 0.0
    var first = (sum: 0.0, square: 0.0)
    var second = 0.0
    for i in 0..<400 {
      for j in 0..<400 {
        let (a, b) = ((Double(i) + 0.5) / 400, (Double(j) + 0.5) / 400)
        let c = 1 - a - b
        guard a >= 0.1, a <= 0.5, b <= 0.6, c >= 0.05, c <= 0.4 else { continue }
        count += 1
        first = (first.sum + a, first.square + a * a)
        second += b
      }
    }
    for way in BoundedWeights.Way.allCases {
      let draws = draws(20_000, ends, way)
      let means = [
        first.sum / count, second / count, 1 - (first.sum + second) / count,
      ]
      #expect(isClose(draws.means(), means, within: 0.005), "\(way)")
      #expect(abs(draws.mean { $0[0] * $0[0] } - first.square / count) < 0.004, "\(way)")
    }
  }

  @Test func drawsKeepTheRangesAndSumToOne() {
    for seed in UInt64(1)...40 {
      var numbers = SeededNumbers(seed)
      let count = Int.random(in: 2...12, using: &numbers)
      let middle = 1 / Double(count)
      let ends = (0..<count).map { _ in
        (
          middle * Double.random(in: 0...1, using: &numbers),
          middle * Double.random(in: 1...3, using: &numbers)
        )
      }
      for way in [nil, BoundedWeights.Way.walk] {
        for weights in draws(20, ends, way).weightings {
          #expect(isClose([weights.reduce(0, +)], [1]), "seed \(seed)")
          for (weight, end) in zip(weights, ends) {
            #expect(weight >= end.0 - 1e-12 && weight <= end.1 + 1e-12, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func theWayFitsTheRanges() {
    func way(_ ends: [(Double, Double)]) -> BoundedWeights.Way { BoundedWeights(ranges(ends)).way }
    let ten = 0..<10
    #expect(way(ten.map { _ in (0.02, 1) }) == .upFromLowest)
    #expect(way(ten.map { _ in (0, 0.105) }) == .downFromHighest)
    #expect(way(ten.map { _ in (0.08, 0.12) }) == .lastIsLeft)
    // Narrow and wide ones whose lowest weights leave too little, and too much at their highest.
    let mixed = (0..<40).map { $0 < 20 ? (0.001, 0.012) : (0.0, 0.06) }
    #expect(way(mixed) == .walk)
  }

  /// By symmetry all of a kind have the same mean.
  @Test func aWalkTreatsEqualRangesAlike() {
    let ends = (0..<40).map { $0 < 20 ? (0.001, 0.012) : (0.0, 0.06) }
    let means = draws(4000, ends).means()
    let narrow = means[..<20].reduce(0, +) / 20
    let wide = means[20...].reduce(0, +) / 20
    #expect(means[..<20].allSatisfy { abs($0 - narrow) < 0.0004 })
    #expect(means[20...].allSatisfy { abs($0 - wide) < 0.003 })
  }

  @Test func whatIsSettledStays() {
    let draws = draws(200, [(0.3, 0.3), (0, 1), (0.2, 0.9)])
    #expect(draws.weightings.allSatisfy { $0[0] == 0.3 })
    #expect(abs(draws.mean { $0[1] } - 0.25) < 0.03)
  }

  @Test func rangesThatLeaveOnePointGiveIt() {
    #expect(draws(2, [(0.25, 0.25), (0.75, 0.75)]).weightings == [[0.25, 0.75], [0.25, 0.75]])
    #expect(draws(1, [(0.25, 1), (0.75, 1)]).weightings == [[0.25, 0.75]])
    #expect(isClose(draws(1, [(0, 0.25), (0, 0.75)]).weightings[0], [0.25, 0.75]))
    #expect(isClose(draws(1, [(0, 1 + 5e-10)]).weightings[0], [1]))
  }
}
