import Optimizer
import ParkModel

extension SweepAnalysis {
  /// Draws everything together. May be asked at any time, also of a part.
  public func result() throws(UnfitFigures) -> SweepResult {
    let drawn = try sampledInputs()
    return SweepResult(
      counts: counts, largestGap: largestGap, today: today, shares: tally, value: values.summary,
      outcomes: outcomes.map(\.summary), money: money.map(\.summary), released: released.summary,
      ranks: ranks, choices: choiceSets, missedTargets: missedTargets,
      robustness: try robustness(drawn), tornado: try tornado(), influence: try influence(drawn),
      discoveries: try discoveries(drawn))
  }

  private var choiceSets: SweepResult.ChoiceSets {
    var best: (futures: Int, first: Int)?
    for entry in choices.values {
      guard let known = best else {
        best = entry
        continue
      }
      // The order of a dictionary must not decide between equals.
      if (entry.futures, -entry.first) > (known.futures, -known.first) { best = entry }
    }
    let asToday = shifts.indices.count { answers[$0] == .solved && shifts[$0] == 0 }
    return SweepResult.ChoiceSets(
      different: choices.count, asToday: SampledShare(asToday, of: counts.solved),
      mostFrequent: SampledShare(best?.futures ?? 0, of: counts.solved),
      firstFuture: best?.first)
  }

  private var missedTargets: [SweepResult.MissedTarget] {
    missed.sorted { $0.key < $1.key }.map { limit, futures in
      SweepResult.MissedTarget(
        limit: header.limits[limit], futures: SampledShare(futures.count, of: counts.solved))
    }
  }

  // MARK: Tornado

  /// A number whose ends are not both there, in a part or a stopped sweep, has no bar.
  private func tornado() throws(UnfitFigures) -> Tornado? {
    guard futures.design == .tornado else { return nil }
    var rows: [TornadoRow] = []
    for (place, number) in futures.inputs.numbers.enumerated() {
      let (low, high) = (1 + 2 * place, 2 + 2 * place)
      guard isAnswered(low), isAnswered(high) else { continue }
      rows.append(
        TornadoRow(
          number: number.id.text,
          low: TornadoEnd(input: Amount(number.cases.low), result: ends[low]),
          high: TornadoEnd(input: Amount(number.cases.high), result: ends[high])))
    }
    return try Tornado(base: today.value, rows)
  }

  private func isAnswered(_ future: Int) -> Bool {
    switch answers[future] {
    case .solved, .withoutPlan: true
    case .notAsked, .impossible, .unsolved: false
    }
  }

  // MARK: Numbers that matter

  /// The values of the futures that have an answer, and which futures these are.
  struct DrawnInputs {
    /// Ascending.
    var futures: [Int]
    var inputs: SampledInputs
  }

  /// nil for a tornado, whose futures leave all numbers but one alone.
  private func sampledInputs() throws(UnfitFigures) -> DrawnInputs? {
    guard futures.design != .tornado else { return nil }
    let asked = answers.indices.filter { isAnswered($0) }
    let numbers = futures.inputs.numbers
    var columns = [[Double]](repeating: [], count: numbers.count)
    for column in columns.indices { columns[column].reserveCapacity(asked.count) }
    for future in asked {
      for (column, value) in futures[future].values.enumerated() {
        columns[column].append(value ?? .nan)
      }
    }
    return DrawnInputs(
      futures: asked,
      inputs: try SampledInputs(names: numbers.map(\.id.text), columns: columns))
  }

  /// Whether the futures with an answer are all that the design knows, not a sample of them: every
  /// combination of levels.
  var isWhole: Bool { futures.design == .factorial && counts.done == futures.count }

  private func influence(_ drawn: DrawnInputs?) throws(UnfitFigures) -> [SweepResult.Influence] {
    guard let drawn else { return [] }
    let reached: [Points?] = drawn.futures.map { future in
      if case .value(let value) = values[future] { value } else { nil }
    }
    let moved: [Share?] = drawn.futures.map { future in
      answers[future] == .solved ? Share(Double(shifts[future])) : nil
    }
    // With everything else as it is, one number alone decides all.
    let isWhole = isWhole || futures.inputs.numbers.count == 1
    let onValue = try FirstOrderIndex.all(of: reached, drawn.inputs, isWhole: isWhole)
    let onPlan = try FirstOrderIndex.all(of: moved, drawn.inputs, isWhole: isWhole)
    guard onValue != nil || onPlan != nil else { return [] }
    func of(_ number: UncertainNumberID, _ indices: [FirstOrderIndex]?) -> FirstOrderIndex? {
      indices?.first { $0.number == number.text }
    }
    return futures.inputs.numbers.map { number in
      SweepResult.Influence(
        number: number.id, onValue: of(number.id, onValue), onPlan: of(number.id, onPlan))
    }
    .sorted { ($1.order, $0.number) < ($0.order, $1.number) }
  }
}

extension SweepResult.Influence {
  /// What moves the plan most first, then what moves the value.
  fileprivate var order: Double {
    func told(_ index: FirstOrderIndex?) -> Double {
      index.map { $0.isChance ? 0 : $0.share.value } ?? 0
    }
    return told(onPlan) * 1e6 + told(onValue)
  }
}
