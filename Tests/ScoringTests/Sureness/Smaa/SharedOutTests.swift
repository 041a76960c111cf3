import Synchronization
import Testing

@testable import Scoring

@Suite struct SharedOutTests {
  @Test func everyTaskIsDoneOnce() {
    for threads in [0, 1, 2, 3, 7, 1_000_000] {
      for tasks in [0, 1, 2, 100] {
        let done = Mutex([Int](repeating: 0, count: tasks))
        shareOut(tasks, threads: threads) { next in
          while let task = next() { done.withLock { $0[task] += 1 } }
        }
        #expect(done.withLock { $0 } == [Int](repeating: 1, count: tasks), "\(threads), \(tasks)")
      }
    }
  }
}
