import ParkFiles
import PlanReport

extension TemplateFile {
  /// A portfolio's files as a template holds them.
  static func files(of loaded: LoadedPortfolio) -> [TemplateFile] {
    loaded.files.map { file in
      if file.name.hasSuffix(".csv"), let table = PlainTable(file.bytes) {
        return TemplateFile(
          name: file.name, content: .table(columns: table.header, rows: table.rows.map(\.cells)))
      }
      return TemplateFile(name: file.name, content: .lines(lines(of: file.bytes)))
    }
  }

  /// The lines of a text, whatever ends them, without byte-order mark.
  private static func lines(of bytes: [UInt8]) -> [String] {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    var lines = String(decoding: text, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
