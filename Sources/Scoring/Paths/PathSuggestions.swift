public import ParkModel

/// The development path that a park's figures speak for, with the reasons in words.
public struct PathSuggestion: Hashable, Sendable {
  public let park: ParkID
  /// nil for a park without a label.
  public let declared: DevelopmentPath?
  public let suggested: DevelopmentPath
  /// What the rule saw, the strongest evidence first; for a park that is suggested another path
  /// than its label also why.
  public let reasons: [BilingualText]
  /// A label that the rule does not arrive at.
  public var disagrees: Bool { declared != nil && declared != suggested }
}

/// Suggested paths of a portfolio's parks, and how far they can be trusted.
public struct PathSuggestions: Sendable {
  /// In the portfolio's order.
  public let rows: [PathSuggestion]
  public let confusion: PathConfusion
  /// Share of labelled parks whose label the rule arrives at without having seen it; nil without
  /// labelled parks.
  public let agreementLeaveOneOut: Share?
  /// The same with every label seen: too good to be true, shown beside the honest figure.
  public let agreementFitted: Share?
  /// What always suggesting the most common label would reach.
  public let majorityBaseline: Share?
  /// The rule in words.
  public let definitions: [Definition]
  public let notices: [BilingualText]
}

/// How many parks of each declared path were suggested each path.
public struct PathConfusion: Hashable, Sendable {
  /// Declared path, then suggested path, in the order of `DevelopmentPath.allCases`.
  public let counts: [[Int]]

  init(_ rows: [PathSuggestion]) {
    let paths = DevelopmentPath.allCases
    counts = paths.map { declared in
      paths.map { suggested in
        rows.count { $0.declared == declared && $0.suggested == suggested }
      }
    }
  }

  public subscript(declared declared: DevelopmentPath, suggested suggested: DevelopmentPath)
    -> Int
  {
    counts[declared.position][suggested.position]
  }

  /// Number of labelled parks.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
  /// Number of labelled parks whose suggestion is their label.
  public var agreeing: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
}

extension DevelopmentPath {
  /// Place among `allCases`.
  var position: Int {
    switch self {
    case .urbanization: 0
    case .reUrbanization: 1
    case .coCity: 2
    }
  }
}
