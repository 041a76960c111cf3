import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets workers take tasks 0, 1, … off a common pile until none is left.
///
/// Which worker takes which task is chance: a task must write to memory of its own only, and what
/// it writes must hang on its number alone.
/// - Parameters:
///   - threads: How many workers; 0 for one a core.
///   - worker: Calls the closure it is given for its next task; nil: none is left.
func shareOut(_ tasks: Int, threads: Int, _ worker: (_ next: () -> Int?) -> Void) {
  let workers = min(tasks, threads > 0 ? threads : coreCount())
  let pile = Atomic<Int>(0)
  // Safe: workers share the pile, which is atomic, and memory that each task has a part of (see
  // above); none outlives the call, since `concurrentPerform` waits for all.
  nonisolated(unsafe) let work = worker
  @Sendable func takeTasks() {
    work {
      let task = pile.add(1, ordering: .relaxed).oldValue
      return task < tasks ? task : nil
    }
  }
  if workers <= 1 {
    takeTasks()
  } else {
    DispatchQueue.concurrentPerform(iterations: workers) { _ in takeTasks() }
  }
}

private func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
