/// A table of text for a terminal: columns line up also where Chinese characters are two wide.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    /// May hold line breaks.
    var header: String
    var isRight: Bool
    /// Whether the column may be narrowed, its cells wrapped.
    var isFlexible: Bool

    public init(_ header: String, isRight: Bool = false, isFlexible: Bool = false) {
      self.header = header
      self.isRight = isRight
      self.isFlexible = isFlexible
    }
  }

  public struct Row: Sendable {
    var cells: [String]
    /// Text under the row, over the whole width.
    var below: String

    public init(cells: [String], below: String = "") {
      self.cells = cells
      self.below = below
    }
  }

  static let gap = "  "
  static let narrowest = 12

  var columns: [Column]
  var rows: [Row]

  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// - Parameter below: Text under the row, over the whole width.
  public mutating func add(_ cells: [String], below: String = "") {
    rows.append(Row(cells: cells, below: below))
  }

  /// The table as lines without trailing spaces, flexible columns narrowed to fit the width.
  public func lines(width: Int) -> [String] {
    let widths = columnWidths(in: width)
    let total = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
    var lines = lines(of: columns.map(\.header), widths)
    lines.append(String(repeating: "─", count: min(total, max(width, 1))))
    for row in rows {
      lines += self.lines(of: row.cells, widths)
      if !row.below.isEmpty {
        lines += wrapped(row.below, to: max(20, width - 4)).map { "    " + $0 }
      }
    }
    return lines
  }

  private func columnWidths(in width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      let header = split(columns[column].header).map { displayWidth(String($0)) }.max() ?? 0
      return rows.reduce(header) { max($0, displayWidth($1.cells[column])) }
    }
    var excess = widths.reduce(0, +) + Self.gap.count * max(0, columns.count - 1) - width
    while excess > 0 {
      let widest = columns.indices.filter { columns[$0].isFlexible }.max {
        widths[$0] < widths[$1]
      }
      guard let widest, widths[widest] > Self.narrowest else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func split(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    let parts = columns.indices.map { column in
      split(cells[column]).flatMap { wrapped(String($0), to: widths[column]) }
    }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = columns.indices.map { column in
        let part = line < parts[column].count ? parts[column][line] : ""
        return padded(part, to: widths[column], isRight: columns[column].isRight)
      }.joined(separator: Self.gap)
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
