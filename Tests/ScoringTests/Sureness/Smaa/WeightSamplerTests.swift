import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightSamplerTests {
  private func draw(
    _ draws: Int, _ sampler: WeightSampler, width: Int, seed: UInt64
  ) -> [Double] {
    var weights = [Double](repeating: -1, count: draws * width)
    var numbers = SplitMix64(seed: seed)
    weights.withUnsafeMutableBufferPointer {
      sampler.draw(draws, into: $0, width: width, using: &numbers)
    }
    return weights
  }

  /// Forty narrow and wide ranges take a walk, which would remember where it was.
  @Test func whatWasDrawnBeforeLeavesNoTrace() {
    let ranges = (0..<40).map {
      $0 < 20 ? WeightRange(low: 0.001, high: 0.012) : WeightRange(low: 0, high: 0.06)
    }
    for space in [.free, .ordinal(ranks: Array(0..<40)), WeightSpace.bounded(ranges)] {
      let sampler = WeightSampler(space, width: 40)
      let first = draw(5, sampler, width: 40, seed: 1)
      _ = draw(5, sampler, width: 40, seed: 2)
      #expect(draw(5, sampler, width: 40, seed: 1) == first, "\(space)")
      #expect(draw(3, sampler, width: 40, seed: 1) == Array(first[..<120]), "\(space)")
    }
  }

  @Test func everySpaceGivesItsOwnWeights() {
    let free = draw(1, WeightSampler(.free, width: 3), width: 3, seed: 4)
    let ordinal = draw(1, WeightSampler(.ordinal(ranks: [3, 2, 1]), width: 3), width: 3, seed: 4)
    #expect(free.sorted() == ordinal)
    let ranges = [WeightRange](repeating: WeightRange(low: 0.3, high: 0.4), count: 3)
    let bounded = draw(1, WeightSampler(.bounded(ranges), width: 3), width: 3, seed: 4)
    #expect(bounded.allSatisfy { $0 >= 0.3 && $0 <= 0.4 })
  }

  @Test func belowGivesEveryNumberAlike() {
    var numbers = SplitMix64(seed: 9)
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<5000 { counts[numbers.below(5)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 1000) < 120 })
    #expect(numbers.below(1) == 0)
  }
}
