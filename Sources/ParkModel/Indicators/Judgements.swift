/// How a planner is asked for weights. The raw value is the token of commands and options.
public enum JudgementMethod: String, CaseIterable, Sendable {
  /// Every part of a level against every other.
  case pairwise = "ahp"
  /// The most and the least important part against all others.
  case bestWorst = "bwm"
  /// Points for the step of each part from its worst to its best.
  case swing
}

/// What a planner said about how much the parts of one level weigh.
///
/// Values as they stand in a file, with their places there, checked by nobody yet: whoever reads
/// or uses them asks for `problems()`.
public enum Judgements: Hashable, Sendable {
  case pairwise(PairwiseJudgements)
  case bestWorst(BestWorstJudgements)
  case swing(SwingPoints)

  /// Where they come from, as the user would type it.
  public var file: String {
    switch self {
    case .pairwise(let judgements): judgements.file
    case .bestWorst(let judgements): judgements.file
    case .swing(let judgements): judgements.file
    }
  }

  /// Everything that stands in the way of weights, at once.
  public func problems() -> [InputProblem] {
    switch self {
    case .pairwise(let judgements): judgements.problems()
    case .bestWorst(let judgements): judgements.problems()
    case .swing(let judgements): judgements.problems()
    }
  }
}

/// How many times as important each part of a level is as each other: the input of the AHP.
public struct PairwiseJudgements: Hashable, Sendable {
  public var file: String
  public var labels: [String]
  /// `cells[i][j]` is the importance of part i as a multiple of part j's; nil is not judged.
  public var cells: [[Ratio?]]
  /// 1-based line of the file that holds row i; nil where there is no file.
  public var rows: [Int?]
  /// Line of the labels, where they stand in a line of their own.
  public var labelRow: Int?

  public init(
    file: String = "judgements", labels: [String], cells: [[Ratio?]], rows: [Int?] = [],
    labelRow: Int? = nil
  ) {
    self.file = file
    self.labels = labels
    self.cells = cells
    self.rows = rows
    self.labelRow = labelRow
  }

  /// The judgement of part `row` against part `column`; nil where there is none.
  public subscript(row: Int, column: Int) -> Ratio? {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
    return cells[row][column]
  }
}

/// The most important part against all, and all against the least important one.
public struct BestWorstJudgements: Hashable, Sendable {
  public static let bestColumn = "best_to_others"
  public static let worstColumn = "others_to_worst"

  public var file: String
  public var labels: [String]
  /// The importance of the best part as a multiple of each; 1 marks the best.
  public var bestToOthers: [Ratio?]
  /// The importance of each as a multiple of the worst part's; 1 marks the worst.
  public var othersToWorst: [Ratio?]
  /// 1-based line of the file for each part; nil where there is no file.
  public var rows: [Int?]

  public init(
    file: String = "judgements", labels: [String], bestToOthers: [Ratio?],
    othersToWorst: [Ratio?], rows: [Int?] = []
  ) {
    self.file = file
    self.labels = labels
    self.bestToOthers = bestToOthers
    self.othersToWorst = othersToWorst
    self.rows = rows
  }
}

/// Points for the step of each part from its worst to its best; the most important has 100.
public struct SwingPoints: Hashable, Sendable {
  public static let column = "points"

  public var file: String
  public var labels: [String]
  public var points: [Points?]
  /// 1-based line of the file for each part; nil where there is no file.
  public var rows: [Int?]

  public init(
    file: String = "judgements", labels: [String], points: [Points?], rows: [Int?] = []
  ) {
    self.file = file
    self.labels = labels
    self.points = points
    self.rows = rows
  }
}

/// The judgements of one level of a framework: the top level, or the parts of one group.
public struct LevelJudgements: Hashable, Sendable {
  /// The name of the level under the root.
  public static let top = "top"

  /// The id of the group whose parts are judged, or `top`.
  public var level: String
  public var judgements: Judgements

  public init(level: String, judgements: Judgements) {
    self.level = level
    self.judgements = judgements
  }
}
