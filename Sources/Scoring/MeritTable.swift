public import ParkModel

/// The merit of every park, with every step that led to it.
public struct MeritTable: Sendable {
  public let framework: Framework
  /// As asked for, with the missing-value rule filled in.
  public let settings: ScoringSettings
  /// In the order of the parks given.
  public let rows: [MeritRow]
  /// Rows of `rows` from the best park to the worst; equal ranks by identifier.
  public let order: [Int]
  /// Effective weights of parks without a path of their own weights; they sum to 1.
  public let weights: [IndicatorID: Share]
  /// Effective weights on the paths that have their own; each sums to 1.
  public let pathWeights: [DevelopmentPath: [IndicatorID: Share]]
  /// Raw values as given, gaps included.
  public let raw: StageTable
  /// Raw values with the gaps filled.
  public let completed: StageTable
  /// Comparable values, 1 the better end.
  public let normalised: StageTable
  /// What each indicator adds to each score.
  public let contributions: StageTable
  public let imputed: [ImputedCell]
  /// How far ranks hang on the imputed values; empty without imputed values.
  public let rankRanges: [RankRange]
  public let notices: [String]
  public let definitions: [Definition]

  /// Rows from the best park to the worst.
  public var ranking: [MeritRow] { order.map { rows[$0] } }

  /// The score of each park, for a plan that weighs merit.
  public var merits: [ParkID: Share] {
    Dictionary(rows.map { ($0.park, $0.score) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The rank of a park with every imputed value at its worst, and with every one at its best.
public struct RankRange: Hashable, Sendable {
  public let park: ParkID
  public let rank: Int
  public let rankWithWorst: Int
  public let rankWithBest: Int
}
