public import ParkModel

/// What an engine is asked: a portfolio, the merit of its parks, and choices already made.
public struct AllocationProblem: Sendable {
  /// With its scenario already applied.
  public var portfolio: Portfolio
  /// The portfolio before its scenario, nil where there is none. References are computed from it,
  /// so that plans of different scenarios are measured alike.
  public var base: Portfolio?
  /// Merit from 0 to 1 for outcomes of kind `merit`; a park without a score contributes 0.
  public var merits: [ParkID: Share]
  /// References to keep, for plans that are compared; outcomes that are absent are computed.
  public var references: [OutcomeID: Amount]
  /// Allocations that are given; parks that do not stand here are free.
  public var fixed: Plan?
  /// Given parks whose grants, debt and swaps are still to be decided.
  public var openMoney: Set<ParkID>
  /// Earlier plans from which the choices must differ in enough parks.
  public var differingFrom: [PlanDistance] = []
  /// An earlier plan that must be kept: the same alternatives, levels not lower, starts not later,
  /// land not less. Parks that it leaves out are free.
  public var keeping: Plan?
  /// A plan that sets the most that may be chosen: only its alternatives, and only its instruments
  /// with their levels and starts, each of which may be left out. Extent, land and money are
  /// decided anew. Parks that do not stand here are free.
  public var within: Plan?
  /// A plan to start from, such as that of a neighbouring scenario: a hint that never restricts.
  /// What of it the portfolio cannot give is left out.
  public var start: Plan?

  public init(
    portfolio: Portfolio, base: Portfolio? = nil, merits: [ParkID: Share] = [:],
    references: [OutcomeID: Amount] = [:],
    fixed: Plan? = nil, openMoney: Set<ParkID> = [], start: Plan? = nil
  ) {
    self.portfolio = portfolio
    self.base = base
    self.merits = merits
    self.references = references
    self.fixed = fixed
    self.openMoney = openMoney
    self.start = start
  }
}
