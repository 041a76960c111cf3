public import Optimizer
public import ParkModel
import Synchronization

/// Candidate plans, each carried into several portfolios.
///
/// - Complexity: one solve each, but for the plans that are a destination's own.
public struct CarriedPlans: Hashable, Sendable {
  /// By plan, then by destination.
  public let cells: [[CarriedPlan]]

  public init(cells: [[CarriedPlan]]) { self.cells = cells }

  /// Places of the plans of which every cell is known.
  public var completePlans: [Int] {
    cells.indices.filter { !cells[$0].contains(.unknown) }
  }

  public var isComplete: Bool { completePlans.count == cells.count }

  /// The cells of one plan as payoff tables take them: nil where it breaks.
  ///
  /// - Returns: nil for a plan of which something is not known, and outside the table.
  public func values(of plan: Int) -> [Certified?]? {
    guard completePlans.contains(plan) else { return nil }
    return cells[plan].map { cell in
      switch cell {
      case .holds(let value): value
      case .breaks, .unknown: nil
      }
    }
  }
}

/// Where the carrying of plans stands.
public struct CarryingProgress: Sendable {
  public var done: Int
  public var count: Int
  /// Since the carrying began.
  public var seconds: Double
}

extension PlanCarrier {
  /// Carries every plan into every destination, several at a time.
  ///
  /// The table is the same on any number of threads, unless it is stopped: then what was not
  /// finished is `unknown`. Plans are carried one after another, so that a stop leaves the first of
  /// them complete.
  ///
  /// - Parameters:
  ///   - timeLimit: Wall seconds for the whole table; nil: no limit but that of each solve.
  ///   - lanes: How many solves at a time.
  ///   - progress: Called from several threads; returning false stops.
  /// - Throws: As `carry` of one plan does.
  public func carry(
    _ plans: [Plan], into destinations: [PlanDestination], timeLimit: Double? = nil,
    lanes: Int = 1, progress: (@Sendable (CarryingProgress) -> Bool)? = nil
  ) throws -> CarriedPlans {
    let count = destinations.count
    let watch = CarryingWatch(
      cells: plans.count * count, timeLimit: timeLimit, report: progress)
    let cells = try Parts.each(plans.count * count, threads: lanes) { cell in
      guard let left = watch.secondsLeft() else { return CarriedPlan.unknown }
      var carrier = self
      carrier.settings.timeLimit = [settings.timeLimit, left].compactMap(\.self)
        .min().flatMap { $0.isFinite ? $0 : nil }
      defer { watch.finishOne() }
      return try carrier.carry(plans[cell / count], into: destinations[cell % count]) { _ in
        watch.goesOn()
      }
    }
    return CarriedPlans(
      cells: plans.indices.map { plan in Array(cells[plan * count..<(plan + 1) * count]) })
  }
}

/// Counts cells and knows whether to go on. A class because all lanes share it.
private final class CarryingWatch: Sendable {
  private let start = ContinuousClock.now
  private let cells: Int
  private let timeLimit: Double?
  private let report: (@Sendable (CarryingProgress) -> Bool)?
  private let done = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)

  init(
    cells: Int, timeLimit: Double?, report: (@Sendable (CarryingProgress) -> Bool)?
  ) {
    self.cells = cells
    self.timeLimit = timeLimit
    self.report = report
  }

  /// Infinite without a limit; nil: stop.
  func secondsLeft() -> Double? {
    let left = (timeLimit ?? .infinity) - seconds
    return left > 0 && goesOn() ? left : nil
  }

  func goesOn() -> Bool {
    if isStopped.load(ordering: .relaxed) { return false }
    guard let report else { return true }
    let state = CarryingProgress(
      done: done.load(ordering: .relaxed), count: cells, seconds: seconds)
    if report(state) { return true }
    isStopped.store(true, ordering: .relaxed)
    return false
  }

  func finishOne() { done.wrappingAdd(1, ordering: .relaxed) }

  private var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
