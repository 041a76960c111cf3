import ParkModel

/// A computed number with the weakest status of the numbers that it was computed from.
struct Rated: Hashable, Sendable {
  var value: Double
  var status: ProvenanceStatus

  init(_ value: Double, _ status: ProvenanceStatus) {
    self.value = value
    self.status = status
  }

  static let zero = Rated(0, .sourced)
  static let one = Rated(1, .sourced)

  static func + (left: Self, right: Self) -> Self {
    Rated(left.value + right.value, max(left.status, right.status))
  }

  static func * (left: Self, right: Self) -> Self {
    Rated(left.value * right.value, max(left.status, right.status))
  }

  /// Scaling by a decision of the plan: decisions have no status.
  static func * (left: Self, decision: Double) -> Self {
    Rated(left.value * decision, left.status)
  }
}

extension Figure {
  var rated: Rated { Rated(value.value, status) }
}

extension ProvenanceStatus {
  /// Position in `allCases`, from strongest to weakest.
  var position: Int {
    switch self {
    case .sourced: 0
    case .estimated: 1
    case .assumed: 2
    case .illustrative: 3
    }
  }
}
