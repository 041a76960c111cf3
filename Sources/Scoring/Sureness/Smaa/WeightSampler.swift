import ParkModel

/// Draws weightings from a `WeightSpace`, each as likely as any other.
struct WeightSampler {
  private let way: Way

  private enum Way {
    case free(Spacings)
    case ordinal(OrdinalWeights)
    case bounded(BoundedWeights)
  }

  /// - Parameter space: Without `problems`.
  init(_ space: WeightSpace, width: Int) {
    switch space {
    case .free: way = .free(Spacings(count: width))
    case .ordinal(let ranks): way = .ordinal(OrdinalWeights(ranks))
    case .bounded(let ranges): way = .bounded(BoundedWeights(ranges))
    }
  }

  /// Draws weightings one after another, each of `width` weights.
  ///
  /// What was drawn before leaves no trace: a walk starts anew.
  func draw(
    _ draws: Int, into weights: UnsafeMutableBufferPointer<Double>, width: Int,
    using numbers: inout SplitMix64
  ) {
    func weighting(_ draw: Int) -> UnsafeMutableBufferPointer<Double> {
      UnsafeMutableBufferPointer(rebasing: weights[draw * width..<(draw + 1) * width])
    }
    switch way {
    case .free(var spacings):
      for draw in 0..<draws { spacings.draw(into: weighting(draw), using: &numbers) }
    case .ordinal(var ordinal):
      for draw in 0..<draws { ordinal.draw(into: weighting(draw), using: &numbers) }
    case .bounded(var bounded):
      for draw in 0..<draws { bounded.draw(into: weighting(draw), using: &numbers) }
    }
  }
}

extension SplitMix64 {
  /// Evenly one of 0, 1, … up to but not including `count`; the bias is below `count` / 2^53.
  mutating func below(_ count: Int) -> Int { min(Int(unit() * Double(count)), count - 1) }

  /// Evenly between two ends.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + unit() * (high - low) }
}
