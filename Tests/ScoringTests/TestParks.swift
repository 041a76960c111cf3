import ParkModel

@testable import Scoring

/// A park with raw indicator values; nil values are missing.
func testPark(
  _ id: ParkID, path: DevelopmentPath? = nil, kind: String = "",
  _ values: KeyValuePairs<String, Double?>
) -> Park {
  var indicators: [IndicatorID: Figure<Amount>] = [:]
  for (name, value) in values {
    if let value { indicators[IndicatorID(name)] = Figure(Amount(value), .sourced) }
  }
  return Park(
    id: id, kind: kind, path: path, alternatives: [Alternative(id: "a")], indicators: indicators)
}

/// Parks P001, P002, … from the rows of a matrix; columns are c0, c1, …; NaN is missing.
func testParks(_ matrix: [[Double]]) -> [Park] {
  matrix.enumerated().map { index, row in
    let number = "\(index + 1)"
    let digits = String(repeating: "0", count: max(0, 3 - number.count)) + number
    var indicators: [IndicatorID: Figure<Amount>] = [:]
    for (column, value) in row.enumerated() where !value.isNaN {
      indicators[IndicatorID("c\(column)")] = Figure(Amount(value), .sourced)
    }
    return Park(
      id: ParkID("P" + digits), alternatives: [Alternative(id: "a")], indicators: indicators)
  }
}

func testFramework(
  weights: [Double], directions: [Indicator.Direction]? = nil,
  goalposts: [Goalposts?]? = nil, missing: MissingValueRule = .refuse
) -> Framework {
  Framework(
    id: "test",
    indicators: weights.indices.map { column in
      Indicator(
        id: IndicatorID("c\(column)"), direction: directions?[column] ?? .moreIsBetter,
        weight: Figure(Share(weights[column])), goalposts: goalposts?[column] ?? nil)
    }, missing: missing)
}

func testTable(_ matrix: [[Double]], width: Int? = nil) -> IndicatorTable {
  let width = width ?? matrix.first?.count ?? 0
  return IndicatorTable(
    testParks(matrix), indicators: (0..<width).map { IndicatorID("c\($0)") })
}

/// A table that is normalised already, for kernels that ask for one.
func testNormalised(_ values: [Double], width: Int) -> NormalisedTable {
  NormalisedTable(
    values, indicators: testFramework(weights: [Double](repeating: 1, count: width)).indicators,
    by: .none, negatives: .welcome)
}

/// What a method is given for a matrix of raw values.
func testInput(
  _ matrix: [[Double]], weights: [Double], directions: [Indicator.Direction]? = nil,
  preferences: [Preference]? = nil, by normalisation: Normalisation
) throws -> AggregationInput {
  var framework = testFramework(weights: weights, directions: directions)
  for (column, preference) in (preferences ?? []).enumerated() {
    framework.indicators[column].preference = preference
  }
  let raw = matrix.flatMap { $0 }
  let normalised = NormalisedTable(
    raw, indicators: framework.indicators, by: normalisation, negatives: .welcome)
  return AggregationInput(
    raw: raw, normalised: normalised, framework: framework,
    weights: try WeightSets(
      .declared, framework, normalised: normalised, pathOfRow: matrix.map { _ in nil }),
    isFixed: weights.map { _ in false })
}

/// Entropy weights of a table, its column ends found here.
func entropyWeights(_ values: [Double], width: Int) -> EntropyWeights {
  func ends(_ pick: (Double, Double) -> Double) -> [Double] {
    (0..<width).map { column in
      stride(from: column, to: values.count, by: width).map { values[$0] }.reduce(
        values[column], pick)
    }
  }
  return EntropyWeights(values, width: width, low: ends(min), high: ends(max))
}

/// The sentences of a refusal; empty where nothing is refused.
func refusals(_ body: () throws(InvalidInput) -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

func isClose(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-9) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

/// A small generator with a stated seed: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Normalisation {
  /// Whether scores lie within 0 to 1 whatever the values are.
  var staysWithinUnit: Bool {
    switch self {
    case .minMax, .goalposts, .vector, .sum, .rank, .target: true
    case .zScore, .reference, .none: false
    }
  }
}

/// A random problem: 1 to 12 parks, 1 to 6 indicators, some constant columns and equal parks.
struct RandomCase {
  var matrix: [[Double]]
  var framework: Framework
  var method: ScoringMethod
  var weighting: Weighting
  var normalisation: Normalisation

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let width = Int.random(in: 1...6, using: &numbers)
    let rows = Int.random(in: 1...12, using: &numbers)
    let constant = (0..<width).map { _ in Int.random(in: 0..<6, using: &numbers) == 0 }
    matrix = (0..<rows).map { _ in
      (0..<width).map { constant[$0] ? 3 : Double.random(in: -50...100, using: &numbers) }
    }
    if rows > 2, Bool.random(using: &numbers) { matrix[rows - 1] = matrix[0] }
    framework = testFramework(
      weights: (0..<width).map { _ in Double.random(in: 0.1...1, using: &numbers) },
      directions: (0..<width).map { _ in
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: .moreIsBetter
        case 1: .lessIsBetter
        default: .target(low: 10, high: 30)
        }
      })
    method = ScoringMethod.allCases.randomElement(using: &numbers) ?? .weightedSum
    weighting = Weighting.allCases.randomElement(using: &numbers) ?? .declared
    // Without a normalisation negative values are refused: that has tests of its own.
    normalisation =
      Normalisation.allCases.filter { $0 != .none }.randomElement(using: &numbers) ?? .minMax
  }

  var settings: ScoringSettings {
    ScoringSettings(method: method, weighting: weighting, normalisation: normalisation)
  }
}
