public import ParkModel

/// A raw value that outlier treatment changed.
public struct TreatedCell: Hashable, Sendable {
  public var park: ParkID
  public var indicator: IndicatorID
  public var before: Amount
  public var after: Amount
  public var how: Treatment

  /// What was done to an indicator.
  public enum Treatment: String, Sendable {
    /// The value was pulled in to the next most extreme one.
    case winsorized
    /// Every value of the indicator was replaced by a logarithm.
    case logarithm
  }
}
