/// An area of land. 1 ha = 10 000 m² = 15 mu.
public struct Hectares: Quantity {
  public static let symbol = "ha"
  public let value: Double
  public init(_ value: Double) { self.value = value }
  /// The same area in mu (亩), the unit of Chinese land practice.
  public var mu: Double { value * 15 }
}

/// An amount of money in million yuan. 1 亿元 = 100 MCNY, 1 万元 = 0.01 MCNY.
public struct MillionYuan: Quantity {
  public static let symbol = "MCNY"
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// Money per area: a land price or a yield.
public struct MillionYuanPerHectare: Quantity {
  public static let symbol = "MCNY/ha"
  public let value: Double
  public init(_ value: Double) { self.value = value }
  public static func * (price: Self, land: Hectares) -> MillionYuan {
    MillionYuan(price.value * land.value)
  }
}

extension MillionYuan {
  public static func / (money: Self, land: Hectares) -> MillionYuanPerHectare {
    MillionYuanPerHectare(money.value / land.value)
  }
}

/// A head count: residents or workers.
public struct Persons: Quantity {
  public static let symbol = "persons"
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// A mass of greenhouse gas in thousand tonnes of CO2 equivalent.
public struct Kilotonnes: Quantity {
  public static let symbol = "ktCO2e"
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// A part of a whole, from 0 to 1. Written as a fraction in files, shown as a percentage.
public struct Share: Quantity {
  public static let symbol = ""
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// A pure number that may exceed 1: debt-to-equity, a factor, an affinity.
public struct Ratio: Quantity {
  public static let symbol = ""
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// An amount in the unit that its outcome, indicator or declared resource names.
public struct Amount: Quantity {
  public static let symbol = ""
  public let value: Double
  public init(_ value: Double) { self.value = value }
}

/// Objective points: 100 is every outcome at its best at once.
public struct Points: Quantity {
  public static let symbol = "points"
  public let value: Double
  public init(_ value: Double) { self.value = value }
}
