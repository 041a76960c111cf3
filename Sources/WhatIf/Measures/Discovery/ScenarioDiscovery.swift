public import ParkModel

/// In which futures does it happen? Scenario discovery by the patient rule induction method.
///
/// Whether other futures would say the same is for `DiscoveryReproducibility` to tell.
///
/// A case is a future in which the plan breaks a limit or misses a target. Every box on the peeling
/// trajectory is trimmed to conditions that chance does not explain, at most `mostConditions`; of
/// these the one with the best balance of coverage and density is taken (`BoxCount.balance`, ties:
/// fewer conditions, then the earlier step). Peeling again along its numbers alone, trimmed
/// likewise, may find a better one; the best is widened, and its limits moved to plain numbers. Further boxes do the same with the futures
/// that no earlier box holds.
///
/// - Complexity: O(inputs * futures / alpha).
/// - Source: as `Peeling` and `BoxTrimming`; behaviour beside that of the EMA Workbench (J. H.
///   Kwakkel, Environmental Modelling & Software 96 (2017), 239-250).
public struct ScenarioDiscovery: Sendable {
  public let allFutures: Int
  public let allCases: Int
  /// The first explains most; empty where nothing but chance tells cases from other futures, and
  /// where every future or none is a case.
  public let boxes: [DiscoveredBox]
  /// No condition could stand out from chance: even one that tells all cases from all others would
  /// come about by luck more often than once in twenty, `(cases / futures)^cases > 0.05`.
  public let isOfTooFewFutures: Bool
  /// The peeling of the first box from all futures inwards.
  public let trajectory: [PeelingStep]

  public struct Settings: Hashable, Sendable {
    /// How much of the box a step cuts off, or adds again.
    public var slice: Share = 0.05
    /// How much of all futures a box must hold, but never more than half as many futures as there
    /// are cases: rare cases have small boxes.
    public var leastMass: Share = 0.05
    public var mostConditions = 3
    public var mostBoxes = 1
    /// The futures are all there are, as in a factorial: what tells them apart is no chance.
    public var isWhole = false
    public init() {}

    func check() throws(UnfitFigures) {
      guard slice.value > 0, slice.value < 0.5 else {
        throw .outOfRange("slice", found: slice.value, allowed: "above 0 and below 0.5")
      }
      guard leastMass.value >= 0, leastMass.value <= 1 else {
        throw .outOfRange("least mass", found: leastMass.value, allowed: "from 0 to 1")
      }
      guard mostConditions > 0, mostBoxes > 0 else {
        throw .outOfRange(
          "most conditions and boxes", found: Double(min(mostConditions, mostBoxes)),
          allowed: "at least 1")
      }
    }
  }

  /// A box on the way inwards, before trimming.
  public struct PeelingStep: Hashable, Sendable {
    public let coverage: SampledShare
    public let density: SampledShare
    public let mass: SampledShare
    /// How many numbers are limited.
    public let conditions: Int
  }

  /// - Parameter cases: For each future whether it is a case.
  /// - Throws: `count` where that is not one for each future, `outOfRange` for settings.
  public init(
    _ inputs: SampledInputs, cases isCase: [Bool], settings: Settings = Settings()
  ) throws(UnfitFigures) {
    try settings.check()
    guard isCase.count == inputs.futures else {
      throw .count("cases", found: isCase.count, expected: inputs.futures)
    }
    let cases = FutureSet(futures: inputs.futures) { isCase[$0] }
    var left = FutureSet(futures: inputs.futures) { _ in true }
    allFutures = inputs.futures
    allCases = cases.count
    isOfTooFewFutures =
      !settings.isWhole
      && binomialTail(
        atLeast: allCases, of: allCases, chance: Double(allCases) / Double(max(1, allFutures)))
        > BoxTrimming.significance
    var boxes: [DiscoveredBox] = []
    var trajectory: [PeelingStep] = []
    while boxes.count < settings.mostBoxes {
      let search = BoxSearch(inputs, cases: cases, start: left, settings)
      if boxes.isEmpty {
        trajectory = search.steps.map { step in
          PeelingStep(
            coverage: SampledShare(step.count.cases, of: cases.count),
            density: SampledShare(step.count.cases, of: step.count.futures),
            mass: SampledShare(step.count.futures, of: inputs.futures),
            conditions: step.limits.restrictedColumns(inputs).count)
        }
      }
      guard let found = search.found else { break }
      boxes.append(search.described(found, allCases: cases.count))
      var inside = left
      for side in found.restrictedSides(inputs) {
        inside.formIntersection(found.futures(side, inputs))
      }
      left.subtract(inside)
    }
    self.boxes = boxes
    self.trajectory = trajectory
  }
}
