import ParkModel

/// A part of a workbook that takes further solves. The raw value is its word in `--with`.
enum WorkbookPart: String, CaseIterable, Sendable {
  case scenarios, frontier, sensitivity, explanations

  /// Stands for every part.
  static let everything = "all"

  /// Reads `scenarios,frontier`, each part once, in the order in which they are worked out.
  ///
  /// - Returns: the parts, or what is wrong with the words, with the nearest right one.
  static func list(_ text: String) -> Result<[WorkbookPart], UnknownParts> {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let known = allCases.map(\.rawValue) + [everything]
    let unknown = words.filter { !known.contains($0) }
    if !unknown.isEmpty { return .failure(UnknownParts(words: unknown)) }
    if words.contains(everything) { return .success(allCases) }
    return .success(allCases.filter { words.contains($0.rawValue) })
  }

  struct UnknownParts: Error, Equatable {
    var words: [String]

    /// One sentence for each word.
    var sentence: String {
      let known = WorkbookPart.allCases.map(\.rawValue) + [WorkbookPart.everything]
      return words.map { word in
        let near = nearestName(to: word, among: known).map { " Did you mean \($0)?" } ?? ""
        return "'\(word)' is no part of a workbook; there are "
          + known.joined(separator: ", ") + "." + near
      }.joined(separator: " ")
    }
  }

  /// What is being worked out, for the progress.
  var title: BilingualText {
    switch self {
    case .scenarios: BilingualText(english: "scenarios", chinese: "情景")
    case .frontier: BilingualText(english: "frontier", chinese: "前沿")
    case .sensitivity: BilingualText(english: "sensitivity", chinese: "敏感性")
    case .explanations: BilingualText(english: "explanations", chinese: "解释")
    }
  }
}
