public import ParkModel

/// One park's merit: its score, its rank, and what each indicator adds.
public struct MeritRow: Sendable {
  public let park: ParkID
  /// 0 to 1, 1 the better end.
  public let score: Share
  /// 1 is best; parks with equal scores share a rank.
  public let rank: Int
  /// The weakest status of the park's indicator values; imputed values are at best estimated.
  public let status: ProvenanceStatus
  private let table: StageTable
  private let row: Int

  init(
    park: ParkID, score: Share, rank: Int, status: ProvenanceStatus, contributions: StageTable,
    row: Int
  ) {
    self.park = park
    self.score = score
    self.rank = rank
    self.status = status
    table = contributions
    self.row = row
  }

  /// What each indicator adds to the score; they sum to it.
  ///
  /// Built on each call from the table's flat array, so that a million rows stay small.
  public var contributions: [IndicatorID: Share] {
    var parts: [IndicatorID: Share] = [:]
    for column in table.indicators.indices { parts[table.indicators[column]] = self[column] }
    return parts
  }

  /// What the indicator in column `column` of the framework adds to the score.
  public subscript(column: Int) -> Share {
    Share(table.values[row * table.indicators.count + column])
  }
}

extension MeritRow: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.park == right.park && left.score == right.score && left.rank == right.rank
      && left.status == right.status
      && left.table.indicators == right.table.indicators
      && left.table.indicators.indices.allSatisfy { left[$0] == right[$0] }
  }
}
