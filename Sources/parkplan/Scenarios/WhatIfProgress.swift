import Synchronization

/// Where a what-if stands.
struct WhatIfProgress: Sendable {
  var stage: Stage
  var done: Int
  var count: Int
  /// Since the command began.
  var seconds: Double

  enum Stage: Sendable {
    /// Finding the best plan of each scenario.
    case solving
    /// Carrying each plan into the other scenarios.
    case carrying
  }
}

/// Counts solves and knows whether to go on. A class because solves on several threads share it.
final class WhatIfWatch: Sendable {
  private let seconds: @Sendable () -> Double
  private let report: (@Sendable (WhatIfProgress) -> Bool)?
  private let count: Int
  private let done = Atomic<Int>(0)
  private let stop = Atomic<Bool>(false)

  /// - Parameter count: Scenarios to solve, the base one included.
  init(
    count: Int, seconds: @escaping @Sendable () -> Double,
    report: (@Sendable (WhatIfProgress) -> Bool)?
  ) {
    self.count = count
    self.seconds = seconds
    self.report = report
  }

  var isStopped: Bool { stop.load(ordering: .relaxed) }

  /// Asked before and during the solve of a scenario.
  func goesOn() -> Bool {
    tell(.solving, done: done.load(ordering: .relaxed), of: count)
  }

  func finishOne() { done.wrappingAdd(1, ordering: .relaxed) }

  func tell(_ stage: WhatIfProgress.Stage, done: Int, of count: Int) -> Bool {
    if isStopped { return false }
    let state = WhatIfProgress(stage: stage, done: done, count: count, seconds: seconds())
    guard let report, !report(state) else { return true }
    stop.store(true, ordering: .relaxed)
    return false
  }
}
