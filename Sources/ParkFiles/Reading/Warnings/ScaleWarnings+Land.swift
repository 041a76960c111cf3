import ParkModel

extension ScaleWarnings {
  /// Warns where the smallest viable area exceeds what land bank, segments and band allow.
  ///
  /// Released H hectares split into town uses T and others H - T with
  ///
  ///     0 <= T <= capacity(town),   0 <= H - T <= capacity(other),   H <= developable,
  ///     low * (B + H) <= T + Bt <= high * (B + H)
  ///
  /// where B and Bt are built hectares, all and town, counted for the scope `after` only. In
  /// words: is there any H at or above the smallest viable area that the rules admit?
  mutating func checkViability() {
    guard !portfolio.land.uses.isEmpty else { return }
    var failing: [(park: ParkID, path: DevelopmentPath?, most: Double?)] = []
    for park in portfolio.parks where park.decision != .excluded {
      let open = park.alternatives.filter { $0.decides.includesLand }
      guard park.land.minimumViable.value.value > 0, !open.isEmpty else { continue }
      let ranges = open.map { ($0.path, releasable(in: park, $0.path)) }
      let least = park.land.minimumViable.value.value
      let isViable = ranges.contains { $0.1.map { $0.upperBound >= least * (1 - 1e-9) } ?? false }
      if !isViable {
        failing.append((park.id, ranges[0].0, ranges.compactMap(\.1?.upperBound).max()))
      }
    }
    for failure in failing.prefix(10) {
      let park = portfolio.park(failure.park)
      let least = Self.plain(park?.land.minimumViable.value.value ?? 0)
      let most = failure.most.map { "at most \(Self.plain(($0 * 100).rounded() / 100)) ha" }
      texts.append(
        "the smallest viable area of \(failure.park), \(least) ha, cannot be met: land bank, "
          + "segments and integration band allow \(most ?? "no release at all").")
    }
    if failing.count > 10 {
      texts.append("the smallest viable area of \(failing.count - 10) more parks cannot be met.")
    }
  }

  /// The hectares that a park can release on a path; nil where none at all, not even zero.
  func releasable(in park: Park, _ path: DevelopmentPath?) -> ClosedRange<Double>? {
    let land = park.land
    var developable = land.developable.value
    if let cap = land.releaseCap?.value.value {
      let periods = Double(max(1, portfolio.periods.count))
      developable = land.idle.value.value + min(land.available.value.value, cap * periods)
    }
    var town = 0.0
    var other = 0.0
    for rules in portfolio.land.uses {
      let width = rules.segments.reduce(0) { $0 + $1.width.value.value }
      let area = min(1, width) * land.developable.value
      if rules.use.countsAsTown { town += area } else { other += area }
    }
    var low = 0.0
    var high = developable
    /// Narrows the range by `slope * H <= bound`.
    func require(_ slope: Double, atMost bound: Double) {
      if slope > 0 {
        high = min(high, bound / slope)
      } else if slope < 0 {
        low = max(low, bound / slope)
      } else if bound < 0 {
        high = -1
      }
    }
    require(1, atMost: town + other)
    if let path {
      let rules = portfolio.rules(of: path)
      let least = rules.integrationLow.value.value
      let most = rules.integrationHigh.value.value
      let isAfter = portfolio.land.integrationScope == .after
      let built = isAfter ? land.built.mapValues(\.value.value) : [:]
      let all = LandUse.allCases.reduce(0) { $0 + (built[$1] ?? 0) }
      let builtTown = LandUse.allCases.filter(\.countsAsTown).reduce(0) { $0 + (built[$1] ?? 0) }
      // The least T of the band must not exceed what T can be: H, and the town capacity.
      require(least, atMost: town + builtTown - least * all)
      require(least - 1, atMost: builtTown - least * all)
      // The greatest T of the band must not fall below what T must be: 0, and H - other.
      require(-most, atMost: most * all - builtTown)
      require(1 - most, atMost: other + most * all - builtTown)
    }
    return low <= high ? low...high : nil
  }
}
