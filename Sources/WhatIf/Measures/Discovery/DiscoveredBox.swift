public import ParkModel

/// A few plain conditions on the uncertain numbers under which the cases gather.
public struct DiscoveredBox: Hashable, Sendable {
  /// The one that matters most first: by the density of the box without it, then by name.
  public let conditions: [BoxCondition]
  /// Futures of the sample in the box; of those, cases. Without the futures of earlier boxes.
  public let futures: Int
  public let cases: Int
  /// Of the whole sample.
  public let allFutures: Int
  public let allCases: Int

  /// How many of the cases lie in the box: 1 leaves no case unexplained.
  public var coverage: SampledShare { SampledShare(cases, of: allCases) }
  /// How many of the futures in the box are cases: 1 has no false alarm.
  ///
  /// The box was chosen by these futures: on fresh ones it will be a little lower.
  public var density: SampledShare { SampledShare(cases, of: futures) }
  /// How many of the futures lie in the box.
  public var mass: SampledShare { SampledShare(futures, of: allFutures) }

  /// Whether a future lies in the box.
  /// - Parameter values: One number for each input, in the order of the inputs.
  public func contains(_ values: [Double]) -> Bool {
    conditions.allSatisfy { condition in
      values.indices.contains(condition.column) && condition.holds(for: values[condition.column])
    }
  }
}

/// `low <= number <= high`, one of which may be missing.
public struct BoxCondition: Hashable, Sendable {
  public let input: String
  /// Its place among the inputs.
  public let column: Int
  /// In the number's unit; nil: not limited below. Of all limits that let in the same sampled
  /// futures, the one with the fewest digits; a level where the futures are all there are.
  public let low: Double?
  public let high: Double?
  /// The smallest and largest value sampled.
  public let sampled: ClosedRange<Double>
  /// The chance that the limit does nothing (quasi-p, see `BoxTrimming`); nil without limit.
  public let lowQuasiP: Double?
  public let highQuasiP: Double?
  /// Density and coverage of the box without this condition.
  public let densityWithout: SampledShare
  public let coverageWithout: SampledShare

  public func holds(for value: Double) -> Bool {
    value >= low ?? -.infinity && value <= high ?? .infinity
  }
}
