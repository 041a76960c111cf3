import ParkModel

/// One file of judgements while it is read, with what was found wrong with it.
struct JudgementFile {
  let source: PortfolioFile
  let problems: ProblemList
  /// Cells that were reported already: nothing more is said of them.
  private var reported: Set<Place> = []
  private var isSound = true

  private struct Place: Hashable {
    var row: Int?
    var field: String?
  }

  /// More rows or columns than this are no judgements at all.
  static let mostRows = 1_000
  static let mostBytes = RecognisedFile.largestSettings

  init(_ source: PortfolioFile, problems: ProblemList) {
    self.source = source
    self.problems = problems
  }

  var name: String { source.name }
  /// As the user would type it.
  var place: String { problems.place + source.name }

  mutating func report(row: Int? = nil, field: String? = nil, _ found: String, fix: String) {
    isSound = false
    reported.insert(Place(row: row, field: field))
    problems.add(name, row: row, field: field, found, fix: fix)
  }

  /// Marks the file as one that was not read in full: what is missing is no problem of its own.
  mutating func markUnsound() { isSound = false }

  mutating func reportTooManyRows() {
    report(
      "there are more than \(Self.mostRows) rows or columns.",
      fix: "put the criteria into groups, and judge each group on its own")
  }

  /// The number of a cell; nil where it is empty or, with a problem, where it is none.
  mutating func judgement(_ text: String, row: Int, field: String) -> Double? {
    if text.isEmpty { return nil }
    if let value = JudgementNumber.value(text) { return value }
    let refusal = JudgementNumber.refusal(of: text)
    report(row: row, field: field, refusal.found, fix: refusal.fix)
    return nil
  }

  /// The points of a cell; nil where it is empty or, with a problem, where they are no number.
  mutating func points(_ text: String, row: Int, field: String) -> Double? {
    if text.isEmpty { return nil }
    if let value = PlainNumber.value(text) { return value }
    var refusal = PlainNumber.refusal(of: text, unit: "")
    // Points are hundredths already.
    if text.hasSuffix("%") { refusal.fix = "write the number alone, such as 80" }
    report(row: row, field: field, refusal.found, fix: refusal.fix)
    return nil
  }

  /// Adds what is wrong with the judgements as a whole to what was wrong with their text.
  ///
  /// In a file that was not read in full, only what stands in cells that were.
  func check(_ judgements: Judgements) {
    for problem in judgements.problems() {
      let isKnown = reported.contains(Place(row: problem.row, field: problem.field))
      guard isSound || (problem.row != nil && !isKnown) else { continue }
      problems.add(
        name, row: problem.row, field: problem.field, problem.found, fix: problem.fix)
    }
  }
}
