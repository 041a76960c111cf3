import ParkModel

/// The place of every park: equal scores share a rank, in the order of park identifiers.
struct Ranking: Sendable {
  static let definition = BilingualText(
    english:
      "1 is the highest score; scores that differ by at most 1e-12 share a rank, and the next rank "
      + "counts them all (1, 2, 2, 4); parks of one rank stand in the order of their identifiers",
    chinese:
      "得分最高者为第 1 名；得分相差不超过 1e-12 视为并列，其后的名次按并列个数顺延（1、"
      + "2、2、4）；并列园区按编号排列")

  /// Scores this close are equal but for rounding.
  static let tolerance = 1e-12

  /// The rank of each row.
  var ranks: [Int]
  /// Rows from the best to the worst.
  var order: [Int]

  /// - Parameter isLast: Rows that stand behind all others whatever their score.
  init(_ scores: [Double], _ parks: [ParkID], last isLast: [Bool] = []) {
    ranks = [Int](repeating: 0, count: scores.count)
    let places = scores.indices.map { row in
      Place(
        score: scores[row], row: Int32(row), isLast: isLast.isEmpty ? false : isLast[row])
    }
    order = Self.sorted(places)
    var first = 0
    while first < order.count {
      var last = first + 1
      while last < order.count, scores[order[first]] - scores[order[last]] <= Self.tolerance,
        isLast.isEmpty || isLast[order[first]] == isLast[order[last]]
      {
        last += 1
      }
      for place in first..<last { ranks[order[place]] = first + 1 }
      if last > first + 1 { order[first..<last].sort { parks[$0] < parks[$1] } }
      first = last
    }
  }

  /// Beside its score, so that sorting a million parks reads memory in order.
  private struct Place {
    var score: Double
    var row: Int32
    var isLast: Bool

    static func isBefore(_ left: Place, _ right: Place) -> Bool {
      if left.isLast != right.isLast { return right.isLast }
      return left.score != right.score ? left.score > right.score : left.row < right.row
    }
  }

  /// Parts sorted side by side, then merged two by two: a total order has one result.
  private static func sorted(_ places: [Place]) -> [Int] {
    let parts = Parts(places.count, size: max(1, (places.count + 7) / 8, 4096))
    var runs = parts.map { _, range in places[range].sorted(by: Place.isBefore) }
    while runs.count > 1 {
      let pairs = runs
      runs = FixedParts.map((pairs.count + 1) / 2) { pair in
        2 * pair + 1 < pairs.count ? merged(pairs[2 * pair], pairs[2 * pair + 1]) : pairs[2 * pair]
      }
    }
    return (runs.first ?? []).map { Int($0.row) }
  }

  private static func merged(_ left: [Place], _ right: [Place]) -> [Place] {
    var all: [Place] = []
    all.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if Place.isBefore(right[second], left[first]) {
        all.append(right[second])
        second += 1
      } else {
        all.append(left[first])
        first += 1
      }
    }
    all += left[first...]
    all += right[second...]
    return all
  }
}
