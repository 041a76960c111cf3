internal import MixedInteger

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// 64 MiB, against the 512 KiB that shared threads get.
private let stackBytes = 64 << 20

/// Carries work to its thread and the outcome back; a class so that both threads see one object.
private final class Errand<Outcome> {
  let work: () throws -> Outcome
  var outcome: Result<Outcome, any Error>?

  init(_ work: @escaping () throws -> Outcome) { self.work = work }
}

/// What the C start routine calls, whatever the outcome's type.
private final class Start {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}

/// Runs work on a new thread with a large stack and waits until it is done.
func onOwnThread<Outcome>(_ work: @escaping () throws -> Outcome) throws -> Outcome {
  let errand = Errand(work)
  let start = Start { errand.outcome = Result { try errand.work() } }

  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, stackBytes)

  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  // `start` outlives the thread: this function holds it until the join below has returned.
  let context = Unmanaged.passUnretained(start).toOpaque()
  var code = pthread_create(&thread, &attributes, startRoutine, context)
  // A system that is busy for a moment has threads again soon.
  var attempt = 0
  while code == EAGAIN, attempt < 40 {
    attempt += 1
    usleep(50_000)
    code = pthread_create(&thread, &attributes, startRoutine, context)
  }
  if code != 0 { throw SolverFailure("The system gave no thread to solve on (error \(code)).") }
  #if canImport(Darwin)
    if let thread { pthread_join(thread, nil) }
  #else
    pthread_join(thread, nil)
  #endif
  return try withExtendedLifetime(start) {
    guard let outcome = errand.outcome else {
      throw SolverFailure("The solving thread ended without an answer.")
    }
    return try outcome.get()
  }
}

#if canImport(Darwin)
  private func startRoutine(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Start>.fromOpaque(context).takeUnretainedValue().run()
    return nil
  }
#else
  private func startRoutine(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<Start>.fromOpaque(context).takeUnretainedValue().run() }
    return nil
  }
#endif
