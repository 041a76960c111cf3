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
    let followed = portfolio.parks.flatMap(\.alternatives).map(\.path)
    let paths = DevelopmentPath.allCases.filter { followed.contains($0) }
    self.paths = ShareTally(paths)
    instruments = ShareTally(portfolio.instruments.map(\.id))
    self.limits = ShareTally(limits)
    pathOfAlternative = followed.map { $0.flatMap { paths.firstIndex(of: $0) } }
    var start = 0
    alternativesOfPark = portfolio.parks.map { park in
      defer { start += park.alternatives.count }
      return start..<start + park.alternatives.count
    }
  }

  /// Places among `alternatives`, one range a park.
  private let alternativesOfPark: [Range<Int>]
  /// In the order of `alternatives`, a place among `paths`.
  private let pathOfAlternative: [Int?]

  /// Counts the plan of one future.
  ///
  /// - Parameter uses: The limits, as the re-check of the plan states them; those that the tally
  ///   does not know are passed over, a scenario may bring some.
  public mutating func add(_ plan: Plan, _ uses: [LimitUse]) throws(UnfitFigures) {
    var chosenParks = [Bool](repeating: false, count: parks.keys.count)
    var carriedOut = [Bool](repeating: false, count: alternatives.keys.count)
    var followed = [Bool](repeating: false, count: paths.keys.count)
    var running = [Bool](repeating: false, count: instruments.keys.count)
    var binding = [Bool](repeating: false, count: limits.keys.count)
    for (position, allocation) in plan.allocations.enumerated() {
      guard let alternative = allocation.alternative,
        let park = place(of: allocation.park, in: parks.keys, near: position)
      else { continue }
      chosenParks[park] = true
      for place in alternativesOfPark[park]
      where alternatives.keys[place].alternative == alternative {
        carriedOut[place] = true
        if let path = pathOfAlternative[place] { followed[path] = true }
      }
      for choice in allocation.instruments {
        if let place = instruments.keys.firstIndex(of: choice.instrument) { running[place] = true }
      }
    }
    for (position, use) in uses.enumerated() where use.isBinding {
      if let place = place(of: use.name, in: limits.keys, near: position) { binding[place] = true }
    }
    try parks.add(chosenParks)
    try alternatives.add(carriedOut)
    try paths.add(followed)
    try instruments.add(running)
    try limits.add(binding)
  }

  /// Plans and re-checks list things in the order of the portfolio: the place is nearly always the
  /// position.
  private func place<Key: Equatable>(of key: Key, in keys: [Key], near position: Int) -> Int? {
    position < keys.count && keys[position] == key ? position : keys.firstIndex(of: key)
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
