/// An amount of one kind, so that hectares and money cannot be added by mistake.
///
/// A unit is a type: adding, comparing and scaling work within one unit only, and `value` is the
/// bare number for a kernel or a file.
public protocol Quantity: Comparable, Hashable, Sendable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// The unit as printed after an amount, empty for pure numbers.
  static var symbol: String { get }
  /// The bare number, in `symbol`.
  var value: Double { get }
  init(_ value: Double)
}

extension Quantity {
  public static var zero: Self { Self(0) }

  public init(floatLiteral value: Double) { self.init(value) }
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
  public static func * (left: Self, factor: Double) -> Self { Self(left.value * factor) }
  public static func += (left: inout Self, right: Self) { left = left + right }
  /// The pure ratio of two amounts of the same kind.
  public static func / (left: Self, right: Self) -> Double { left.value / right.value }
}
