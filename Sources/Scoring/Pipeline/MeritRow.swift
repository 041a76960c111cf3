public import ParkModel

/// One park's merit: its score, its rank, and what each indicator adds.
public struct MeritRow: Sendable {
  private let table: MeritTable
  let row: Int

  init(_ table: MeritTable, row: Int) {
    self.table = table
    self.row = row
  }

  public var park: ParkID { table.parks[row] }
  /// 0 to 1, 1 the better end, for normalisations that keep within that; bonuses and ratios
  /// without a cap may pass 1.
  public var score: Share { Share(table.scores[row]) }
  /// 1 is best; parks with equal scores share a rank.
  public var rank: Int { table.ranks[row] }
  public var grade: String? { table.grades[row] }

  /// The weakest status of the park's indicator values; imputed values are at best estimated.
  public var status: ProvenanceStatus {
    let status = table.run.table.statuses[row]
    return table.run.table.hasGap(row) ? max(status, .estimated) : status
  }

  /// The adjustment that puts the park behind all others; nil for none.
  public var veto: IndicatorID? {
    let vetoes = table.result.adjusted.veto
    guard !vetoes.isEmpty, let column = vetoes[row] else { return nil }
    return table.framework.adjustments[column].id
  }

  /// What each indicator adds to the score, in the framework's order; with `adjustments` they sum
  /// to it.
  public var parts: [Share] { table.result.aggregation.parts(row).map { Share($0) } }

  /// What each indicator adds to the score, by name.
  public var contributions: [IndicatorID: Share] {
    var named: [IndicatorID: Share] = [:]
    for (indicator, part) in zip(table.framework.indicators, parts) { named[indicator.id] = part }
    return named
  }

  /// What each bonus adds and each deduction takes.
  public var adjustments: [IndicatorID: Share] {
    var named: [IndicatorID: Share] = [:]
    let width = table.framework.adjustments.count
    for (column, adjustment) in table.framework.adjustments.enumerated() {
      named[adjustment.id] = Share(table.result.adjusted.parts[row * width + column])
    }
    return named
  }

  /// What the indicator in column `column` of the framework adds to the score.
  public subscript(column: Int) -> Share { parts[column] }
}

extension MeritRow: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.park == right.park && left.score == right.score && left.rank == right.rank
      && left.status == right.status && left.grade == right.grade && left.parts == right.parts
  }
}

/// The rows of a merit table, each made when it is asked for, so that a million stay small.
public struct MeritRows: RandomAccessCollection, Sendable {
  let table: MeritTable

  public var startIndex: Int { 0 }
  public var endIndex: Int { table.parks.count }
  public subscript(row: Int) -> MeritRow { MeritRow(table, row: row) }
}
