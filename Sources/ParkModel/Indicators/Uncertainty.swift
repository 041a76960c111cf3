/// How uncertain raw values of indicators are: for one park or all, one indicator or all.
public struct Uncertainty: Hashable, Sendable {
  /// nil: every park.
  public var park: ParkID?
  /// nil: every indicator.
  public var indicator: IndicatorID?
  /// nil: whatever the value's status.
  public var status: ProvenanceStatus?
  public var shape: Shape
  /// Half the width of a uniform or triangular distribution, the standard deviation of a normal
  /// one, that of the logarithm for a lognormal one.
  public var spread: Amount
  /// Whether the spread is a share of the value's size; always so for a lognormal distribution.
  public var isRelative: Bool

  public init(
    park: ParkID? = nil, indicator: IndicatorID? = nil, status: ProvenanceStatus? = nil,
    shape: Shape, spread: Amount, isRelative: Bool = true
  ) {
    self.park = park
    self.indicator = indicator
    self.status = status
    self.shape = shape
    self.spread = spread
    self.isRelative = isRelative
  }

  /// The given value is the middle of each; of a lognormal one, the median.
  public enum Shape: String, CaseIterable, Sendable {
    case uniform, triangular, normal, lognormal
  }
}
