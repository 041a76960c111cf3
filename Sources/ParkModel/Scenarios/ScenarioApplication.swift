/// A scenario being applied: the portfolio so far, and everything found wrong on the way.
struct ScenarioApplication {
  var portfolio: Portfolio
  private(set) var problems: [InputProblem] = []
  private let base: Portfolio
  private let scenario: Scenario
  private let file: String
  /// The scenario whose change is at hand, where it is an included one.
  private var part: ScenarioID?
  /// 1-based, of the change at hand.
  private var number = 0
  var words = ""

  init(of scenario: Scenario, to portfolio: Portfolio, from file: String = "scenarios.yaml") {
    self.portfolio = portfolio
    base = portfolio
    self.scenario = scenario
    self.file = file
  }

  /// Makes the changes of one of the scenarios that make up this one.
  mutating func apply(_ part: Scenario) {
    self.part = part.id == scenario.id ? nil : part.id
    number = 0
    for change in part.changes { apply(change) }
  }

  mutating func apply(_ change: Change) {
    number += 1
    switch change {
    case .set(let address, let value): edit(address, NumberEdit(.set(value)))
    case .scale(let address, let factor): edit(address, NumberEdit(.scale(factor)))
    case .shift(let address, let step): edit(address, NumberEdit(.shift(step)))
    case .addLimit(let limit): add(limit)
    case .removeLimit(let id):
      words = "remove limit"
      if let position = position(of: id.text, in: portfolio.limits.map(\.id.text), "limit") {
        portfolio.limits.remove(at: position)
      }
    case .removeInstrument(let id):
      words = "remove instrument"
      let known = portfolio.instruments.map(\.id.text)
      if let position = position(of: id.text, in: known, "instrument") {
        portfolio.instruments[position].levels = []
      }
    case .removeSynergy(let id):
      words = "remove synergy"
      let known = portfolio.synergies.map(\.id.text)
      if let position = position(of: id.text, in: known, "synergy") {
        portfolio.synergies.remove(at: position)
      }
    case .decide(let decision, let group): decide(decision, group)
    }
  }

  private mutating func add(_ limit: Limit) {
    words = "add"
    guard !portfolio.limits.contains(where: { $0.id == limit.id }) else {
      return refuse(
        "there is a limit '\(limit.id)' already",
        "give the new one another id, or change the bounds of that one with set")
    }
    let place = portfolio.limits.firstIndex { $0.id > limit.id } ?? portfolio.limits.endIndex
    portfolio.limits.insert(limit, at: place)
  }

  private mutating func decide(_ decision: ParkDecision, _ group: ParkGroup) {
    words = decision.verb
    guard checkNames(of: group) else { return }
    let members = parks(of: [], group)
    if members.isEmpty { refuseUntouched("no park belongs to this group") }
    for position in members {
      portfolio.parks[position].decision = decision
      if decision == .mandatory, portfolio.parks[position].alternatives.isEmpty {
        let id = portfolio.parks[position].id
        refuse(
          "\(id) has neither a path nor alternatives: nothing of it could be carried out",
          "leave it out of the group, or give it an alternative")
      }
    }
  }

  /// What can only be judged when all changes are made.
  mutating func finish() {
    part = nil
    number = 0
    if let finance = portfolio.finance, finance != base.finance,
      finance.leverageCap.value < finance.leverageBenchmark.value
    {
      refuse(
        "the leverage cap (\(finance.leverageCap.value.value)) falls below the benchmark "
          + "(\(finance.leverageBenchmark.value.value))",
        "change finance.leverage_benchmark as well, or keep the cap at or above it")
    }
    for rules in portfolio.paths
    where rules.integrationLow.value > rules.integrationHigh.value
      && !base.paths.contains(rules)
    {
      refuse(
        "the integration band of '\(rules.path.rawValue)' becomes empty: low "
          + "\(rules.integrationLow.value.value) is above high \(rules.integrationHigh.value.value)",
        "change path.integration_low and path.integration_high together")
    }
    for limit in portfolio.limits {
      guard let (low, high) = limit.rule.bounds, low > high, !base.limits.contains(limit) else {
        continue
      }
      refuse(
        "the floor \(low) of limit '\(limit.id)' is above its cap \(high)",
        "change limit.at_least and limit.at_most together")
    }
    rescaleWeights()
  }

  /// Weights that changed are shares of their sum again.
  private mutating func rescaleWeights() {
    let weights = portfolio.outcomes.map(\.weight)
    guard weights != base.outcomes.map(\.weight) else { return }
    let sum = weights.reduce(0) { $0 + $1.value.value }
    guard sum > 0, sum.isFinite else {
      refuse("no outcome has a weight above 0 any more", "leave at least one outcome its weight")
      return
    }
    for position in portfolio.outcomes.indices {
      let weight = portfolio.outcomes[position].weight
      let rescaled = Share(weight.value.value / sum)
      guard rescaled != weight.value else { continue }
      portfolio.outcomes[position].weight = Figure(rescaled, max(weight.status, .assumed))
    }
  }

  mutating func refuseUntouched(_ reason: String) {
    refuse("touches nothing: \(reason)", "address numbers that the portfolio has, or drop it")
  }

  mutating func refuse(_ found: String, _ fix: String) {
    let included = part.map { ", in \($0)" } ?? ""
    let place = number == 0 ? "" : ", change \(number): \(words)"
    problems.append(
      InputProblem(file: file, field: "\(scenario.id)\(included)\(place)", found: found, fix: fix))
  }
}

extension Limit.Rule {
  /// Both bounds, where the rule has both.
  var bounds: (low: Double, high: Double)? {
    switch self {
    case .amount(_, let low?, let high?): (low.value.value, high.value.value)
    case .ratio(_, _, let low?, let high?): (low.value.value, high.value.value)
    case .amount, .ratio, .concentration, .brownfieldFirst, .requires, .excludes: nil
    }
  }
}
