import ParkModel

/// Every problem found so far, so that all can be reported at once.
///
/// A class because all readers of one portfolio add to the same list.
final class ProblemList {
  /// More problems of one file than anybody mends by hand are counted, not listed.
  static let mostPerFile = 1_000
  /// Letters compared in search of nearest names, in all: a bound on the time that suggestions
  /// may take in a portfolio where nearly everything is wrong.
  private var comparisonsLeft = 20_000_000

  private var problems: [InputProblem] = []
  private var countByFile: [String: Int] = [:]
  private var fileOrder: [String] = []
  private(set) var notices: [String] = []

  /// Prefix of file names as the user would type them: the folder with a slash, or empty.
  let place: String

  init(place: String) { self.place = place }

  /// Whether further problems of a file are only counted: then no text is worth composing.
  func isFull(_ file: String) -> Bool { countByFile[file, default: 0] >= Self.mostPerFile }

  var isEmpty: Bool { problems.isEmpty }
  var count: Int { countByFile.values.reduce(0, +) }
  func countOutside(_ files: String...) -> Int {
    files.reduce(count) { $0 - countByFile[$1, default: 0] }
  }

  func add(_ file: String, row: Int? = nil, field: String? = nil, _ found: String, fix: String) {
    let count = countByFile[file, default: 0]
    countByFile[file] = count + 1
    guard count < Self.mostPerFile else { return }
    problems.append(
      InputProblem(file: place + file, row: row, field: field, found: found, fix: fix))
  }

  /// Forgets what follows from a problem that is found later.
  func removeAll() {
    problems = []
    countByFile = [:]
  }

  /// Counts further problems of a file that is full, or of which only the count is known.
  func addUnlisted(_ more: Int, _ file: String) { countByFile[file, default: 0] += more }

  func notice(_ text: String) {
    guard notices.count < Self.mostPerFile else { return }
    notices.append(text)
  }

  /// The problems by file in reading order and by row, each once.
  func sorted() -> [InputProblem] {
    var all = problems
    for (file, count) in countByFile where count > Self.mostPerFile {
      all.append(
        InputProblem(
          file: place + file, row: Int.max,
          found: "\(count - Self.mostPerFile) more problems are not listed.",
          fix: "mend those above first, then check again"))
    }
    let order = Dictionary(
      uniqueKeysWithValues: RecognisedFile.fixed.enumerated().map { (place + $1, $0) })
    var seen: Set<InputProblem> = []
    return
      all.enumerated()
      .sorted { left, right in
        let a = left.element
        let b = right.element
        let fileA = (order[a.file] ?? order.count, a.file)
        let fileB = (order[b.file] ?? order.count, b.file)
        if fileA != fileB { return fileA < fileB }
        if a.row ?? 0 != b.row ?? 0 { return a.row ?? 0 < b.row ?? 0 }
        return left.offset < right.offset
      }
      .map { numbered in
        var problem = numbered.element
        if problem.row == Int.max { problem.row = nil }
        return problem
      }
      .filter { seen.insert($0).inserted }
  }

  /// The known name nearest to a typed one, while the time for suggestions lasts.
  func nearest(to typed: String, among known: some Collection<String>) -> String? {
    let cost = known.count * max(8, typed.count) * 8
    guard typed.count <= 100, comparisonsLeft > cost else { return nil }
    comparisonsLeft -= cost
    return nearestName(to: typed, among: known)
  }
}

/// Text from a file as it appears in a message: in quotes, on one line, at most 60 letters.
func quoted(_ text: some StringProtocol) -> String {
  var shown = ""
  var length = 0
  for scalar in text.unicodeScalars {
    guard length < 60 else {
      shown += "…"
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format, .privateUse, .surrogate:
      shown += scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : "\u{FFFD}"
    default: shown.unicodeScalars.append(scalar)
    }
    length += 1
  }
  return "'\(shown)'"
}

/// `a, b, c and 17 more`: the first names of a list that may be long.
func listed(_ names: [String], most: Int = 8) -> String {
  names.count <= most + 1
    ? names.joined(separator: ", ")
    : names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
}
