internal import CHiGHS
internal import MixedInteger
internal import Synchronization

/// Passes HiGHS's callbacks on to the caller's progress closure, and its wish to stop back.
///
/// A class because C holds a pointer to it; a lock because HiGHS may call from its own threads.
final class ProgressRelay: Sendable {
  /// The places of a solve where HiGHS asks whether to stop.
  static let places: [HighsInt] = [
    kHighsCallbackSimplexInterrupt, kHighsCallbackIpmInterrupt, kHighsCallbackMipInterrupt,
  ]

  private struct State {
    var value: Double?
    var bound: Double?
    var nextReport = 0.0
    var isStopped = false
  }

  /// Seconds between two reports, but for a better solution, which is reported at once.
  private static let reportInterval = 0.05

  let progress: @Sendable (SolverProgress) -> Bool
  private let state = Mutex(State())
  /// The relay's own clock: some of HiGHS's reports carry no time.
  private let begun = ContinuousClock.now

  init(_ progress: @escaping @Sendable (SolverProgress) -> Bool) { self.progress = progress }

  /// What HiGHS calls; the context is a relay that the run keeps alive.
  static let callback: HighsCCallbackType = { place, _, report, answer, context in
    guard let context, let report, let answer else { return }
    let relay = Unmanaged<ProgressRelay>.fromOpaque(context).takeUnretainedValue()
    if !relay.mayGoOn(place: place, report.pointee) { answer.pointee.user_interrupt = 1 }
  }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private func mayGoOn(place: CInt, _ report: HighsCallbackDataOut) -> Bool {
    state.withLock { state in
      if state.isStopped { return false }
      var isBetter = false
      if place == kHighsCallbackMipInterrupt {
        let value = report.mip_primal_bound.isFinite ? report.mip_primal_bound : nil
        isBetter = value != nil && value != state.value
        state.value = value
        state.bound = report.mip_dual_bound.isFinite ? report.mip_dual_bound : nil
      }
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      if !isBetter && seconds < state.nextReport { return true }
      state.nextReport = seconds + Self.reportInterval
      let now = SolverProgress(seconds: seconds, value: state.value, bound: state.bound)
      state.isStopped = !progress(now)
      return !state.isStopped
    }
  }
}
