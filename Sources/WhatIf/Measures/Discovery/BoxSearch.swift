import ParkModel

/// The best box among the futures that are left.
struct BoxSearch {
  private let inputs: SampledInputs
  private let trimming: BoxTrimming
  private let settings: ScenarioDiscovery.Settings
  let steps: [(limits: BoxLimits, count: BoxCount)]
  /// nil where no condition stands out from chance, nor tells cases exactly from other futures.
  let found: BoxLimits?

  private struct Candidate {
    var limits: BoxLimits
    var balance: Double
    var conditions: Int
  }

  init(
    _ inputs: SampledInputs, cases: FutureSet, start: FutureSet,
    _ settings: ScenarioDiscovery.Settings
  ) {
    self.inputs = inputs
    self.settings = settings
    var trimming = BoxTrimming(inputs, cases: cases, start: start)
    let all = trimming.all
    let least = min(Int(settings.leastMass.value * Double(all.futures)), all.cases / 2)
    func peel(_ columns: [Int]) -> Peeling {
      Peeling(
        inputs, cases: cases, start: start, columns: columns, alpha: settings.slice.value,
        least: least)
    }
    func best(
      _ steps: [(limits: BoxLimits, count: BoxCount)], _ known: Candidate?,
      _ trimming: inout BoxTrimming
    ) -> Candidate? {
      var best = known
      for step in steps {
        let limits = trimming.trimmed(step.limits, most: settings.mostConditions)
        let conditions = limits.restrictedColumns(inputs).count
        let balance = trimming.count(limits).balance(of: all)
        guard conditions > 0, balance > 0 else { continue }
        let score = (balance, -conditions)
        if let known = best, score <= (known.balance, -known.conditions) { continue }
        best = Candidate(limits: limits, balance: balance, conditions: conditions)
      }
      return best
    }
    steps = peel(Array(inputs.names.indices)).steps
    var chosen = best(steps, nil, &trimming)
    if let first = chosen {
      let again = peel(first.limits.restrictedColumns(inputs)).steps
      chosen = best(again, first, &trimming)
    }
    let searched = chosen.map {
      trimming.rounded(trimming.widened($0.limits, alpha: settings.slice.value))
    }
    let isExact = searched.map { trimming.count($0).balance(of: all) == 1 } ?? false
    // Of a sample, many numbers together tell anything from anything: one alone must do it.
    let exact =
      searched == nil || (settings.isWhole && !isExact)
      ? ExactBox(
        inputs, cases: cases, start: start, most: settings.isWhole ? settings.mostConditions : 1)
      : nil
    found = exact?.limits ?? searched
    self.trimming = trimming
  }

  func described(_ limits: BoxLimits, allCases: Int) -> DiscoveredBox {
    var trimming = trimming
    let weights = trimming.weights(limits)
    let count = trimming.count(limits)
    let conditions = limits.restrictedColumns(inputs).map { column in
      let values = inputs.values[column]
      let low = weights.first { $0.side == BoxLimits.Side(column, isLow: true) }
      let high = weights.first { $0.side == BoxLimits.Side(column, isLow: false) }
      var loose = limits
      loose.free(column, inputs)
      let without = trimming.count(loose)
      let first = Int(limits.low[column])
      let last = Int(limits.high[column])
      return BoxCondition(
        input: inputs.names[column], column: column,
        low: low.map { _ in
          settings.isWhole
            ? values[first] : plainestNumber(above: values[first - 1], atMost: values[first])
        },
        high: high.map { _ in
          settings.isWhole
            ? values[last] : 0 - plainestNumber(above: -values[last + 1], atMost: -values[last])
        },
        sampled: values[0]...values[values.count - 1], lowQuasiP: low?.quasiP,
        highQuasiP: high?.quasiP,
        densityWithout: SampledShare(without.cases, of: without.futures),
        coverageWithout: SampledShare(without.cases, of: allCases))
    }
    return DiscoveredBox(
      conditions: conditions.sorted {
        ($0.densityWithout.share ?? 0, $0.input) < ($1.densityWithout.share ?? 0, $1.input)
      },
      futures: count.futures, cases: count.cases, allFutures: inputs.futures, allCases: allCases)
  }
}
