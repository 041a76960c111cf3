/// Goes down to a plan: holds parks to their choices, prices the rest anew, and so on.
///
/// Where every park mixes only columns that agree in all on/off choices, the mix is a plan, and
/// with all parks held it is the best one with these choices: the amounts are priced to the end.
struct Dive {
  /// How careful the way down is; each next manner is slower and fails less often.
  enum Manner: CaseIterable {
    /// Holds the parks that are decided, and some of the others.
    case quick
    /// Holds only parks that are not decided: the others may still change their minds.
    case patient
    /// One park at a time.
    case slow

    fileprivate func count(of open: Int, share: Double) -> Int {
      switch self {
      case .quick, .patient: max(1, Int(Double(open) * share))
      case .slow: 1
      }
    }
  }

  /// Its mix is the plan, where there is one.
  private(set) var search: PriceSearch
  private(set) var hasPlan = false

  private struct Lead {
    let park: Int
    let position: Int
    let weight: Double
  }

  /// - Parameters:
  ///   - start: Converged, or nearly.
  ///   - share: Of the parks that are not decided, the part that is held in each step.
  init(
    from start: PriceSearch, _ manner: Manner, aim: PriceSearch.Aim, share: Double,
    keepGoing: (Double) -> Bool
  ) {
    search = start
    var restriction = start.restriction
    var isHeld = [Bool](repeating: false, count: start.pool.columns.count)
    var rough = aim
    rough.tolerance = 5 * aim.tolerance
    rough.roundLimit = 15
    var size = Int.max
    var skipped: [UInt64] = []
    var failures = 0
    while let mix = search.mix {
      let leads = Self.leads(mix, search, isHeld, skipped)
      let open = leads.filter { $0.weight <= PriceSearch.decided }
      let isLast = open.isEmpty
      var chosen = isLast ? leads : Array(open.prefix(manner.count(of: open.count, share: share)))
      if manner == .quick && !isLast { chosen += leads.filter { $0.weight > PriceSearch.decided } }
      chosen = Array(chosen.prefix(size))
      let before = (restriction, search, isHeld)
      for lead in chosen {
        let column = search.pool.columns[lead.park][lead.position]
        restriction.hold(column, of: lead.park, in: search.pricing.blocks)
        isHeld[lead.park] = true
      }
      search.restrict(to: restriction, bound: search.bound)
      let isEnd = isHeld.allSatisfy(\.self)
      let ending = search.run(isEnd ? aim : rough, keepGoing: keepGoing)
      if ending == .converged || ending == .stopped, let mix = search.mix,
        mix.shortfall < PriceSearch.acceptedMiss
      {
        hasPlan = isEnd
        // Whoever stops the search does not wait for the parks that are left, one by one.
        if isEnd || !keepGoing(search.bound) { return }
        size = .max
        skipped = []
        continue
      }
      failures += 1
      if failures > 12 || !keepGoing(search.bound) { return }
      // One step back, with what was learnt: fewer parks, or another choice for the one.
      let learnt = search.pool
      (restriction, search, isHeld) = before
      search.learn(learnt, since: before.1.pool)
      if chosen.count > 1 {
        size = chosen.count / 2
      } else if let lead = chosen.first {
        skipped.append(search.pool.columns[lead.park][lead.position].pattern)
      } else {
        return
      }
    }
  }

  /// Parks that are not held, the most decided first, with the column to hold.
  private static func leads(
    _ mix: PriceMix, _ search: PriceSearch, _ isHeld: [Bool], _ skipped: [UInt64]
  ) -> [Lead] {
    var leads: [Lead] = []
    for park in isHeld.indices where !isHeld[park] {
      var weights: [(pattern: UInt64, weight: Double, position: Int)] = []
      for entry in mix.columns[park] {
        let pattern = search.pool.columns[park][entry.position].pattern
        if skipped.contains(pattern) { continue }
        if let place = weights.firstIndex(where: { $0.pattern == pattern }) {
          weights[place].weight += entry.weight
        } else {
          weights.append((pattern, entry.weight, entry.position))
        }
      }
      guard let lead = weights.max(by: { $0.weight < $1.weight }) else { continue }
      leads.append(Lead(park: park, position: lead.position, weight: lead.weight))
    }
    return leads.sorted { $0.weight == $1.weight ? $0.park < $1.park : $0.weight > $1.weight }
  }
}

extension PriceSearch {
  /// A pattern with more weight than this is what the park does.
  static let decided = 0.999
  /// How much of a limit, in scaled units, an interior point mix may miss; exact weights follow.
  static let acceptedMiss = 1e-3

  /// Whether the mix is a plan: every park mixes only columns that agree in all on/off choices.
  var hasOnePatternAPark: Bool {
    guard let mix else { return false }
    for (park, entries) in mix.columns.enumerated() {
      guard let lead = entries.max(by: { $0.weight < $1.weight }) else { return false }
      let pattern = pool.columns[park][lead.position].pattern
      let weight = entries.reduce(0) {
        $0 + (pool.columns[park][$1.position].pattern == pattern ? $1.weight : 0)
      }
      if weight < 1 - 1e-5 { return false }
    }
    return true
  }
}
