public import ParkModel

/// The best plan in which one choice is reversed, and what that costs.
public enum Reversal: Hashable, Sendable {
  case priced(Priced)
  /// No plan can reverse it; these limits and rules stand against it.
  case impossible(conflict: [String])
  /// Stopped before a plan was found.
  case unknown

  public struct Priced: Hashable, Sendable {
    /// v* - v(choice reversed).
    public var price: Difference
    public var value: Certified
    public var plan: Plan
    public var change: PlanChange
    /// What the park itself brings in that plan, by outcome.
    public var own: [OutcomeID: Amount]
  }

  public var priced: Priced? {
    switch self {
    case .priced(let priced): priced
    case .impossible, .unknown: nil
    }
  }
}

extension Inquiry {
  /// What a plan of a changed portfolio costs against the base plan.
  func reversal(_ solved: SolvedPlan?, of park: ParkID) -> Reversal {
    guard let solved else { return .unknown }
    if solved.status == .infeasible { return .impossible(conflict: solved.conflict) }
    guard let plan = solved.plan, let value = Certified(solved) else { return .unknown }
    return .priced(
      Reversal.Priced(
        price: Difference(self.value, minus: value), value: value, plan: plan,
        change: PlanChange(from: self.plan, to: plan), own: outcomes(of: park, in: solved)))
  }

  func outcomes(of park: ParkID, in solved: SolvedPlan) -> [OutcomeID: Amount] {
    guard let position = portfolio.parks.firstIndex(where: { $0.id == park }),
      solved.outcomes.indices.contains(position)
    else { return [:] }
    return solved.outcomes[position]
  }
}
