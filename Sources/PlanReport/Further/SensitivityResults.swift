public import ParkModel

/// What becomes of the best value as each uncertain number alone goes low and high.
public struct SensitivityResults: Hashable, Sendable {
  /// Of the portfolio as it stands.
  public var base: Points
  /// The widest swing first.
  public var drivers: [Driver]
  /// Whether every end of every number was solved.
  public var isComplete: Bool

  public init(base: Points, drivers: [Driver], isComplete: Bool = true) {
    self.base = base
    self.drivers = drivers
    self.isComplete = isComplete
  }

  public struct Driver: Hashable, Sendable {
    public var title: BilingualText
    /// How the ends act.
    public var operation: UncertainChange.Operation
    public var low: End
    public var high: End
    /// The swing lies within the proven gaps: it may be nothing.
    public var isUndecided: Bool

    public init(
      title: BilingualText, operation: UncertainChange.Operation, low: End, high: End,
      isUndecided: Bool = false
    ) {
      self.title = title
      self.operation = operation
      self.low = low
      self.high = high
      self.isUndecided = isUndecided
    }
  }

  public struct End: Hashable, Sendable {
    /// The number there: a factor, a step, or the number itself.
    public var input: Amount
    /// Of the best plan there; nil: no plan exists.
    public var value: Points?
    /// How many parks change sides; nil: no plan exists.
    public var parksChanged: Int?

    public init(input: Amount, value: Points?, parksChanged: Int?) {
      self.input = input
      self.value = value
      self.parksChanged = parksChanged
    }
  }
}
