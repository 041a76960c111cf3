/// Names of rows or columns as a file format allows them, each once.
///
/// MPS: names stay as they are, but for blanks and control characters, which become `_`.
///
/// LP: `x[P01,re-urbanization]` becomes `x(P01,re_urbanization)`: square brackets become round
/// ones, letters beyond ASCII their code such as `u4E2D`, other characters that the format gives a
/// meaning `_`. A name that could be read as a number or a keyword, all that begin with `e`
/// included, gets a leading `_`.
///
/// Both: names are cut to 240 bytes; from the second of equal names on, `~2`, `~3` … is appended.
struct LegalNames {
  /// Formats and solvers allow 255 bytes; the rest is room for telling equal names apart.
  private static let mostBytes = 240

  private(set) var names: [String] = []
  private var taken: Set<String> = []
  /// Where counting goes on for a name that is taken.
  private var next: [String: Int] = [:]

  init(_ wanted: [String], for format: ModelFormat) {
    names.reserveCapacity(wanted.count)
    taken.reserveCapacity(wanted.count)
    for name in wanted { names.append(added(name, for: format)) }
  }

  /// One more name, legal and unlike all others.
  mutating func added(_ name: String, for format: ModelFormat) -> String {
    let legal = Self.legal(name, for: format)
    if taken.insert(legal).inserted { return legal }
    var number = next[legal] ?? 2
    while !taken.insert("\(legal)~\(number)").inserted { number += 1 }
    next[legal] = number + 1
    return "\(legal)~\(number)"
  }

  private static func legal(_ name: String, for format: ModelFormat) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      let piece =
        switch format {
        case .mps: scalar.properties.isWhitespace || scalar.value < 32 ? "_" : String(scalar)
        case .lp: inLP(scalar)
        }
      if text.utf8.count + piece.utf8.count > mostBytes { break }
      text += piece
    }
    let needsPrefix =
      switch format {
      // `*` begins a comment line, `$` a comment field.
      case .mps: text.isEmpty || text.hasPrefix("*") || text.hasPrefix("$")
      case .lp: isAmbiguousInLP(text)
      }
    return needsPrefix ? "_" + text : text
  }

  private static func inLP(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", ".", ",", "(", ")", "#", "@", "~", "?", "%", "&":
      return String(scalar)
    case "[": return "("
    case "]": return ")"
    default:
      return scalar.isASCII ? "_" : "u" + String(scalar.value, radix: 16, uppercase: true)
    }
  }

  private static func isAmbiguousInLP(_ text: String) -> Bool {
    switch text.first {
    case nil, "e", "E", ".", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": true
    default: keywords.contains(text.lowercased())
    }
  }

  private static let keywords: Set<String> = [
    "max", "maximum", "maximize", "maximise", "min", "minimum", "minimize", "minimise", "subject",
    "such", "st", "s.t.", "st.", "to", "that", "bound", "bounds", "free", "inf", "infinity", "nan",
    "general", "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin",
    "semi", "semis", "sos", "sos1", "sos2", "lazy", "user", "constraints", "range", "ranges",
  ]
}
