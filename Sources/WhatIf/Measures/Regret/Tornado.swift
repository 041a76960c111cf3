public import Optimizer
public import ParkModel

/// Which number moves the result most, and which moves the plan most, one at a time.
public struct Tornado: Hashable, Sendable {
  public let base: Certified
  /// The widest swing of the value first: bars with an end without any plan, then by value, then
  /// by plan, then by name.
  public let byValue: [TornadoBar]
  /// The largest effect on the plan first: choices, then money, then land, then value, then name.
  public let byPlan: [TornadoBar]

  /// - Throws: a value that is not finite, a number that stands twice.
  public init(base: Certified, _ rows: [TornadoRow]) throws(UnfitFigures) {
    guard base.reached.value.isFinite else { throw .notFinite("base", future: 0) }
    var seen: Set<String> = []
    for row in rows {
      guard seen.insert(row.number).inserted else { throw .nameTwice(row.number) }
      for (future, end) in [row.low, row.high].enumerated() {
        guard end.isFinite else { throw .notFinite(row.number, future: future) }
      }
    }
    let bars = rows.map { TornadoBar($0, base: base) }
    self.base = base
    byValue = bars.sorted { $0.valueOrder < $1.valueOrder }
    byPlan = bars.sorted { $0.planOrder < $1.planOrder }
  }
}

/// One number at its low and high end, everything else as in the base.
public struct TornadoRow: Hashable, Sendable {
  public var number: String
  public var low: TornadoEnd
  public var high: TornadoEnd
  public init(number: String, low: TornadoEnd, high: TornadoEnd) {
    self.number = number
    self.low = low
    self.high = high
  }
}

/// What becomes of value and plan with a number at one end.
public struct TornadoEnd: Hashable, Sendable {
  /// The number, in its own unit.
  public var input: Amount
  /// nil: no plan exists there.
  public var result: Result?

  public struct Result: Hashable, Sendable {
    public var value: Certified
    /// From the plan of the base.
    public var shift: PlanShift
    public init(value: Certified, shift: PlanShift) {
      self.value = value
      self.shift = shift
    }
  }

  public init(input: Amount, result: Result?) {
    self.input = input
    self.result = result
  }

  var isFinite: Bool { input.value.isFinite && result?.value.reached.value.isFinite ?? true }
}

/// A row of a tornado with its effects.
public struct TornadoBar: Hashable, Sendable {
  public let row: TornadoRow
  /// Largest less smallest of the values found at low, base and high.
  public let swing: Points
  /// What is proven of the swing of the best values.
  public let swingAtLeast: Points
  public let swingAtMost: Points
  /// Whether the number changes the best value at all lies within the proven gaps.
  public let isUndecided: Bool
  /// Ends (0 to 2) at which no plan exists.
  public let endsWithoutPlan: Int
  /// The larger of both ends, for each amount.
  public let shift: PlanShift

  init(_ row: TornadoRow, base: Certified) {
    self.row = row
    let results = [row.low.result, row.high.result].compactMap(\.self)
    let values = [base] + results.map(\.value)
    let lowest = values.map(\.reached).min() ?? base.reached
    let highest = values.map(\.reached).max() ?? base.reached
    let lowestBound = values.map(\.atMost).min() ?? base.atMost
    let highestBound = values.map(\.atMost).max() ?? base.atMost
    swing = highest - lowest
    swingAtLeast = max(.zero, highest - lowestBound)
    swingAtMost = highestBound - lowest
    isUndecided =
      !(swingAtLeast.value > 0)
      || isNoise(swingAtLeast.value, beside: base.reached.value)
    endsWithoutPlan = 2 - results.count
    shift = results.reduce(PlanShift()) { $0.larger($1.shift) }
  }

  fileprivate var valueOrder: Order {
    Order([-Double(endsWithoutPlan), -swing.value] + shift.order, row.number)
  }
  fileprivate var planOrder: Order {
    Order([-Double(endsWithoutPlan)] + shift.order + [-swing.value], row.number)
  }

  /// Amounts from the first on, then the name.
  fileprivate struct Order: Comparable {
    let amounts: [Double]
    let name: String
    init(_ amounts: [Double], _ name: String) {
      self.amounts = amounts
      self.name = name
    }
    static func < (left: Self, right: Self) -> Bool {
      if left.amounts == right.amounts { return left.name < right.name }
      return left.amounts.lexicographicallyPrecedes(right.amounts)
    }
  }
}

extension PlanShift {
  /// Choices, then money, then land, the largest first.
  fileprivate var order: [Double] { [-choicesChanged.value, -money.value, -land.value] }
}
