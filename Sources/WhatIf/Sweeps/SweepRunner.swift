import Dispatch
import Synchronization

/// Solves futures on several threads, each future on one of them.
///
/// Records are handed over one at a time as they are done, in no particular order, and nothing else
/// is kept: memory does not grow with the number of futures, and a program that is killed loses no
/// more than the futures in work.
public struct SweepRunner: Sendable {
  private let swept: SweptPortfolio
  private let threads: Int

  public init(_ swept: SweptPortfolio, threads: Int) {
    self.swept = swept
    self.threads = max(1, threads)
  }

  private struct State {
    var next = 0
    var isStopped = false
    var failure: (any Error)?
  }

  /// Blocks its thread until all is done, or stopped.
  ///
  /// - Parameters:
  ///   - wanted: Futures, each once.
  ///   - keepGoing: Asked from all threads; false stops.
  ///   - deliver: Called for one record at a time, from any thread.
  /// - Returns: Whether every future was done.
  /// - Throws: The first failure: of `deliver`, or a plan that fails its re-check.
  public func run(
    _ wanted: [Int], keepGoing: @escaping @Sendable () -> Bool = { true },
    deliver: @Sendable (SweepRecord) throws -> Void
  ) throws -> Bool {
    let state = Mutex(State())
    let delivering = Mutex(())
    @Sendable func work() {
      while true {
        let place: Int? = state.withLock { state in
          guard !state.isStopped, state.next < wanted.count else { return nil }
          defer { state.next += 1 }
          return state.next
        }
        guard let place else { return }
        do {
          guard keepGoing(),
            let record = try swept.record(
              wanted[place],
              keepGoing: { keepGoing() })
          else {
            state.withLock { $0.isStopped = true }
            return
          }
          try delivering.withLock { _ in try deliver(record) }
        } catch {
          state.withLock { state in
            state.isStopped = true
            if state.failure == nil { state.failure = error }
          }
          return
        }
      }
    }
    let lanes = min(threads, wanted.count)
    if lanes > 1 {
      DispatchQueue.concurrentPerform(iterations: lanes) { _ in work() }
    } else {
      work()
    }
    let (isStopped, failure) = state.withLock { ($0.isStopped, $0.failure) }
    if let failure { throw failure }
    return !isStopped
  }
}
