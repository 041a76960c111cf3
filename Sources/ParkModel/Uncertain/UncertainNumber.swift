/// A number that nobody knows for sure: what it changes, and how likely each of its values is.
public struct UncertainNumber: Hashable, Sendable {
  public var id: UncertainNumberID
  public var title: BilingualText
  /// What moves when the number takes a value; all of these move together.
  public var changes: [UncertainChange]
  public var distribution: Distribution
  /// A low and a high case for a tornado; nil: the 10th and the 90th percentile.
  public var lowHigh: LowHigh?
  /// Values of a full factorial, in rising order; empty: the low case, the median, the high case.
  public var levels: [Double]
  /// How far the distribution itself can be trusted.
  public var status: ProvenanceStatus
  public var source: SourceID?
  /// How the distribution was derived or why it was assumed.
  public var method: String

  public init(
    id: UncertainNumberID, title: BilingualText? = nil, changes: [UncertainChange],
    distribution: Distribution, lowHigh: LowHigh? = nil, levels: [Double] = [],
    status: ProvenanceStatus = .assumed, source: SourceID? = nil, method: String = ""
  ) {
    self.id = id
    self.title = title ?? BilingualText(english: id.text)
    self.changes = changes
    self.distribution = distribution
    self.lowHigh = lowHigh
    self.levels = levels
    self.status = status
    self.source = source
    self.method = method
  }

  /// The changes of a scenario in which the number has a value.
  public func changes(at value: Double) -> [Change] { changes.map { $0.change(at: value) } }
}

public typealias UncertainNumberID = Identifier<UncertainNumber>

/// A low and a high case of an uncertain number.
public struct LowHigh: Hashable, Sendable {
  public var low: Double
  public var high: Double
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// How an uncertain number moves one kind of number of the portfolio.
public struct UncertainChange: Hashable, Sendable {
  public var operation: Operation
  public var address: NumberAddress
  /// How much of the move arrives here, 1 for all of it: a factor v becomes 1 + share x (v - 1), a
  /// step v becomes share x v. Always 1 for `set`.
  public var share: Double

  public init(_ operation: Operation, _ address: NumberAddress, share: Double = 1) {
    self.operation = operation
    self.address = address
    self.share = share
  }

  public enum Operation: String, CaseIterable, Sendable {
    case set, scale, shift
  }

  public func change(at value: Double) -> Change {
    switch operation {
    case .set: .set(address, to: value)
    // A whole share passes the value on as it is, free of rounding.
    case .scale: .scale(address, by: share == 1 ? value : 1 + share * (value - 1))
    case .shift: .shift(address, by: share * value)
    }
  }
}
