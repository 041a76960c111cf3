public import ParkModel

/// What the plans of many futures choose, and which limits hold them back.
///
/// A path or an instrument counts once a future, however many parks take it.
public struct PlanTally: Hashable, Sendable {
  /// Parks, in the order of the portfolio; so if any alternative is carried out.
  public private(set) var parks: ShareTally<ParkID>
  /// Every alternative of every park.
  public private(set) var alternatives: ShareTally<Choice>
  /// Paths that an alternative of the portfolio follows; so if some park is developed along it.
  public private(set) var paths: ShareTally<DevelopmentPath>
  /// So if it runs in some park.
  public private(set) var instruments: ShareTally<InstrumentID>
  /// Limits by the name of their row; so if it binds.
  public private(set) var limits: ShareTally<String>

  /// - Parameter limits: The names of the limit rows, as re-checks list them.
  public init(_ portfolio: Portfolio, limits: [String]) {
    parks = ShareTally(portfolio.parks.map(\.id))
    alternatives = ShareTally(
      portfolio.parks.flatMap { park in
        park.alternatives.map { Choice(park.id, alternative: $0.id) }
      })
    let followed = Set(portfolio.parks.flatMap(\.alternatives).compactMap(\.path))
    paths = ShareTally(DevelopmentPath.allCases.filter { followed.contains($0) })
    instruments = ShareTally(portfolio.instruments.map(\.id))
    self.limits = ShareTally(limits)
    pathOfAlternative = portfolio.parks.flatMap { $0.alternatives.map(\.path) }
  }

  /// In the order of `alternatives`.
  private let pathOfAlternative: [DevelopmentPath?]

  /// Counts the plan of one future.
  ///
  /// - Parameter uses: The limits, as the re-check of the plan states them; those that the tally
  ///   does not know are passed over, a scenario may bring some.
  public mutating func add(_ plan: Plan, _ uses: [LimitUse]) throws(UnfitFigures) {
    var chosen: [ParkID: AlternativeID] = [:]
    var running: Set<InstrumentID> = []
    for allocation in plan.allocations {
      guard let alternative = allocation.alternative else { continue }
      chosen[allocation.park] = alternative
      for choice in allocation.instruments { running.insert(choice.instrument) }
    }
    let carriedOut = alternatives.keys.map { chosen[$0.park] == $0.alternative }
    var followed: Set<DevelopmentPath> = []
    for (place, isChosen) in carriedOut.enumerated() where isChosen {
      if let path = pathOfAlternative[place] { followed.insert(path) }
    }
    let binding = Set(uses.lazy.filter(\.isBinding).map(\.name))
    try parks.add(parks.keys.map { chosen[$0] != nil })
    try alternatives.add(carriedOut)
    try paths.add(paths.keys.map { followed.contains($0) })
    try instruments.add(instruments.keys.map { running.contains($0) })
    try limits.add(limits.keys.map { binding.contains($0) })
  }

  public mutating func addFutureWithoutPlan() {
    parks.addFutureWithoutPlan()
    alternatives.addFutureWithoutPlan()
    paths.addFutureWithoutPlan()
    instruments.addFutureWithoutPlan()
    limits.addFutureWithoutPlan()
  }

  /// Joins another part of the same sweep.
  public mutating func merge(_ other: Self) throws(UnfitFigures) {
    var joined = self
    try joined.parks.merge(other.parks)
    try joined.alternatives.merge(other.alternatives)
    try joined.paths.merge(other.paths)
    try joined.instruments.merge(other.instruments)
    try joined.limits.merge(other.limits)
    self = joined
  }
}
