import ParkModel
import Testing

@Suite struct DistributionTests {
  private func problems(_ distribution: Distribution) -> [String] {
    distribution.problems.map { "\($0.key): \($0.found)" }
  }

  @Test func whatCanBeDrawnFromHasNoProblems() {
    let fine: [Distribution] = [
      .uniform(low: -1, high: 2), .triangular(low: 0, mode: 0, high: 1),
      .triangular(low: 0, mode: 1, high: 1), .normal(mean: 0, deviation: 1),
      .normal(mean: 1, deviation: 0.5, low: 0), .normal(mean: 1, deviation: 0.5, low: 2, high: 3),
      .lognormal(median: 1, factor: 1.2),
      .discrete([.init(0, probability: 0.1), .init(1, probability: 0.9)]),
      .discrete([.init(5, probability: 1)]),
    ]
    for distribution in fine { #expect(distribution.problems == [], "\(distribution)") }
    #expect(Set(fine.map(\.shape)) == Set(Distribution.Shape.allCases))
  }

  @Test func everyImpossibleParameterIsNamed() {
    #expect(problems(.uniform(low: 2, high: 2)) == ["low: 2 is not below high, 2"])
    #expect(problems(.uniform(low: 0, high: .infinity)).count == 1)
    #expect(
      problems(.triangular(low: 3, mode: 4, high: 2)) == [
        "low: 3 is not below high, 2",
        "mode: 4 is not between low, 3, and high, 2",
      ])
    #expect(problems(.normal(mean: 0, deviation: 0)) == ["deviation: 0 is too small"])
    #expect(
      problems(.normal(mean: 0, deviation: 1, low: 5)) == [
        "low: 5 cuts off nearly everything: it lies more than 4 deviations past the mean, 0"
      ])
    #expect(problems(.normal(mean: .nan, deviation: 1, high: 0)).count == 1)
    #expect(problems(.normal(mean: 1, deviation: 1, low: 1, high: 0)).count == 1)
    #expect(
      problems(.lognormal(median: 0, factor: 1)) == [
        "median: 0 is too small", "factor: 1 is too small",
      ])
  }

  @Test func possibilitiesRiseAndSumToOne() {
    #expect(problems(.discrete([])) == ["value: no value is given"])
    #expect(
      problems(.discrete([.init(1, probability: 0.5), .init(1, probability: 0.5)]))
        == ["value: 1 does not rise above 1"])
    #expect(
      problems(.discrete([.init(1, probability: 0), .init(2, probability: 1)]))
        == ["probability: 0 is not a probability of its value"])
    #expect(
      problems(.discrete([.init(1, probability: 0.25), .init(2, probability: 0.5)]))
        == ["probability: the probabilities sum to 0.75, not to 1"])
  }

  @Test func theSupportIsWhatCanBeDrawn() {
    #expect(Distribution.triangular(low: 1, mode: 2, high: 4).support == (1, 4))
    #expect(Distribution.normal(mean: 0, deviation: 1, low: -2).support == (-2, .infinity))
    #expect(Distribution.lognormal(median: 2, factor: 2).support == (0, .infinity))
    #expect(
      Distribution.discrete([.init(3, probability: 0.5), .init(7, probability: 0.5)]).support
        == (3, 7))
  }
}
