public import ParkModel

/// Which number alone explains how much of the spread of a result: its value, or how far its plan
/// lies from the base plan.
///
///     eta²     = (sum over bins of n_b (mean_b - mean)²) / (sum of (y - mean)²)
///     epsilon² = 1 - (1 - eta²) (n - 1) / (n - bins)
///
/// In words: 0.6 says that, with this number known, 60 % of the variance would be gone. Even a
/// number without effect has some eta²; epsilon² takes that off. What numbers do only together
/// shows in none of them; numbers drawn with a correlation also show what the other one does.
///
/// - Complexity: O(numbers * futures).
/// - Source: first-order Sobol index from given data, E. Plischke, E. Borgonovo, C. L. Smith,
///   "Global sensitivity measures from given data", European Journal of Operational Research 226
///   (2013), 536-550; epsilon²: T. L. Kelley, "An unbiased correlation ratio measure", Proceedings
///   of the National Academy of Sciences 21 (1935), 554-559.
public struct FirstOrderIndex: Hashable, Sendable {
  public let number: String
  /// epsilon², not below 0.
  public let share: Share
  /// eta².
  public let uncorrected: Share
  public let bins: Int

  /// The index of every number, the largest first, ties by name.
  ///
  /// - Parameters:
  ///   - outputs: One for each future, nil where it has no plan.
  ///   - inputs: Of the same futures.
  /// - Returns: nil where nothing varies, or with fewer than two values.
  /// - Throws: `count`, `notFinite`.
  public static func all<Unit: Quantity>(
    of outputs: [Unit?], _ inputs: SampledInputs
  ) throws(UnfitFigures) -> [FirstOrderIndex]? {
    guard outputs.count == inputs.futures else {
      throw .count("outputs", found: outputs.count, expected: inputs.futures)
    }
    for (future, output) in outputs.enumerated() {
      if let output, !output.value.isFinite { throw .notFinite("output", future: future) }
    }
    guard let centred = Centred(outputs.map { $0?.value }) else { return nil }
    let keeps = outputs.map { $0 != nil }
    return inputs.names.indices.map { column in
      let bins = InputBins(inputs, column: column, keeping: keeps)
      let explained = min(centred.explained(by: bins), 1)
      let spare = centred.count - Double(bins.ends.count)
      let corrected =
        spare > 0 ? 1 - (1 - explained) * (centred.count - 1) / spare : 0
      return FirstOrderIndex(
        number: inputs.names[column], share: Share(max(0, corrected)),
        uncorrected: Share(explained), bins: bins.ends.count)
    }
    .sorted { ($1.share, $0.number) < ($0.share, $1.number) }
  }

  private struct Centred {
    /// Less their mean; 0 where a future has no plan.
    private var values: [Double]
    let count: Double
    private let total: Double

    init?(_ outputs: [Double?]) {
      let known = outputs.compactMap(\.self)
      guard let low = known.min(), let high = known.max(), low < high else { return nil }
      var sum = CarefulSum()
      for value in known { sum.add(value) }
      count = Double(known.count)
      let mean = sum.value / count
      values = outputs.map { $0.map { $0 - mean } ?? 0 }
      var squares = CarefulSum()
      for value in values { squares.add(value * value) }
      total = squares.value
      // Squares too small for a Double leave nothing to share out.
      guard total > 0, total.isFinite else { return nil }
    }

    func explained(by bins: InputBins) -> Double {
      var between = CarefulSum()
      for range in bins.ranges {
        var sum = 0.0
        for place in range { sum += values[Int(bins.order[place])] }
        between.add(sum * sum / Double(range.count))
      }
      return between.value / total
    }
  }
}
