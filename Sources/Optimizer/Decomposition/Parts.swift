import Dispatch
import Synchronization

/// Work in parts that do not depend on how many threads there are.
///
/// The parts are the same whoever works on them, and results stand in their order: the same input
/// gives the same result on one core as on many.
enum Parts {
  /// `count` things in at most `parts` ranges of nearly the same length, in order.
  static func ranges(_ count: Int, parts: Int) -> [Range<Int>] {
    let parts = min(max(1, parts), max(1, count))
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  /// One result a range, in the order of the ranges.
  static func map<Outcome: Sendable>(
    _ ranges: [Range<Int>], threads: Int, _ work: @Sendable (Range<Int>) -> Outcome
  ) -> [Outcome] {
    let lanes = min(max(1, threads), ranges.count)
    if lanes <= 1 { return ranges.map(work) }
    let state = Mutex((next: 0, outcomes: [Outcome?](repeating: nil, count: ranges.count)))
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      while true {
        let mine = state.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        if mine >= ranges.count { return }
        let outcome = work(ranges[mine])
        state.withLock { $0.outcomes[mine] = outcome }
      }
    }
    return state.withLock { $0.outcomes }.compactMap(\.self)
  }
}
