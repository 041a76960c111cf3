/// What changed from one text to another, line by line.
struct LineComparison: Equatable {
  /// In order of their place; of one place, what went comes before what came.
  var lines = Excerpt<LineChange>()

  struct LineChange: Equatable {
    var isAdded: Bool
    /// 1-based, in the text that has the line.
    var number: Int
    var text: String
  }

  /// Above this product of lines, finding the shortest list of changes takes too long: then all
  /// lines from the first to the last change are told as gone and new.
  private static let mostWork = 4_000_000

  init(_ first: String, _ second: String) {
    let old = Self.lines(first)
    let new = Self.lines(second)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let gone = old[start..<old.count - end]
    let come = new[start..<new.count - end]
    guard gone.count * come.count <= Self.mostWork else {
      for line in gone.indices { add(false, line, old) }
      for line in come.indices { add(true, line, new) }
      return
    }
    let difference = Array(come).difference(from: Array(gone))
    let removed = Set(difference.removals.map { start + Self.offset($0) })
    let inserted = Set(difference.insertions.map { start + Self.offset($0) })
    var (before, after) = (start, start)
    while before < old.count - end || after < new.count - end {
      if removed.contains(before) {
        add(false, before, old)
        before += 1
      } else if inserted.contains(after) {
        add(true, after, new)
        after += 1
      } else {
        before += 1
        after += 1
      }
    }
  }

  private mutating func add(_ isAdded: Bool, _ line: Int, _ text: [Substring]) {
    lines.append(LineChange(isAdded: isAdded, number: line + 1, text: String(text[line])))
  }

  /// Lines without what ends them, be it of Unix or of Windows.
  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
