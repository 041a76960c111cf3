public import ParkModel

/// An earlier plan from which a new one must differ in the choices of some parks.
///
/// The choice of a park is the alternative that is carried out, or none.
public struct PlanDistance: Hashable, Sendable {
  public var plan: Plan
  /// In how many parks the choices must differ.
  public var atLeast: Int

  public init(from plan: Plan, atLeast: Int) {
    self.plan = plan
    self.atLeast = atLeast
  }
}
