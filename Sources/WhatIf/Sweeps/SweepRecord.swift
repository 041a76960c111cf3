public import Optimizer
public import ParkModel

/// What is kept of one future: enough for every measure, and of the same size for every future.
public struct SweepRecord: Hashable, Sendable {
  /// 0-based, within the design; `today` for the portfolio as it is.
  public var future: Int
  public var answer: Answer
  /// What becomes of each candidate plan in this future; empty where that was not asked, or cannot
  /// be.
  public var carried: [CarriedPlan]

  /// Stands in the place of a future for the portfolio as it is.
  public static let today = -1

  public init(future: Int, answer: Answer, carried: [CarriedPlan] = []) {
    self.future = future
    self.answer = answer
    self.carried = carried
  }

  public enum Answer: Hashable, Sendable {
    case solved(SolvedFuture)
    /// Proven: no plan exists.
    case withoutPlan
    /// The numbers cannot be so together, such as a cap below its benchmark; with the reason.
    case impossible(String)
    /// The engine gave up without a plan and without proof; with the reason.
    case unsolved(String)
  }
}

/// The best plan of one future in numbers; lists stand in the order of the header.
public struct SolvedFuture: Hashable, Sendable {
  public var value: Certified
  /// One for each park: the place of its alternative; nil: not carried out.
  public var alternatives: [Int?]
  public var instruments: [PlacedInstrument]
  /// Places of the limits that bind.
  public var binding: [Int]
  /// Places of the soft targets that are missed.
  public var missed: [Int]
  /// Totals, one for each outcome.
  public var outcomes: [Amount]
  /// What each park brings to the value by its outcomes, prices of debt aside.
  public var points: [Points]
  /// Land that is decided, not declared.
  public var released: Hectares
  public var cost: MillionYuan
  public var grants: MillionYuan
  public var newDebt: MillionYuan
  public var swap: MillionYuan
  /// How far the plan lies from today's.
  public var shift: PlanShift

  /// An instrument at work in a park, all four as places.
  public struct PlacedInstrument: Hashable, Sendable {
    public var park: Int
    public var instrument: Int
    public var level: Int
    public var start: Int
  }

  /// gap = (bound - value) / max(1e-9, |value|); infinite where nothing is proven.
  public var gap: Ratio {
    Ratio((value.atMost - value.reached).value / max(1e-9, abs(value.reached.value)))
  }
}

extension SolvedFuture {
  /// - Parameters:
  ///   - evaluation: Of this plan in this portfolio, from its re-check.
  ///   - portfolio: As the future has it, its lists those of the portfolio as it is.
  ///   - limits: The names that places among limits count.
  init(
    _ plan: Plan, worth value: Certified, _ evaluation: Evaluation, in portfolio: Portfolio,
    references: [OutcomeID: Amount], limits: [String], shift: PlanShift
  ) {
    self.value = value
    self.shift = shift
    alternatives = zip(portfolio.parks, plan.allocations).map { park, allocation in
      park.alternatives.firstIndex { $0.id == allocation.alternative }
    }
    instruments = plan.allocations.enumerated().flatMap { park, allocation in
      allocation.instruments.compactMap { PlacedInstrument($0, park: park, in: portfolio) }
    }
    // Re-checks list the same limits in the same order, whatever the numbers of a future.
    func places(where isSo: (LimitUse) -> Bool) -> [Int] {
      evaluation.limits.enumerated().compactMap { place, use in
        guard isSo(use) else { return nil }
        return limits.indices.contains(place) && limits[place] == use.name
          ? place : limits.firstIndex(of: use.name)
      }
    }
    binding = places(where: \.isBinding)
    missed = places { ($0.slack?.value ?? 0) < 0 }
    outcomes = portfolio.outcomes.map { evaluation.outcomes[$0.id] ?? 0 }
    points = evaluation.parks.map { park in
      Points(
        portfolio.outcomes.reduce(0) { sum, outcome in
          guard let reference = references[outcome.id], reference.value > 0 else { return sum }
          let amount = park.outcomes[outcome.id]?.value ?? 0
          return sum + 100 * outcome.weight.value.value * amount / reference.value
        })
    }
    released = Hectares(plan.allocations.flatMap(\.land).reduce(0) { $0 + $1.hectares.value })
    cost = evaluation.parks.reduce(.zero) { $0 + $1.cost }
    grants = evaluation.parks.reduce(.zero) { $0 + $1.grants }
    newDebt = evaluation.parks.reduce(.zero) { $0 + $1.newDebt }
    swap = evaluation.parks.reduce(.zero) { $0 + $1.swap }
  }

  /// The choices as a plan without amounts, for what only asks what is chosen.
  func choices(in portfolio: Portfolio) -> Plan {
    var plan = Plan(
      allocations: zip(portfolio.parks, alternatives).map { park, alternative in
        Allocation(park: park.id, alternative: alternative.map { park.alternatives[$0].id })
      })
    for choice in instruments {
      let instrument = portfolio.instruments[choice.instrument]
      plan.allocations[choice.park].instruments.append(
        InstrumentChoice(
          instrument: instrument.id, level: instrument.levels[choice.level].id,
          start: portfolio.periods[choice.start].id))
    }
    return plan
  }
}

extension SolvedFuture.PlacedInstrument {
  fileprivate init?(_ choice: InstrumentChoice, park: Int, in portfolio: Portfolio) {
    guard
      let instrument = portfolio.instruments.firstIndex(where: { $0.id == choice.instrument }),
      let level = portfolio.instruments[instrument].levels.firstIndex(where: {
        $0.id == choice.level
      }), let start = portfolio.periods.firstIndex(where: { $0.id == choice.start })
    else { return nil }
    self.init(park: park, instrument: instrument, level: level, start: start)
  }
}
