import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often the user asked to stop: Ctrl-C (SIGINT) or SIGTERM.
private let stopRequests = Atomic<Int>(0)
/// Whether the handler may tell the user what happens.
private let answersOnTerminal = Atomic<Bool>(false)

private let answer: StaticString =
  "\nStopping; the best plan so far follows. Ctrl-C again ends at once.\n"

/// Turns Ctrl-C into a wish to stop, so that the best plan so far is still printed.
enum Interruption {
  /// From here on the first signal stops the solve; a second one ends the program at once.
  static func listen(isQuiet: Bool) {
    // Touching the globals here runs their initialisers outside the handler.
    stopRequests.store(0, ordering: .relaxed)
    answersOnTerminal.store(!isQuiet && Console.standardError.isTerminal, ordering: .relaxed)
    _ = answer.utf8CodeUnitCount
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&numbers, number)
      // The handler touches atomics and calls write and _exit: all safe in a signal handler.
      signal(number) { number in
        let earlier = stopRequests.wrappingAdd(1, ordering: .relaxed).oldValue
        if earlier > 0 { _exit(128 + number) }
        if answersOnTerminal.load(ordering: .relaxed) {
          _ = write(2, answer.utf8Start, answer.utf8CodeUnitCount)
        }
      }
    }
    // A parent may have started us with these signals blocked, as thread pools do.
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  static var isRequested: Bool { stopRequests.load(ordering: .relaxed) > 0 }
}
