import ArgumentParser

/// A run's number, or a range of them, as it is typed: `12` or `3-7`.
struct RunRange: Equatable {
  var numbers: ClosedRange<Int>

  /// - Throws: wrong usage for what is neither.
  init(_ text: String) throws(ValidationError) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
    switch ends.count {
    case 1:
      if let number = ends[0] {
        numbers = number...number
        return
      }
    case 2:
      if let first = ends[0], let last = ends[1], first <= last {
        numbers = first...last
        return
      }
    default: break
    }
    throw ValidationError(
      "'\(text)' is no run: write a number such as 12, or a range such as 3-7, the smaller first.")
  }

  /// Digits alone: the parser of Swift takes signs too.
  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { ("0"..."9").contains($0) } ? Int(text).flatMap { $0 > 0 ? $0 : nil } : nil
  }
}
