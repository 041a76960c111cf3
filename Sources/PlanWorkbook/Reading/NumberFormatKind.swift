/// What a number format makes of a number: only what changes its meaning.
enum NumberFormatKind: Hashable, Sendable {
  case plain, date, percent

  /// - Parameter builtIn: Number of a format that no file writes down.
  ///
  /// - Source: ECMA-376-1:2016, 18.8.30, with the dates of the East Asian versions (27 to 36 and
  ///   50 to 58).
  init(builtIn: Int) {
    switch builtIn {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45...47, 50...58: self = .date
    default: self = .plain
    }
  }

  /// - Parameter code: Such as `yyyy"年"m"月"`, `[h]:mm` or `0.0%`. Its first section decides.
  init(code: String) {
    var found = NumberFormatKind.plain
    var scalars = Substring(code.lowercased()).unicodeScalars
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ";":
        self = found
        return
      case "\"": scalars = Substring(scalars.drop { $0 != "\"" }.dropFirst()).unicodeScalars
      // The next character is shown, skipped or repeated.
      case "\\", "_", "*": _ = scalars.popFirst()
      case "[":
        let inner = scalars.prefix { $0 != "]" }
        scalars = scalars[inner.endIndex...].dropFirst()
        // Hours, minutes and seconds beyond the day; all else is a colour, condition or language.
        if !inner.isEmpty, inner.allSatisfy({ "hms".unicodeScalars.contains($0) }) {
          found = .date
        }
      case "%": if found == .plain { found = .percent }
      case "y", "m", "d", "h", "s": found = .date
      case "g":
        // `general`, or the name of an era.
        if scalars.starts(with: "eneral".unicodeScalars) {
          scalars = scalars.dropFirst(6)
        } else {
          found = .date
        }
      case "e":
        // `0e+00`, or the year of an era.
        if scalars.first != "+", scalars.first != "-" { found = .date }
      default: break
      }
    }
    self = found
  }
}
