public import ParkModel

/// Why a park stands where it stands, and what would change that.
public struct ScoreExplanation: Sendable {
  public let park: ParkID
  public let rank: Int
  /// How many parks are rated.
  public let rated: Int
  public let againstMean: MeanComparison
  /// The adjustment that puts the park behind all others; nil for none.
  public let veto: IndicatorID?
  /// What lets this park pass the other, or the other this one; nil for a park alone, and where one
  /// of the two is vetoed.
  public let weightShift: WeightShift?
  public let wantedRank: Int
  /// One for each indicator, in the framework's order; empty where the rank is reached already.
  public let lifts: [IndicatorLift]
}

/// Explains one park's place.
///
/// - Parameters:
///   - other: The park to compare with; nil: the next one ahead, or for the first the next behind.
///   - wantedRank: The rank to reach; nil: one better than the park has.
/// - Throws: a park that is not rated or not known, with the nearest name; a rank that is none.
public func explain(
  _ park: ParkID, in table: MeritTable, against other: ParkID? = nil, toRank wantedRank: Int? = nil
) throws(InvalidInput) -> ScoreExplanation {
  var problems: [InputProblem] = []
  let row = table.row(of: park, option: "--explain", &problems)
  let rival = other.map { table.row(of: $0, option: "--against", &problems) }
  if let wantedRank, wantedRank < 1 || wantedRank > table.parks.count {
    problems.append(
      InputProblem(
        file: "--to-rank", found: "there is no rank \(wantedRank).",
        fix: "write a rank from 1 to \(table.parks.count)"))
  }
  if other == park {
    problems.append(
      InputProblem(
        file: "--against", found: "'\(park)' cannot be compared with itself.",
        fix: "name another park, or leave it out"))
  }
  guard problems.isEmpty, let row else { throw InvalidInput(problems) }
  let rank = table.ranks[row]
  let wanted = wantedRank ?? max(1, rank - 1)
  let lifts =
    rank <= wanted || table.rows[row].veto != nil
    ? []
    : Parts(table.run.width, size: 1).map { column, _ in
      IndicatorLift(column, of: row, toRank: wanted, table)
    }
  return ScoreExplanation(
    park: park, rank: rank, rated: table.parks.count, againstMean: MeanComparison(row, table),
    veto: table.rows[row].veto,
    weightShift: (rival ?? table.neighbour(of: row)).flatMap { other in
      table.rows[row].veto == nil && table.rows[other].veto == nil ? other : nil
    }.map {
      table.scores[$0] >= table.scores[row]
        ? WeightShift(ahead: $0, behind: row, table) : WeightShift(ahead: row, behind: $0, table)
    }, wantedRank: wanted, lifts: lifts)
}

extension MeritTable {
  fileprivate func row(
    of park: ParkID, option: String, _ problems: inout [InputProblem]
  ) -> Int? {
    if let row = parks.firstIndex(of: park) { return row }
    if let left = unrated.first(where: { $0.park == park }) {
      problems.append(
        InputProblem(
          file: option, found: "'\(park)' is not rated: \(left.reason.english).",
          fix: "name a rated park"))
    } else {
      problems.append(
        InputProblem(
          file: option, found: "there is no park '\(park)'.",
          fix: nearestName(to: park.text, among: parks.map(\.text)).map { "did you mean '\($0)'?" }
            ?? "name a park by its identifier"))
    }
    return nil
  }

  /// The next park ahead with another score, or for the first the next behind.
  fileprivate func neighbour(of row: Int) -> Int? {
    guard let place = order.firstIndex(of: row) else { return nil }
    if let ahead = order[..<place].last(where: { ranks[$0] < ranks[row] }) { return ahead }
    return order[(place + 1)...].first
  }
}
