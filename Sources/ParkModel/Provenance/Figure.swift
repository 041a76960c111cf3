/// One number of a portfolio with its status and where it comes from.
public struct Figure<Value: Quantity>: Hashable, Sendable {
  public var value: Value
  public var status: ProvenanceStatus
  /// Position in `Portfolio.origins`, or nil where the portfolio says nothing of this number.
  public var origin: Int32?

  public init(_ value: Value, _ status: ProvenanceStatus = .assumed, origin: Int32? = nil) {
    self.value = value
    self.status = status
    self.origin = origin
  }

  public static var zero: Self { Self(.zero, .sourced) }
}

/// Where a number comes from: a status, and the source or the method behind it.
public struct Origin: Hashable, Sendable {
  public var status: ProvenanceStatus
  public var source: SourceID?
  /// How the number was derived or why it was assumed; empty for plain quotations.
  public var method: String

  public init(status: ProvenanceStatus, source: SourceID? = nil, method: String = "") {
    self.status = status
    self.source = source
    self.method = method
  }
}

/// A document or data set that numbers are taken from.
public struct Source: Hashable, Sendable {
  public var id: SourceID
  public var title: String
  public var year: String
  public var location: String

  public init(id: SourceID, title: String, year: String = "", location: String = "") {
    self.id = id
    self.title = title
    self.year = year
    self.location = location
  }
}
