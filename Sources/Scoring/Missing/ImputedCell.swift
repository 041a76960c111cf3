public import ParkModel

/// A value that was missing, with what was put in its place and how.
public struct ImputedCell: Hashable, Sendable {
  public let park: ParkID
  public let indicator: IndicatorID
  public let value: Amount
  public let rule: MissingValueRule
  /// How the value came about, as a planner reads it.
  public let how: String
}
