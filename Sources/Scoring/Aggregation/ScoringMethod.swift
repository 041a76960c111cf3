/// How weighted indicators become one score. The raw value is the `--method` token.
public enum ScoringMethod: String, CaseIterable, Sendable {
  case weightedSum = "wsm"
  case topsis

  /// What the method does, for the definitions of a result.
  public var definition: String {
    switch self {
    case .weightedSum: WeightedSum.definition
    case .topsis: Topsis.definition
    }
  }

  /// What the contributions of a score mean, for the definitions of a result.
  public var contributionDefinition: String {
    switch self {
    case .weightedSum: WeightedSum.contributionDefinition
    case .topsis: Topsis.contributionDefinition
    }
  }

  /// Whether the method works with negative normalised values.
  var keepsNegatives: Bool {
    switch self {
    case .weightedSum: false
    case .topsis: true
    }
  }
}

/// What a method is given: flat arrays, row-major, parks down, indicators across.
struct AggregationInput {
  var normalised: [Double]
  var width: Int
  var weights: WeightSets
  /// Columns whose ends 0 and 1 the framework fixes, whatever the parks are.
  var isFixed: [Bool]

  var rows: Int { normalised.count / width }
}

/// What a method gives back.
struct Aggregation {
  /// 0…1, one for each park.
  var scores: [Double]
  /// What each indicator adds to the score; each row sums to the park's score.
  var contributions: [Double]

  init(rows: Int, width: Int) {
    scores = [Double](repeating: 0, count: rows)
    contributions = [Double](repeating: 0, count: rows * width)
  }

  static func of(_ input: AggregationInput, by method: ScoringMethod) -> Aggregation {
    switch method {
    case .weightedSum: WeightedSum.aggregate(input)
    case .topsis: Topsis.aggregate(input)
    }
  }
}
