import ParkFiles
import RunStore

/// Which input files differ between two runs, and where.
struct InputComparison: Equatable {
  /// By name; only files that differ.
  var files: [FileChange] = []
  /// How many files the two runs read, each name once.
  var count: Int

  struct FileChange: Equatable {
    var name: String
    var change: Change
  }

  enum Change: Equatable {
    case added
    case removed
    case cells(TableComparison)
    case lines(LineComparison)
    /// Every cell, or every line, says the same: blanks, quotes or the order of rows differ.
    case writing
  }

  init(_ first: [StoredFile], _ second: [StoredFile]) {
    let old = Dictionary(first.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
    let new = Dictionary(second.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
    let names = Set(old.keys).union(new.keys).sorted()
    count = names.count
    for name in names {
      switch (old[name], new[name]) {
      case (let before?, let after?):
        if before == after { continue }
        files.append(FileChange(name: name, change: Self.change(name, before, after)))
      case (nil, _): files.append(FileChange(name: name, change: .added))
      case (_, nil): files.append(FileChange(name: name, change: .removed))
      }
    }
  }

  private static func change(_ name: String, _ first: [UInt8], _ second: [UInt8]) -> Change {
    if name.hasSuffix(".csv"), let old = PlainTable(first), let new = PlainTable(second),
      let cells = TableComparison(old, new)
    {
      return cells.count == 0 ? .writing : .cells(cells)
    }
    let lines = LineComparison(
      String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
    return lines.lines.isEmpty ? .writing : .lines(lines)
  }
}
