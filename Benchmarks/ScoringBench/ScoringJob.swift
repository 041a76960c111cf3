import ParkModel
import Scoring

/// Every call into the library that is measured: a change of its interface is made here alone.
struct ScoringJob {
  private let table: IndicatorTable
  private let framework: Framework

  /// - Parameter values: Row-major, without gaps; more is better in every column.
  init(_ values: [Double], rows: Int, columns: Int) {
    let indicators = (0..<columns).map { IndicatorID("i\($0)") }
    table = IndicatorTable(
      parks: (0..<rows).map { ParkID("P\($0)") },
      paths: [DevelopmentPath?](repeating: nil, count: rows),
      kinds: [String](repeating: "", count: rows), indicators: indicators
    ) { row, column in Figure(Amount(values[row * columns + column]), .sourced) }
    framework = Framework(
      id: "bench",
      indicators: indicators.map { Indicator(id: $0, weight: Figure(1, .sourced)) })
  }

  /// TOPSIS on vector-normalised values with entropy weights; the score of each park.
  func topsis() throws -> [Double] {
    let merits = try score(
      table, by: framework,
      settings: ScoringSettings(method: .topsis, weighting: .entropy, normalisation: .vector))
    return merits.rows.map(\.score.value)
  }

  /// SMAA-2 of the weighted sum with weights drawn freely.
  ///
  /// - Returns: Row-major, parks times ranks: the share of draws in which a park has a rank.
  func acceptabilities(draws: Int, seed: UInt64) throws -> [Double] {
    throw NotInThisBuild(job: "smaa")
  }
}

/// A job that the library cannot do yet.
struct NotInThisBuild: Error {
  var job: String
}
