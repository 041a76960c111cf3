/// What an indicator is measured by before it is divided: a column of its own, or one of the
/// figures that every park has.
public enum ParkQuantity: Hashable, Sendable {
  /// A column of raw values, by its name.
  case column(IndicatorID)
  case figure(Figure)

  /// The figures that indicators may be taken from or divided by. The raw value is the token.
  public enum Figure: String, CaseIterable, Sendable {
    /// Built and idle land.
    case developedHectares = "developed-ha"
    case developedMu = "developed-mu"
    case industrialHectares = "industrial-ha"
    case industrialMu = "industrial-mu"
    case output = "output-mcny"
    case workers
    case residents
    case debt = "debt-mcny"
    case equity = "equity-mcny"
    case fiscalRevenue = "fiscal-revenue-mcny"
  }
}

/// A raw value made of two quantities: per mu, per head, per worker, or against the year before.
public struct Quotient: Hashable, Sendable {
  /// nil: the indicator's own column.
  public var numerator: ParkQuantity?
  /// nil: nothing is divided, only the numerator is taken.
  public var denominator: ParkQuantity?
  /// Brings units together: 100 turns MCNY into 10,000 yuan.
  public var scale: Ratio

  public init(
    numerator: ParkQuantity? = nil, denominator: ParkQuantity? = nil, scale: Ratio = 1
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.scale = scale
  }
}
