import Optimizer
import ParkModel

extension SweepAnalysis {
  /// How the candidate plans fare, and what knowing more would be worth among them; nil where no
  /// plan was carried into any future.
  func robustness(_ drawn: DrawnInputs?) throws(UnfitFigures) -> SweepResult.Robustness? {
    let asked = answers.indices.filter { future in
      (answers[future] == .solved || answers[future] == .withoutPlan)
        && !carried.contains { $0[future].reached.isNaN }
    }
    guard !carried.isEmpty, !asked.isEmpty else { return nil }
    let payoffs = try payoffs(asked)
    let table = RegretTable(payoffs)
    let candidates = table.plans.enumerated().map { place, plan in
      SweepResult.CandidatePlan(
        plan: plan,
        isGoodEnough: SampledShare(
          asked.count { isGoodEnough(place, $0) }, of: asked.count))
    }
    var information: InformationValue?
    if let drawn, payoffs.plans.count > 1, drawn.futures == asked {
      information = try InformationValue(payoffs, drawn.inputs)
    }
    return SweepResult.Robustness(
      candidates: candidates, loss: loss,
      minimaxRegret: try table.choice(.minimaxRegret),
      bestExpected: try table.choice(.bestExpected),
      percentileRegret: try table.choice(.percentileRegret(0.9)), information: information)
  }

  private func payoffs(_ asked: [Int]) throws(UnfitFigures) -> PayoffTable {
    let best: [Certified?] = asked.map { future in
      guard case .value(let value) = values[future] else { return nil }
      return Certified(reached: value, atMost: Points(bounds[future]))
    }
    let worth: [[Certified?]] = carried.map { ends in
      asked.map { future in
        guard ends[future].reached > -.infinity, answers[future] == .solved else { return nil }
        return Certified(
          reached: Points(ends[future].reached), atMost: Points(ends[future].atMost))
      }
    }
    return try PayoffTable(plans: header.candidates, values: worth, best: best)
  }

  /// Carried, and worth the best value there less `loss` of it.
  func isGoodEnough(_ candidate: Int, _ future: Int) -> Bool {
    guard case .value(let best) = values[future] else { return false }
    let least = best.value - loss.value * abs(best.value)
    return carried[candidate][future].reached >= least - 1e-9
  }
}
