public import ParkModel

/// What it takes for a park to change sides: from left out to chosen, or from chosen to left out.
public struct FlipPrice: Hashable, Sendable {
  public var park: ParkID
  /// What the best plan chooses for it; nil: it is left out.
  public var choice: AlternativeID?
  /// What the portfolio says beforehand.
  public var decision: ParkDecision
  /// By merit or bonus. Left out: v* - v(park forced in). Chosen: v* - v(park forced out), its
  /// replacement cost.
  public var reversal: Reversal
  /// The price as merit that the park would need more of; nil where merit does not count.
  public var merit: MeritPrice?
  /// A chosen park's other alternatives, each forced in its place.
  public var alternatives: [AlternativePrice]
  /// nil: not asked, or the portfolio has decided about the park.
  public var cost: FlipCost?
  public var budget: FlipBudget?

  public init(
    park: ParkID, choice: AlternativeID?, decision: ParkDecision, reversal: Reversal,
    alternatives: [AlternativePrice] = [], cost: FlipCost? = nil, budget: FlipBudget? = nil
  ) {
    self.park = park
    self.choice = choice
    self.decision = decision
    self.reversal = reversal
    self.alternatives = alternatives
    self.cost = cost
    self.budget = budget
  }

  public var isChosen: Bool { choice != nil }

  public struct MeritPrice: Hashable, Sendable {
    public var now: Share
    /// price / (100 * weight / reference)
    public var difference: Share
    /// Merit goes from 0 to 1: beyond that no merit can flip the park.
    public var isReachable: Bool
  }

  public struct AlternativePrice: Hashable, Sendable {
    public var alternative: AlternativeID
    public var reversal: Reversal
  }
}

/// Flip prices of some parks.
public struct FlipPrices: Hashable, Sendable {
  /// In portfolio order; after a stop only those that were reached.
  public var parks: [FlipPrice]
  public var isComplete: Bool
}

/// Which prices are wanted beside the one in points.
public struct FlipMeasures: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let cost = FlipMeasures(rawValue: 1)
  public static let budget = FlipMeasures(rawValue: 2)
  public static let alternatives = FlipMeasures(rawValue: 4)
  public static let all: FlipMeasures = [.cost, .budget, .alternatives]
}

extension Inquiry {
  /// What it takes for parks to change sides.
  ///
  /// - Parameter parks: Empty for all that have an alternative.
  /// - Complexity: One solve for each park, one more for each other alternative, up to
  ///   `FlipCost.mostSolves` for costs; budgets are scanned once for all parks.
  public func flipPrices(
    of parks: [ParkID] = [], measures: FlipMeasures = .all
  ) throws -> FlipPrices {
    try requirePlanned(parks)
    let asked = portfolio.parks.filter {
      !$0.alternatives.isEmpty && (parks.isEmpty || parks.contains($0.id))
    }
    var perPark = 1
    if measures.contains(.cost) { perPark += FlipCost.mostSolves }
    var planned = asked.count * perPark
    if measures.contains(.alternatives) {
      planned += asked.reduce(0) { $0 + max(0, $1.alternatives.count - 1) }
    }
    if measures.contains(.budget) { planned += BudgetScan.mostSolves(parks: asked.count) }
    var asking = asking(atMost: planned)
    var found: [FlipPrice] = []
    for park in asked {
      let flip = try flipPrice(of: park, measures, &asking)
      if flip.reversal == .unknown && asking.isStopped { break }
      found.append(flip)
    }
    if measures.contains(.budget), !portfolio.funds.isEmpty {
      var scan = BudgetScan(self)
      for position in found.indices where found[position].decision == .free {
        if asking.isStopped { break }
        found[position].budget = try scan.flip(of: found[position].park, &asking)
      }
    }
    return FlipPrices(parks: found, isComplete: !asking.isStopped)
  }

  /// - Throws: `InvalidInput` for parks that the portfolio does not have, or has no plan for.
  private func requirePlanned(_ parks: [ParkID]) throws(InvalidInput) {
    let planned = portfolio.parks.filter { !$0.alternatives.isEmpty }.map(\.id.text)
    let problems = parks.filter { !planned.contains($0.text) }.map { id in
      InputProblem(
        file: "park", field: id.text,
        found: portfolio.park(id) == nil
          ? "there is no park '\(id)'" : "'\(id)' has no alternative to choose",
        fix: nearestName(to: id.text, among: planned).map { "did you mean '\($0)'?" }
          ?? "name one of \(planned.joined(separator: ", "))")
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  private func flipPrice(
    of park: Park, _ measures: FlipMeasures, _ asking: inout Asking
  ) throws -> FlipPrice {
    let choice = plan.choice(of: park.id)
    let flipped = portfolio.deciding(park.id, choice == nil ? .mandatory : .excluded)
    let answer = try asking.solve(
      problem(flipped, freeing: park.id),
      about: choice == nil ? .choosing(park.id) : .leavingOut(park.id), namesConflict: true)
    var flip = FlipPrice(
      park: park.id, choice: choice, decision: park.decision,
      reversal: reversal(answer, of: park.id))
    if park.decision == .free, let priced = flip.reversal.priced {
      flip.merit = meritPrice(of: park.id, priced.price.estimate, isChosen: choice != nil)
    }
    if measures.contains(.alternatives), let choice {
      for other in park.alternatives where other.id != choice {
        let answer = try asking.solve(
          problem(portfolio.choosing(other.id, of: park.id), freeing: park.id),
          about: .alternative(park.id, other.id), namesConflict: true)
        flip.alternatives.append(
          FlipPrice.AlternativePrice(alternative: other.id, reversal: reversal(answer, of: park.id))
        )
      }
    }
    if measures.contains(.cost), park.decision == .free, !asking.isStopped {
      flip.cost = try flipCost(of: park.id, reversal: flip.reversal, &asking)
    }
    return flip
  }

  /// A point of price is worth 1 / (100 * weight / reference) of merit.
  private func meritPrice(
    of park: ParkID, _ price: Points, isChosen: Bool
  ) -> FlipPrice.MeritPrice? {
    guard let outcome = portfolio.outcome(.merit), outcome.weight.value.value > 0,
      let reference = problem.references[outcome.id], reference.value > 0
    else { return nil }
    let now = problem.merits[park] ?? .zero
    let needed = Share(max(0, price.value) * reference.value / (100 * outcome.weight.value.value))
    return FlipPrice.MeritPrice(
      now: now, difference: needed,
      isReachable: isChosen ? needed <= now : now + needed <= 1)
  }
}
