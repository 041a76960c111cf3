import Dispatch
import Synchronization

/// Work in parts that do not depend on how many threads there are.
///
/// Part k does the same work whoever runs it, and the results stand in the order of parts: the
/// same input gives the same bytes on one core as on many.
enum FixedParts {
  /// Runs every part, several at once, and gives their results in order.
  ///
  /// - Parameters:
  ///   - threads: How many parts run at once; nil leaves it to the system.
  ///   - work: Must depend on nothing but the number of the part, from 0.
  static func map<Outcome: Sendable>(
    _ parts: Int, threads: Int? = nil, _ work: @Sendable (Int) -> Outcome
  ) -> [Outcome] {
    guard parts > 0 else { return [] }
    let lanes = min(max(threads ?? parts, 1), parts)
    if lanes == 1 { return (0..<parts).map(work) }
    let outcomes = Mutex([Outcome?](repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: lanes) { lane in
      for part in stride(from: lane, to: parts, by: lanes) {
        let outcome = work(part)
        outcomes.withLock { $0[part] = outcome }
      }
    }
    return outcomes.withLock { $0 }.compactMap(\.self)
  }

  /// The items of one part: all parts together hold each of `count` items once, in order.
  static func items(of part: Int, parts: Int, count: Int) -> Range<Int> {
    part * count / parts..<(part + 1) * count / parts
  }
}
