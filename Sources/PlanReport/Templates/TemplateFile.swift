/// A file of a portfolio as it stands on a sheet of a template: a table, or lines of text.
public struct TemplateFile: Hashable, Sendable {
  /// Path inside the portfolio folder, with `/`: `parks.csv`, `frameworks/city.yaml`.
  public var name: String
  public var content: Content

  public enum Content: Hashable, Sendable {
    /// Every row has a cell for each column.
    case table(columns: [String], rows: [[String]])
    /// Settings line by line, comments included.
    case lines([String])
  }

  public init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}

extension TemplateFile {
  /// How sheets of templates are called: `parks`, `limits_yaml`, `framework_city`.
  ///
  /// Tables go by their file's name without ending. Where two files would have one name, or a name
  /// is too long for a sheet, a number makes the difference; `_Meta` says which sheet is which file.
  static func sheetNames(for files: [TemplateFile]) -> [String] {
    var taken: Set<String> = []
    return files.map { file in
      let stem = String(file.sheetStem.prefix(27))
      var name = stem
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)_\(number)"
        number += 1
      }
      return name
    }
  }

  private var sheetStem: String {
    let path = name.split(separator: "/").map(String.init)
    let last = path.last ?? name
    let (stem, ending) =
      last.lastIndex(of: ".").map { dot in
        (String(last[..<dot]), String(last[last.index(after: dot)...]))
      } ?? (last, "")
    let plain = String(
      stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    if path.count > 1 { return "framework_\(plain)" }
    return ending == "csv" ? plain : "\(plain)_\(ending)"
  }
}

extension TemplateFile {
  /// The sheets on which the usual files of a portfolio stand.
  public static var usualSheets: [(sheet: String, file: String)] {
    let files = knownNames.map { TemplateFile(name: $0, content: .lines([])) }
    return zip(sheetNames(for: files), knownNames).map { ($0, $1) }
  }
}
