import ParkModel

extension ValueFunction {
  /// Marks for a raw value: 1 is full marks; more only where a ratio has no cap.
  func marks(for value: Double, direction: Indicator.Direction) -> Double {
    switch self {
    case .ratio(let benchmark, let cap):
      BenchmarkRatio.marks(
        value, benchmark: benchmark.value, cap: cap?.value, lessIsBetter: direction.lessIsBetter)
    case .steps(let full, let step, let loss):
      StepLoss.marks(
        value, full: full.value, step: step.value, loss: loss.value,
        lessIsBetter: direction.lessIsBetter)
    case .table(let rows): MarkTable.marks(value, rows)
    case .line(let rows): MarkLine.marks(value, rows)
    case .parity(let share, let step, let gain, let cap):
      Parity.marks(
        value, share: share.value, step: step.value, gain: gain.value, cap: cap.value)
    }
  }

  var definition: Definition {
    switch self {
    case .ratio: Definition("benchmark ratio", "标杆比值", BenchmarkRatio.definition)
    case .steps: Definition("steps", "逐档扣分", StepLoss.definition)
    case .table: Definition("step table", "分档计分", MarkTable.definition)
    case .line: Definition("piecewise linear", "分段线性", MarkLine.definition)
    case .parity: Definition("parity", "基期计分", Parity.definition)
    }
  }
}

extension Indicator.Direction {
  var lessIsBetter: Bool {
    switch self {
    case .lessIsBetter: true
    case .moreIsBetter, .target: false
    }
  }

  var isTarget: Bool {
    switch self {
    case .target: true
    case .moreIsBetter, .lessIsBetter: false
    }
  }

  /// How far a raw value is from what is best: less is better, 0 may be inside a target range.
  ///
  /// A raw value with more is better keeps its sign turned, so that both order parks alike.
  func badness(_ value: Double) -> Double {
    switch self {
    case .moreIsBetter: -value
    case .lessIsBetter: value
    case .target(let low, let high): TargetRange.deviation(value, low.value, high.value)
    }
  }
}
