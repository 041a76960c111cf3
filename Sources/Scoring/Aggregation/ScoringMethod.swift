public import ParkModel

/// How weighted indicators become one score. The raw value is the `--method` token.
public enum ScoringMethod: String, CaseIterable, Sendable {
  case weightedSum = "wsm"
  case weightedProduct = "wpm"
  /// Level by level, with the mean that the framework declares for each.
  case levels
  case topsis
  case vikor
  case promethee

  /// A short name; in English the token.
  public var name: BilingualText {
    let chinese =
      switch self {
      case .weightedSum: "加权求和"
      case .weightedProduct: "加权乘积"
      case .levels: "逐层合成"
      case .topsis: "TOPSIS"
      case .vikor: "VIKOR"
      case .promethee: "PROMETHEE"
      }
    return BilingualText(english: rawValue, chinese: chinese)
  }

  /// What the method does, for the definitions of a result.
  public var definition: BilingualText {
    switch self {
    case .weightedSum: WeightedSum.definition
    case .weightedProduct: WeightedProduct.definition
    case .levels: LevelMeans.definition
    case .topsis: Topsis.definition
    case .vikor: Vikor.definition
    case .promethee: Promethee.definition
    }
  }

  /// What the contributions of a score mean, for the definitions of a result.
  public var contributionDefinition: BilingualText {
    switch self {
    case .weightedSum: WeightedSum.contributionDefinition
    case .weightedProduct: WeightedProduct.contributionDefinition
    case .levels: LevelMeans.contributionDefinition
    case .topsis: Topsis.contributionDefinition
    case .vikor: Vikor.contributionDefinition
    case .promethee: Promethee.contributionDefinition
    }
  }

  /// What the method can do with negative normalised values.
  func negatives(in framework: Framework) -> Negatives {
    switch self {
    case .weightedSum: .avoided
    case .weightedProduct: .impossible
    case .levels: framework.hasOnlyArithmeticMeans ? .avoided : .impossible
    case .topsis, .vikor, .promethee: .welcome
    }
  }
}

extension Framework {
  var hasOnlyArithmeticMeans: Bool {
    mean == .arithmetic && groups.allSatisfy { $0.mean == .arithmetic }
  }

  /// The method that the framework asks for where nobody asks for another.
  public var ownMethod: ScoringMethod { hasOnlyArithmeticMeans ? .weightedSum : .levels }
}

/// What a method is given: flat arrays, row-major, parks down, indicators across.
struct AggregationInput: Sendable {
  /// Raw values without gaps, after outlier treatment.
  var raw: [Double]
  var normalised: NormalisedTable
  var framework: Framework
  var weights: WeightSets
  /// Columns whose ends 0 and 1 the framework fixes, whatever the parks are.
  var isFixed: [Bool]

  var width: Int { framework.indicators.count }
  var rows: Int { weights.setOfRow.count }

  /// The best and the worst normalised value of each column: among the parks, or the framework's.
  var ends: (best: [Double], worst: [Double]) {
    (
      isFixed.indices.map { isFixed[$0] ? max(1, normalised.high[$0]) : normalised.high[$0] },
      isFixed.indices.map { isFixed[$0] ? min(0, normalised.low[$0]) : normalised.low[$0] }
    )
  }

  /// The bounds of any mean of normalised values, which weights that sum to 1 but for rounding
  /// could miss by a rounding error.
  var scoreBounds: (least: Double, most: Double) {
    (normalised.low.min() ?? 0, normalised.high.max() ?? 1)
  }

  func weight(_ row: Int, _ column: Int) -> Double {
    weights.values[weights.setOfRow[row] * width + column]
  }
}

/// What a method gives back.
struct Aggregation: Sendable {
  /// One for each park; 0…1 where the normalisation keeps within that.
  var scores: [Double]
  var detail = MethodDetail.none
  /// For methods that are linear in the weights: the score of a row is the sum of weight times
  /// these. nil for others.
  var linear: (@Sendable (_ row: Int) -> [Double])?
  /// What each indicator adds to the score of a row.
  let parts: @Sendable (_ row: Int) -> [Double]

  init(scores: [Double], parts: @escaping @Sendable (_ row: Int) -> [Double]) {
    self.scores = scores
    self.parts = parts
  }

  static func of(_ input: AggregationInput, by method: ScoringMethod) -> Aggregation {
    switch method {
    case .weightedSum: WeightedSum.aggregate(input)
    case .weightedProduct: WeightedProduct.aggregate(input)
    case .levels: LevelMeans.aggregate(input)
    case .topsis: Topsis.aggregate(input)
    case .vikor: Vikor.aggregate(input)
    case .promethee: Promethee.aggregate(input)
    }
  }
}

/// What some methods tell beside a score.
public enum MethodDetail: Sendable {
  case none
  case vikor(VikorResult)
  case promethee(PrometheeFlows)
}

/// One value a row, computed in parts of rows.
func eachRow(
  _ input: AggregationInput, _ value: @Sendable (_ row: Int) -> Double
) -> [Double] {
  let parts = Parts.rows(input.rows, width: input.width)
  // Every part writes its own rows, and all rows together fill the buffer.
  return [Double](unsafeUninitializedCapacity: input.rows) { buffer, count in
    nonisolated(unsafe) let places = buffer
    parts.run { _, rows in
      for row in rows { places.initializeElement(at: row, to: value(row)) }
    }
    count = input.rows
  }
}
