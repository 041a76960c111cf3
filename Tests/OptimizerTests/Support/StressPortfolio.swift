import ParkModel

/// A random portfolio of the kinds that break solvers: plain ones, and ones in which something is
/// missing, equal, worthless or forbidden.
struct StressPortfolio {
  var portfolio: Portfolio
  /// How tightly it is to be solved.
  var gap: Ratio
  /// Whether every plan of it can be tried.
  var isEnumerable: Bool
  /// What was done to it, for messages.
  var twists: [String] = []

  /// What can be done to a portfolio; several at once.
  enum Twist: String, CaseIterable {
    case zeroBudget, zeroLand, noEligibleInstrument, allAboveTheCap, equalParks, freeParks
    case noFunds, noLimits, noRowAcrossParks, aParkWithoutAlternatives, onlyLosses, worthNothing
    case emptyGroups, freeShortfalls, softEverything, partialFunding, manySynergies, tinyCeilings
    case tightFloor, smallMoney
  }

  init(seed: Int) {
    var numbers = SeededNumbers(seed &+ 7_000_000)
    isEnumerable = seed % 4 == 0
    var variety = Variety()
    if isEnumerable {
      variety.periods = Int.random(in: 1...2, using: &numbers)
      variety.parks = variety.periods == 2 ? 2 : Int.random(in: 1...3, using: &numbers)
      variety.instruments = Int.random(in: 1...2, using: &numbers)
    } else {
      variety.parks = numbers.chance(0.03) ? 0 : Int.random(in: 1...6, using: &numbers)
      variety.instruments = Int.random(in: 0...3, using: &numbers)
      variety.periods = Int.random(in: 1...3, using: &numbers)
      variety.decidesLand = numbers.chance(0.8)
      variety.hasDebt = numbers.chance(0.5)
    }
    variety.limits = Int.random(in: 0...6, using: &numbers)
    gap = numbers.pick([0, 1e-9, 1e-9, 1e-6])
    // Limits and synergies name parks, so there is one until they stand.
    var drawn = variety
    drawn.parks = max(1, variety.parks)
    portfolio = randomPortfolio(seed: seed, drawn)
    if variety.parks == 0 { removeParks() }
    let count = numbers.chance(0.4) ? 0 : Int.random(in: 1...3, using: &numbers)
    for _ in 0..<count { apply(numbers.pick(Twist.allCases), &numbers) }
  }

  private mutating func removeParks() {
    portfolio.parks = []
    portfolio.synergies = []
    portfolio.limits.removeAll {
      switch $0.rule {
      case .requires, .excludes: true
      case .amount, .ratio, .concentration, .brownfieldFirst: false
      }
    }
    isEnumerable = false
    twists.append("noParks")
  }

  private mutating func apply(_ twist: Twist, _ numbers: inout SeededNumbers) {
    twists.append(twist.rawValue)
    switch twist {
    case .zeroBudget:
      for fund in portfolio.funds.indices {
        portfolio.funds[fund].budget = portfolio.funds[fund].budget.map { _ in assumed(0) }
      }
    case .zeroLand:
      forEachPark {
        $0.land.idle = assumed(0)
        $0.land.available = assumed(0)
      }
    case .noEligibleInstrument:
      for instrument in portfolio.instruments.indices {
        portfolio.instruments[instrument].eligible = ParkGroup(regions: ["nowhere"])
      }
    case .allAboveTheCap: forEachPark { $0.finances?.debt = assumed(500) }
    case .equalParks: makeEqual()
    case .freeParks: forEachPark { $0.decision = .free }
    case .noFunds:
      portfolio.funds = []
      portfolio.finance = nil
      isEnumerable = false
    case .noLimits: portfolio.limits = []
    case .noRowAcrossParks:
      portfolio.limits = []
      portfolio.synergies = []
      for fund in portfolio.funds.indices {
        portfolio.funds[fund].budget = portfolio.funds[fund].budget.map { _ in assumed(10_000) }
      }
    case .aParkWithoutAlternatives: dropAlternatives(&numbers)
    case .onlyLosses, .worthNothing: revalue(by: twist == .onlyLosses ? -1 : 0)
    case .emptyGroups:
      portfolio.limits.append(
        Limit(
          id: "nowhere",
          rule: .amount(
            GroupedMeasure(.parks, group: ParkGroup(regions: ["nowhere"])),
            atLeast: numbers.chance(0.3) ? assumed(1) : nil, atMost: assumed(2)),
          shortfallPrice: numbers.chance(0.5) ? assumed(0.5) : nil))
    case .freeShortfalls, .softEverything: soften(free: twist == .freeShortfalls, &numbers)
    case .partialFunding: fundInPart()
    case .manySynergies: addSynergies(&numbers)
    case .tinyCeilings:
      for outcome in portfolio.outcomes.indices {
        portfolio.outcomes[outcome].effectCeiling = assumed(numbers.chance(0.5) ? 0 : 0.01)
      }
    case .tightFloor:
      portfolio.limits.append(
        Limit(
          id: "z-floor",
          rule: .amount(
            GroupedMeasure(.outcome("output")), atLeast: assumed(numbers.amount(5...80)),
            atMost: nil)))
    case .smallMoney:
      for fund in portfolio.funds.indices {
        portfolio.funds[fund].budget = portfolio.funds[fund].budget.map {
          assumed($0.value.value / 10)
        }
      }
    }
  }

  private mutating func forEachPark(_ change: (inout Park) -> Void) {
    for park in portfolio.parks.indices { change(&portfolio.parks[park]) }
  }

  private mutating func makeEqual() {
    guard let first = portfolio.parks.first else { return }
    forEachPark { park in
      let id = park.id
      park = first
      park.id = id
    }
  }

  /// Choices of limits and synergies name parks, not alternatives, so that any park can lose its.
  private mutating func dropAlternatives(_ numbers: inout SeededNumbers) {
    guard !portfolio.parks.isEmpty else { return }
    let park = Int.random(in: portfolio.parks.indices, using: &numbers)
    portfolio.parks[park].alternatives = []
    if numbers.chance(0.7) { portfolio.parks[park].decision = .free }
  }

  private mutating func revalue(by factor: Double) {
    for outcome in portfolio.outcomes.indices where factor == 0 || numbersAreLosses(outcome) {
      portfolio.outcomes[outcome].weight = assumed(0)
    }
    guard factor < 0 else { return }
    forEachPark { park in
      for alternative in park.alternatives.indices {
        let declared = park.alternatives[alternative].declared
        park.alternatives[alternative].declared = declared.map {
          $0.quantity == .outcome("output")
            ? DeclaredAmount($0.quantity, assumed(-$0.amount.value.value - 1)) : $0
        }
      }
    }
  }

  /// Outcomes beside output cannot all turn negative, so they stop to count.
  private func numbersAreLosses(_ outcome: Int) -> Bool {
    portfolio.outcomes[outcome].kind != .output
  }

  private mutating func soften(free: Bool, _ numbers: inout SeededNumbers) {
    for limit in portfolio.limits.indices {
      switch portfolio.limits[limit].rule {
      case .amount, .ratio:
        portfolio.limits[limit].shortfallPrice = assumed(free ? 0 : numbers.amount(0.01...5))
      case .concentration, .brownfieldFirst, .requires, .excludes: break
      }
    }
  }

  private mutating func fundInPart() {
    isEnumerable = false
    forEachPark { park in
      for alternative in park.alternatives.indices {
        park.alternatives[alternative].minimumExtent = assumed(0.25)
      }
    }
  }

  private mutating func addSynergies(_ numbers: inout SeededNumbers) {
    guard portfolio.parks.count > 1 else { return }
    for position in 0..<Int.random(in: 1...4, using: &numbers) {
      let first = Int.random(in: 0..<portfolio.parks.count - 1, using: &numbers)
      let second = Int.random(in: first + 1..<portfolio.parks.count, using: &numbers)
      portfolio.synergies.append(
        Synergy(
          id: Identifier("pair-\(position)"), first: Choice(portfolio.parks[first].id),
          second: Choice(
            portfolio.parks[second].id,
            instrument: numbers.chance(0.5) ? portfolio.instruments.first?.id : nil),
          effects: ["output": assumed(numbers.amount(-30...30))]))
    }
  }
}
