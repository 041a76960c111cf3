import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the work on one large file is split: into blocks of bytes, over threads.
///
/// Blocks do not depend on the threads, and results come in the order of the blocks, so they are
/// the same for any number of threads.
struct Blocks {
  /// Bytes that a thread works on at a time; few enough to stay in its cache.
  var size = 1 << 20
  var threads = ProcessInfo.processInfo.activeProcessorCount

  /// The blocks of a range of bytes.
  func split(_ range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: size).map {
      $0..<min($0 + size, range.upperBound)
    }
  }

  /// One result for each piece of work, in order; each thread has one buffer for all its pieces.
  func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    // Every index below `count` is handed out once, so each element is written once, by one
    // thread; all threads are done when the array is read.
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // As above: no element is written by two threads.
      nonisolated(unsafe) let elements = results
      DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
        var buffer: [UInt8] = []
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          elements.initializeElement(at: index, to: work(index, &buffer))
        }
      }
      initialized = count
    }
  }
}
