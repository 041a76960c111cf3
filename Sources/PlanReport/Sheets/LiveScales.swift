import ParkModel
import Scoring

/// Which columns of a merit table a spreadsheet can normalise by itself, and how.
///
/// Straight lines from a worst to a best value: min-max, and goalposts without a value function.
/// Whether a line gives what the engine gave is tried on every value; other columns stand as
/// results.
struct LiveScales {
  enum Scale {
    /// From the worst park, which scores the floor, to the best.
    case ends(floor: Double)
    /// Fixed by the framework; the worst one scores the floor.
    case goalposts(worst: Double, best: Double, floor: Double)
  }

  /// nil: as the engine has it.
  private(set) var scales: [Scale?] = []
  /// Indicators whose ends are the worst and the best park, so that a direction can turn them.
  private(set) var turnable: Set<IndicatorID> = []

  init(_ merits: MeritTable) {
    for (column, indicator) in merits.framework.indicators.enumerated() {
      let scale = Self.scale(indicator, merits.settings.normalisation)
      let fitting = scale.flatMap { $0.fits(column, indicator, merits) ? $0 : nil }
      scales.append(fitting)
      if case .ends? = fitting { turnable.insert(indicator.id) }
    }
  }

  private static func scale(_ indicator: Indicator, _ normalisation: Normalisation) -> Scale? {
    guard indicator.direction == .moreIsBetter || indicator.direction == .lessIsBetter else {
      return nil
    }
    switch normalisation {
    case .minMax: return .ends(floor: 0)
    case .goalposts:
      guard indicator.valueFunction == nil else { return nil }
      guard let posts = indicator.goalposts else { return .ends(floor: indicator.floor.value) }
      return .goalposts(
        worst: posts.worst.value, best: posts.best.value, floor: indicator.floor.value)
    case .vector, .sum, .zScore, .rank, .reference, .target, .none: return nil
    }
  }
}

extension LiveScales.Scale {
  /// Whether the line gives the normalised values of a column.
  func fits(_ column: Int, _ indicator: Indicator, _ merits: MeritTable) -> Bool {
    let rows = merits.rows.indices
    let values = rows.compactMap { merits.completed[$0, column]?.value }
    guard values.count == rows.count, let least = values.min(), let most = values.max() else {
      return false
    }
    let (worst, best, floor): (Double, Double, Double) =
      switch self {
      case .ends(let floor):
        indicator.direction == .lessIsBetter ? (most, least, floor) : (least, most, floor)
      case .goalposts(let worst, let best, let floor): (worst, best, floor)
      }
    return rows.allSatisfy { row in
      guard let given = merits.normalised[row, column]?.value else { return false }
      let place = best == worst ? 0.5 : min(1, max(0, (values[row] - worst) / (best - worst)))
      return abs(floor + (1 - floor) * place - given) <= 1e-9
    }
  }

  /// The value that scores 0 or 1.
  func end(isBest: Bool, values: CellRange, direction: Expression?) -> Cell {
    switch self {
    case .ends:
      let (least, most) = (
        Expression.call(.min, [.range(values)]), Expression.call(.max, [.range(values)])
      )
      guard let direction else { return .formula(isBest ? most : least, .indicator) }
      return .formula(
        .when(
          .combined(direction, .equals, .text(SheetBook.moreIsBetter)),
          then: isBest ? most : least, otherwise: isBest ? least : most), .indicator)
    case .goalposts(let worst, let best, _):
      return Cell(.number(isBest ? best : worst), .indicator, look: .plain)
    }
  }

  /// - Parameter worstRow: The row of the worst values; the best ones stand below.
  func formula(_ value: Expression, column: Int, worstRow: Int) -> Expression {
    func fixed(_ row: Int) -> Expression {
      .cell(CellReference(CellAddress(row: row, column: column), isFixed: true))
    }
    let (worst, best) = (fixed(worstRow), fixed(worstRow + 1))
    // Kept within 0 to 1, as a value beyond the goalposts or one left blank would not be.
    let place = Expression.when(
      .combined(best, .equals, worst), then: .number(0.5),
      otherwise: .call(
        .max, [.number(0), .call(.min, [.number(1), (value - worst) / (best - worst)])]))
    switch self {
    case .ends(let floor), .goalposts(_, _, let floor):
      return floor == 0 ? place : .number(floor) + .number(1 - floor) * place
    }
  }
}
