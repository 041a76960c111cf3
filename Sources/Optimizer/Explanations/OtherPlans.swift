public import ParkModel

/// The best plans beside the best one, each apart from all before it.
public struct OtherPlans: Hashable, Sendable {
  /// In how many parks each plan's choices differ from every earlier one.
  public var distance: Int
  /// The best first, the base plan not among them.
  public var plans: [OtherPlan]
  /// Why there are no more than these.
  public var ending: Ending

  public struct OtherPlan: Hashable, Sendable {
    public var plan: Plan
    public var value: Certified
    /// How much less it is worth than the best plan.
    public var behind: Difference
    /// Against the best plan.
    public var change: PlanChange
    /// By park in portfolio order, what each brings.
    public var outcomes: [[OutcomeID: Amount]]
  }

  public enum Ending: String, CaseIterable, Sendable {
    /// As many as were asked for.
    case asked
    /// No other plan is so far from all these.
    case noMore = "no-more"
    case stopped
  }
}

extension Inquiry {
  /// Plan j is the best one whose choices differ in at least `distance` parks from every earlier
  /// plan, the best plan included; "none" counts as a choice.
  ///
  /// - Complexity: one solve a plan.
  public func otherPlans(count: Int, distance: Int = 1) throws -> OtherPlans {
    var asking = asking(atMost: count)
    var result = OtherPlans(distance: distance, plans: [], ending: .asked)
    var problem = problem
    problem.differingFrom.append(PlanDistance(from: plan, atLeast: distance))
    for position in 0..<count {
      guard let solved = try asking.solve(problem, about: .otherPlan(position + 1)) else {
        result.ending = .stopped
        break
      }
      guard let plan = solved.plan, let value = Certified(solved) else {
        result.ending = solved.status == .infeasible ? .noMore : .stopped
        break
      }
      result.plans.append(
        OtherPlans.OtherPlan(
          plan: plan, value: value, behind: Difference(self.value, minus: value),
          change: PlanChange(from: self.plan, to: plan), outcomes: solved.outcomes))
      problem.differingFrom.append(PlanDistance(from: plan, atLeast: distance))
    }
    return result
  }
}
