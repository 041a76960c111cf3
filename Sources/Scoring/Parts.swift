/// The numbers from 0 to count - 1 in parts of one size, worked on by `FixedParts`.
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

  /// Runs a body for each part.
  func run(_ body: @Sendable (_ part: Int, _ range: Range<Int>) -> Void) {
    _ = FixedParts.map(number) { body($0, range($0)) }
  }

  /// One result a part, in the order of the parts.
  func map<Result: Sendable>(
    _ body: @Sendable (_ part: Int, _ range: Range<Int>) -> Result
  ) -> [Result] {
    FixedParts.map(number) { body($0, range($0)) }
  }
}
