import Dispatch
import Synchronization

/// Work in parts that do not depend on how many threads there are.
///
/// The parts are the same whoever works on them, and results stand in their order: the same input
/// gives the same result on one core as on many.
package enum Parts {
  /// `count` things in at most `parts` ranges of nearly the same length, in order.
  static func ranges(_ count: Int, parts: Int) -> [Range<Int>] {
    let parts = min(max(1, parts), max(1, count))
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  /// One result each for `count` pieces of work, in their order.
  ///
  /// - Throws: the first failure in that order; the other pieces are worked on all the same.
  package static func each<Outcome: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) throws -> Outcome
  ) throws -> [Outcome] {
    if count <= 0 { return [] }
    return try map(ranges(count, parts: count), threads: threads) { range in
      Result { try work(range.lowerBound) }
    }.map { try $0.get() }
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

  /// Changes every piece; one result each, in their order.
  static func update<Piece: Sendable, Outcome: Sendable>(
    _ pieces: inout [Piece], threads: Int, _ work: @Sendable (inout Piece) -> Outcome
  ) -> [Outcome] {
    let lanes = min(max(1, threads), pieces.count)
    if lanes <= 1 { return pieces.indices.map { work(&pieces[$0]) } }
    let count = pieces.count
    // A piece under work is nowhere else, so that changing it copies nothing.
    let state = Mutex(
      (
        next: 0, pieces: pieces.map(Optional.some),
        outcomes: [Outcome?](repeating: nil, count: count)
      ))
    pieces = []
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      while true {
        let mine: (Int, Piece)? = state.withLock { state in
          let position = state.next
          state.next += 1
          if position >= count { return nil }
          defer { state.pieces[position] = nil }
          return state.pieces[position].map { (position, $0) }
        }
        guard case (let position, var piece)? = mine else { return }
        let outcome = work(&piece)
        state.withLock { [piece] state in
          state.pieces[position] = piece
          state.outcomes[position] = outcome
        }
      }
    }
    return state.withLock { state in
      pieces = state.pieces.compactMap(\.self)
      return state.outcomes.compactMap(\.self)
    }
  }
}
