import ParkModel
import Testing

@Suite struct SplitMix64Tests {
  /// Published: the first numbers of the reference implementation for seed 1234567, as listed by
  /// Rosetta Code, "Pseudo-random numbers/Splitmix64".
  @Test func theNumbersAreThoseOfTheReferenceImplementation() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func unitsStayBelowOne() {
    var random = SplitMix64(seed: 9)
    let units = (0..<10_000).map { _ in random.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 }, "seed 9")
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.02, "seed 9")
  }

  @Test func splittingLeavesTheSequenceApart() {
    var whole = SplitMix64(seed: 8)
    var part = whole.split()
    #expect(part.next() != whole.next())
  }

  @Test func partsDrawTheSameWhateverTheOrder() {
    var first = SplitMix64(seed: 8, part: 0)
    var second = SplitMix64(seed: 8, part: 1)
    var again = SplitMix64(seed: 8, part: 1)
    #expect(second.next() == again.next())
    #expect(first.next() != second.next())
  }
}
