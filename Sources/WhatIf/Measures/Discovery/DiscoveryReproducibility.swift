import ParkModel

/// Whether scenario discovery would say the same of other futures: it is repeated on halves.
///
/// Each repeat finds a box with a random half of the futures and judges it by the other half.
/// In words: a number that is named in nine of ten halves matters; one in three of ten may be luck.
/// Where the density on fresh futures is no higher than that of all futures, the box was chance.
///
/// - Source: reproducibility statistics of B. P. Bryant, R. J. Lempert, "Thinking inside the box",
///   Technological Forecasting and Social Change 77 (2010), 34-49; judging by the half left out is
///   ours.
public struct DiscoveryReproducibility: Hashable, Sendable {
  /// In how many repeats a number was named, the most first, ties by name; those never named too.
  public let inputs: [NamedInput]
  /// Cases among the fresh futures in the boxes, all repeats together.
  public let density: SampledShare
  /// Of the fresh cases, how many lie in the boxes, all repeats together.
  public let coverage: SampledShare

  public struct NamedInput: Hashable, Sendable {
    public let input: String
    public let repeats: SampledShare
  }

  /// - Parameters:
  ///   - isCase: For each future whether it is a case.
  ///   - repeats: At least 1.
  /// - Complexity: Each repeat costs about half of one discovery.
  public init(
    _ inputs: SampledInputs, cases isCase: [Bool],
    settings: ScenarioDiscovery.Settings = ScenarioDiscovery.Settings(), repeats: Int = 10,
    seed: UInt64 = 1
  ) throws(UnfitFigures) {
    try settings.check()
    guard isCase.count == inputs.futures else {
      throw .count("cases", found: isCase.count, expected: inputs.futures)
    }
    guard repeats > 0 else {
      throw .outOfRange("repeats", found: Double(repeats), allowed: "at least 1")
    }
    let cases = FutureSet(futures: inputs.futures) { isCase[$0] }
    var named = [Int](repeating: 0, count: inputs.names.count)
    var inBoxes = BoxCount(futures: 0, cases: 0)
    var freshCases = 0
    for part in 0..<repeats {
      var numbers = SplitMix64(seed: seed, part: part)
      let half = FutureSet(futures: inputs.futures) { _ in numbers.next() & 1 == 1 }
      var fresh = FutureSet(futures: inputs.futures) { _ in true }
      fresh.subtract(half)
      freshCases += fresh.intersectionCount(cases)
      guard let box = BoxSearch(inputs, cases: cases, start: half, settings).found else { continue }
      for column in box.restrictedColumns(inputs) { named[column] += 1 }
      for side in box.restrictedSides(inputs) {
        fresh.formIntersection(box.futures(side, inputs))
      }
      inBoxes.futures += fresh.count
      inBoxes.cases += fresh.intersectionCount(cases)
    }
    self.inputs = inputs.names.indices.map {
      NamedInput(input: inputs.names[$0], repeats: SampledShare(named[$0], of: repeats))
    }
    .sorted { ($1.repeats.hits, $0.input) < ($0.repeats.hits, $1.input) }
    density = SampledShare(inBoxes.cases, of: inBoxes.futures)
    coverage = SampledShare(inBoxes.cases, of: freshCases)
  }
}
