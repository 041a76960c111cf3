import Synchronization

/// What a handler was told, in order; a class because handlers run on the solver's threads.
final class Noted<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  var all: [Value] { values.withLock { $0 } }
  func note(_ value: Value) { values.withLock { $0.append(value) } }
}
