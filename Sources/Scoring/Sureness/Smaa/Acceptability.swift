public import ParkModel

/// How sure each rank is when the weights are not agreed on and some values are uncertain.
///
/// Always by the additive value of the table's normalised values, whatever its method: SMAA-2 is
/// defined on that. Bonuses, deductions and vetoes count as in the score.
///
/// - Parameters:
///   - space: Which weights count as possible.
///   - draws: How many weightings (and values) are drawn.
///   - uncertainties: Of those that fit a value the last one counts.
///   - threads: 0 for one a core; the result does not depend on it.
/// - Throws: a space without weights, no draws, or too many parks, as problems of `--smaa`.
public func acceptability(
  _ table: MeritTable, space: WeightSpace, draws: Int, seed: UInt64,
  uncertainties: [Uncertainty] = [], threads: Int = 0
) throws(InvalidInput) -> SmaaResult {
  let normalised = table.result.input.normalised
  let scales = normalised.scales
  let offsets = table.offsets
  let indicators = table.framework.indicators
  let normalisation = table.settings.normalisation
  let isDeviation = indicators.map {
    $0.direction.isTarget && normalisation.valueFunction(of: $0) == nil
  }
  let smaa = Smaa(
    values: table.adjustedValues, rows: table.parks.count, indicators: indicators.map(\.id),
    space: space, draws: draws, seed: seed, threads: threads,
    uncertain: uncertainCells(table, uncertainties),
    normalise: { cell, raw in
      let column = cell.column
      let place = isDeviation[column] ? indicators[column].direction.badness(raw) : raw
      return scales[column](place) + (offsets.isEmpty ? 0 : offsets[cell.row])
    })
  return try smaa.run(file: "--smaa")
}

extension MeritTable {
  /// What bonuses and deductions add to each score; far below all others for a vetoed park. Empty
  /// where the framework adjusts nothing.
  var offsets: [Double] {
    let width = framework.adjustments.count
    guard width > 0 else { return [] }
    let isLast = result.adjusted.isLast
    return parks.indices.map { row in
      let parts = result.adjusted.parts[row * width..<(row + 1) * width]
      return parts.reduce(0, +) - (isLast.isEmpty || !isLast[row] ? 0 : 1e6)
    }
  }

  /// Normalised values with each park's adjustments in every one of them: as weights sum to 1, any
  /// weighted mean of them is adjusted by just as much.
  var adjustedValues: [Double] {
    let values = result.input.normalised.values
    let offsets = offsets
    guard !offsets.isEmpty else { return values }
    return values.indices.map { values[$0] + offsets[$0 / run.width] }
  }
}

private func uncertainCells(
  _ table: MeritTable, _ uncertainties: [Uncertainty]
) -> [UncertainCell] {
  guard !uncertainties.isEmpty else { return [] }
  let run = table.run
  var cells: [UncertainCell] = []
  for row in table.parks.indices {
    for (column, indicator) in run.framework.indicators.enumerated() {
      let fitting = uncertainties.last {
        ($0.park ?? table.parks[row]) == table.parks[row]
          && ($0.indicator ?? indicator.id) == indicator.id
          && ($0.status ?? run.table.status(row, column)) == run.table.status(row, column)
      }
      guard let fitting, fitting.spread > 0 else { continue }
      let value = table.result.input.raw[row * run.width + column]
      let isScaled = fitting.isRelative && fitting.shape != .lognormal
      cells.append(
        UncertainCell(
          row: row, column: column, shape: fitting.shape, centre: value,
          spread: fitting.spread.value * (isScaled ? abs(value) : 1)))
    }
  }
  return cells
}

extension WeightSpace {
  /// The weights within the ranges that a table's framework gives, each handed down its tree like
  /// the weight beside it.
  ///
  /// - Parameter change: How far the weight of an indicator without a range goes down and up, as a
  ///   share of it.
  public static func ranges(of table: MeritTable, change: Double) -> WeightSpace {
    .bounded(
      table.framework.indicators.enumerated().map { column, indicator in
        let effective = table.result.input.weights.values[column]
        let declared = indicator.weight.value.value
        guard let range = indicator.weightRange, declared > 0 else {
          return WeightRange(
            low: Share(effective * (1 - change)), high: Share(min(1, effective * (1 + change))))
        }
        let scale = effective / declared
        return WeightRange(
          low: Share(range.low.value * scale), high: Share(min(1, range.high.value * scale)))
      })
  }

  /// The weights in the order of a table's effective ones.
  public static func order(of table: MeritTable) -> WeightSpace {
    .order(of: table.result.input.weights.values.prefix(table.run.width).map { Share($0) })
  }
}
