/// A park's land by state, in hectares.
public struct LandBank: Hashable, Sendable {
  /// Land in use today, by use. A use that is absent has none.
  public var built: [LandUse: Figure<Hectares>]
  /// Built but unused land ("brownfield"), open to regeneration. Not part of `built`.
  public var idle: Figure<Hectares>
  /// Greenfield that may still be released.
  public var available: Figure<Hectares>
  public var unbuildable: Figure<Hectares>?
  /// The smallest area worth developing at once; zero where the portfolio does not say.
  public var minimumViable: Figure<Hectares>
  /// Most greenfield released in one period, nil for no cap.
  public var releaseCap: Figure<Hectares>?

  public init(
    built: [LandUse: Figure<Hectares>] = [:], idle: Figure<Hectares> = .zero,
    available: Figure<Hectares> = .zero, unbuildable: Figure<Hectares>? = nil,
    minimumViable: Figure<Hectares> = .zero, releaseCap: Figure<Hectares>? = nil
  ) {
    self.built = built
    self.idle = idle
    self.available = available
    self.unbuildable = unbuildable
    self.minimumViable = minimumViable
    self.releaseCap = releaseCap
  }

  /// Land that a plan can release: available and idle. Segment widths are shares of it.
  public var developable: Hectares { available.value + idle.value }
}
