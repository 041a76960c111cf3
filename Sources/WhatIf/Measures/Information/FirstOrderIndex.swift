public import ParkModel

/// Which number alone explains how much of the spread of a result: its value, or how far its plan
/// lies from the base plan.
///
///     eta²     = 1 - (sum of (y - m(x))²) / (sum of (y - mean)²)
///     epsilon² = 1 - (1 - eta²) (n - 1) / (n - terms)
///
/// In words: 0.6 says that, with this number known, 60 % of the variance would be gone. Even a
/// number without effect has some eta²; epsilon² takes that off. What numbers do only together
/// shows in none of them; numbers drawn with a correlation also show what the other one does, so
/// that shares may sum to more than 1.
///
/// m(x) is the mean of each value of a number with few values, as a factorial or a discrete
/// distribution has, and else a line with bends (see `BentLine`), which has no bias where the
/// result follows the number in a straight line, however few the futures.
///
/// - Complexity: O(numbers * futures).
/// - Source: first-order Sobol index from given data, E. Plischke, E. Borgonovo, C. L. Smith,
///   "Global sensitivity measures from given data", European Journal of Operational Research 226
///   (2013), 536-550; epsilon²: T. L. Kelley, "An unbiased correlation ratio measure", Proceedings
///   of the National Academy of Sciences 21 (1935), 554-559.
public struct FirstOrderIndex: Hashable, Sendable {
  public let number: String
  /// epsilon², not below 0; eta² where the futures are all there are.
  public let share: Share
  /// eta².
  public let uncorrected: Share
  /// Means, or bends and ends, that m(x) is made of.
  public let terms: Int
  /// What a number without any effect reaches in a sample of this size now and then; 0 where the
  /// futures are all there are.
  ///
  /// Two standard deviations of epsilon² where nothing is to be explained and results spread
  /// normally: `2 root of (2 (terms - 1) / ((n - terms) (n + 1)))`, at most 1.
  public let chance: Share

  /// With more than this the futures are too few to say anything: about 18 futures are enough for
  /// numbers of many values.
  public static let mostChance: Share = 0.25

  public var isOfTooFewFutures: Bool { chance > Self.mostChance }
  /// Not to be told from a number without any effect.
  public var isChance: Bool { share <= chance && chance > 0 }

  /// The index of every number, the largest first, ties by name.
  ///
  /// - Parameters:
  ///   - outputs: One for each future, nil where it has no plan.
  ///   - inputs: Of the same futures.
  ///   - isWhole: The futures are all there are, as in a factorial, or where nothing but one number
  ///     varies: then the means of each value are exact, and chance has no part.
  /// - Returns: nil where nothing varies, or with fewer than two values.
  /// - Throws: `count`, `notFinite`.
  public static func all<Unit: Quantity>(
    of outputs: [Unit?], _ inputs: SampledInputs, isWhole: Bool = false
  ) throws(UnfitFigures) -> [FirstOrderIndex]? {
    guard outputs.count == inputs.futures else {
      throw .count("outputs", found: outputs.count, expected: inputs.futures)
    }
    for (future, output) in outputs.enumerated() {
      if let output, !output.value.isFinite { throw .notFinite("output", future: future) }
    }
    guard let centred = Centred(outputs.map { $0?.value }) else { return nil }
    return inputs.names.indices.map { centred.index(of: $0, in: inputs, isWhole: isWhole) }
      .sorted { ($1.share, $0.number) < ($0.share, $1.number) }
  }

  private struct Centred {
    /// Less their mean; 0 where a future has no plan.
    private var values: [Double]
    private let keeps: [Bool]
    private let count: Double
    private let total: Double

    init?(_ outputs: [Double?]) {
      let known = outputs.compactMap(\.self)
      guard let low = known.min(), let high = known.max(), low < high else { return nil }
      var sum = CarefulSum()
      for value in known { sum.add(value) }
      count = Double(known.count)
      let mean = sum.value / count
      values = outputs.map { $0.map { $0 - mean } ?? 0 }
      keeps = outputs.map { $0 != nil }
      var squares = CarefulSum()
      for value in values { squares.add(value * value) }
      total = squares.value
      // Squares too small for a Double leave nothing to share out.
      guard total > 0, total.isFinite else { return nil }
    }

    func index(of column: Int, in inputs: SampledInputs, isWhole: Bool) -> FirstOrderIndex {
      let levels = InputBins(levelsOf: inputs, column: column, keeping: keeps)
      let bins = InputBins.count(for: Int(count))
      // A line of so many bins has one term more; and with at least eight futures for each mean the
      // means err less than a line is wrong.
      let hasFew = levels.ends.count <= max(bins + 1, Int(count) / 8)
      let unexplained: Double
      let terms: Int
      if isWhole || hasFew {
        unexplained = total - explained(by: levels)
        terms = levels.ends.count
      } else {
        let cut = InputBins(joining: levels)
        let points = cut.order.map { (inputs.value(column, Int($0)), values[Int($0)]) }
        let line = BentLine(points, bends: cut.ends.dropLast())
        unexplained = line.squares(of: points)
        terms = line.nodes.count
      }
      let eta = min(max(0, 1 - unexplained / total), 1)
      let share = Share(eta)
      guard !isWhole else {
        return FirstOrderIndex(
          number: inputs.names[column], share: share, uncorrected: share, terms: terms, chance: 0)
      }
      let spare = count - Double(terms)
      let corrected = spare > 0 ? 1 - (1 - eta) * (count - 1) / spare : 0
      let chance =
        spare > 0 ? 2 * (2 * Double(terms - 1) / (spare * (count + 1))).squareRoot() : 1
      return FirstOrderIndex(
        number: inputs.names[column], share: Share(max(0, corrected)), uncorrected: share,
        terms: terms, chance: Share(min(1, chance)))
    }

    private func explained(by bins: InputBins) -> Double {
      var between = CarefulSum()
      for range in bins.ranges {
        var sum = 0.0
        for place in range { sum += values[Int(bins.order[place])] }
        between.add(sum * sum / Double(range.count))
      }
      return between.value
    }
  }
}
