import Dispatch

/// Runs over 0..<count in fixed parts, on all cores where there is enough to do.
///
/// The parts depend on `count` and `size` alone, never on the number of cores: whoever keeps one
/// result a part and joins them in order gets the same bytes on every machine.
struct Parts {
  let count: Int
  let size: Int

  init(_ count: Int, size: Int) {
    precondition(size > 0)
    self.count = count
    self.size = size
  }

  /// How many parts there are.
  var number: Int { (count + size - 1) / size }

  func range(_ part: Int) -> Range<Int> { part * size..<min(count, (part + 1) * size) }

  /// Parts of whole rows, about 65,536 cells each.
  static func rows(_ rows: Int, width: Int) -> Parts {
    Parts(rows, size: max(1, 65_536 / max(1, width)))
  }

  func forEach(_ body: @Sendable (_ part: Int, _ range: Range<Int>) -> Void) {
    guard number > 1 else {
      if number == 1 { body(0, range(0)) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: number) { body($0, range($0)) }
  }

  /// One result a part, in the order of the parts.
  func map<Result: Sendable>(
    _ body: @Sendable (_ part: Int, _ range: Range<Int>) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: number)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each part writes its own element and nothing else.
      nonisolated(unsafe) let places = buffer
      forEach { part, range in places[part] = body(part, range) }
    }
    return results.compactMap { $0 }
  }
}
