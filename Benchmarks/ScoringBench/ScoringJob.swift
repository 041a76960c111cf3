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
      parks: (0..<rows).map { ParkID("P\($0)") }, indicators: indicators, values: values)
    framework = Framework(
      id: "bench",
      indicators: indicators.map { Indicator(id: $0, weight: Figure(1, .sourced)) })
  }

  /// TOPSIS on vector-normalised values with entropy weights; the score of each park.
  func topsis() throws -> [Double] {
    let merits = try score(
      table, by: framework,
      settings: ScoringSettings(method: .topsis, weighting: .entropy, normalisation: .vector))
    return merits.scores
  }

  /// SMAA-2 of the weighted sum with weights drawn freely.
  ///
  /// - Returns: What gives the share of draws in which a park has a rank, row-major, parks times
  ///   ranks: written out after the clock has stopped.
  func acceptabilities(draws: Int, seed: UInt64) throws -> () -> [Double] {
    let merits = try score(
      table, by: framework, settings: ScoringSettings(normalisation: .minMax))
    let result = try acceptability(merits, space: .free, draws: draws, seed: seed)
    return {
      (0..<result.rows).flatMap { row in
        (1...result.rows).map { result.acceptability(row, rank: $0) }
      }
    }
  }
}
