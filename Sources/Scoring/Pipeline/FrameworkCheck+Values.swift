import ParkModel

/// What stands in the way of an indicator's own arithmetic; empty where all is well.
///
/// Each as what was found and the fix. Whatever passes gives finite marks for finite values.
func valueProblems(_ indicator: Indicator) -> [(found: String, fix: String)] {
  var problems: [(found: String, fix: String)] = []
  func expect(_ isSound: Bool, _ found: String, _ fix: String) {
    if !isSound { problems.append((found, fix)) }
  }
  let floor = indicator.floor.value
  expect(
    floor >= 0 && floor < 1, "the floor is \(shortNumber(floor)).",
    "write a share from 0 to less than 1")
  if let scale = indicator.quotient?.scale.value {
    expect(
      scale != 0 && abs(scale) <= IndicatorTable.largestAmount,
      "the scale is \(shortNumber(scale)).", "write a number other than 0")
  }
  if let reference = indicator.reference?.value {
    expect(
      reference != 0 && abs(reference) <= IndicatorTable.largestAmount,
      "the reference is \(shortNumber(reference)).", "write a number other than 0")
  }
  if let range = indicator.weightRange {
    expect(
      range.low >= 0 && range.low <= range.high && range.high.value.isFinite,
      "the weight may go from \(shortNumber(range.low.value)) to "
        + "\(shortNumber(range.high.value)).", "write a weight_low from 0 to weight_high")
  }
  switch indicator.valueFunction {
  case nil: break
  case .ratio(let benchmark, let cap):
    expect(
      benchmark.value > 0 && benchmark.value <= IndicatorTable.largestAmount,
      "the benchmark is \(shortNumber(benchmark.value)).", "write a number above 0")
    expect(
      cap.map { $0 > 0 && $0.value.isFinite } ?? true, "the cap is not above 0.",
      "write a share above 0, or leave it out")
  case .steps(let full, let step, let loss):
    expect(
      step.value > 0 && step.value.isFinite && full.value.isFinite,
      "the step is \(shortNumber(step.value)).", "write a number above 0")
    expect(
      loss >= 0 && loss <= 1, "the loss is \(shortNumber(loss.value)).",
      "write a share from 0 to 1")
  case .table(let rows), .line(let rows):
    let amounts = rows.map(\.amount.value)
    expect(
      !rows.isEmpty && zip(amounts, amounts.dropFirst()).allSatisfy { $0 < $1 }
        && rows.allSatisfy { $0.amount.value.isFinite && $0.marks.value.isFinite },
      "the amounts of its table do not rise.", "write each amount once, in rising order")
  case .parity(let share, let step, let gain, let cap):
    expect(
      share >= 0 && step > 0 && gain >= 0 && cap >= share && cap.value.isFinite,
      "the parity rule has a step, a gain or a cap that cannot be.",
      "write a step above 0, a gain of 0 or more and a cap not below the share")
  }
  expect(
    indicator.preference.isSound, "the preference thresholds cannot be.",
    "write q of 0 or more, p above q, s above 0")
  return problems
}

extension Preference {
  fileprivate var isSound: Bool {
    func isAmount(_ value: Double) -> Bool { value >= 0 && value <= IndicatorTable.largestAmount }
    return switch self {
    case .usual: true
    case .uShape(let q): isAmount(q.value)
    case .vShape(let p): isAmount(p.value) && p > 0
    case .level(let q, let p), .linear(let q, let p):
      isAmount(q.value) && isAmount(p.value) && p > q
    case .gaussian(let s): isAmount(s.value) && s > 0
    }
  }
}

/// What stands in the way of a framework's adjustments and grades.
func closingProblems(_ framework: Framework) -> [(field: String, found: String, fix: String)] {
  var problems: [(field: String, found: String, fix: String)] = []
  if !(framework.fullMarks > 0 && framework.fullMarks.value.isFinite) {
    problems.append(
      (
        "full_marks", "full marks are \(shortNumber(framework.fullMarks.value)).",
        "write a number above 0, for example 100"
      ))
  }
  let sum = framework.grades.reduce(0) { $0 + $1.share.value }
  if !framework.grades.isEmpty,
    abs(sum - 1) > 1e-6 || framework.grades.contains(where: { !($0.share >= 0) })
  {
    problems.append(
      (
        "grades", "the shares of the grades sum to \(shortNumber(sum)), not to 1.",
        "write shares of 0 or more that sum to 1"
      ))
  }
  for adjustment in framework.adjustments {
    switch adjustment.rule {
    case .bonus(let perUnit, let atMost), .deduction(let perUnit, let atMost):
      if perUnit >= 0, perUnit.value.isFinite, atMost.map({ $0 >= 0 }) ?? true { continue }
      problems.append(
        (
          adjustment.id.text, "the points are below 0.",
          "write points of 0 or more; a deduction takes them away by itself"
        ))
    case .veto(let above):
      if above.value.isFinite { continue }
      problems.append((adjustment.id.text, "the veto has no amount.", "write a number"))
    case .unrated: continue
    }
  }
  return problems
}
