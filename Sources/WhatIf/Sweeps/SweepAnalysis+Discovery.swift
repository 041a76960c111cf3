import Optimizer
import ParkModel

extension SweepAnalysis {
  /// Conditions for every event that happens in some futures but not in all.
  func discoveries(_ drawn: DrawnInputs?) throws(UnfitFigures) -> [SweepResult.Discovery] {
    guard let drawn else { return [] }
    var result: [SweepResult.Discovery] = []
    var settings = ScenarioDiscovery.Settings()
    settings.isWhole = isWhole
    for event in events {
      let cases = drawn.futures.map { happens(event, $0) }
      let count = cases.count { $0 }
      guard count > 0, count < cases.count else { continue }
      let found = try ScenarioDiscovery(drawn.inputs, cases: cases, settings: settings)
      result.append(
        SweepResult.Discovery(
          event: event, found: found,
          // Halves of all futures there are, or of too few, try nothing.
          repeats: found.boxes.isEmpty || isWhole || found.isOfTooFewFutures
            ? nil : try DiscoveryReproducibility(drawn.inputs, cases: cases)))
    }
    return result
  }

  private var events: [SweepEvent] {
    let ofToday: [SweepEvent] = carried.isEmpty ? [] : [.planBreaks, .planFails(loss)]
    return ofToday + [.noPlan, .valueFalls(loss)]
      + missed.keys.sorted().map { .targetMissed(header.limits[$0]) }
  }

  private func happens(_ event: SweepEvent, _ future: Int) -> Bool {
    switch event {
    case .noPlan: return answers[future] == .withoutPlan
    case .valueFalls(let share):
      guard case .value(let value) = values[future] else { return false }
      let base = today.value.reached.value
      return value.value < base - share.value * abs(base)
    case .targetMissed(let limit):
      guard let place = header.limits.firstIndex(of: limit), let futures = missed[place] else {
        return false
      }
      return contains(futures, future)
    case .planBreaks: return carried[0][future].reached == -.infinity
    case .planFails: return !isGoodEnough(0, future)
    }
  }

  /// Whether a rising list holds a number.
  private func contains(_ sorted: [Int], _ wanted: Int) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == wanted
  }
}
