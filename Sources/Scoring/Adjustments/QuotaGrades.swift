import ParkModel

/// Grades by quota: the first fifth of the ranking gets an A, and so on.
///
/// A park of rank k among n rated ones gets the first grade whose cumulative share times n,
/// rounded to the nearest whole number (halves up), is at least k; parks that share a rank share
/// the better grade. A vetoed park gets the last grade.
/// In words: grades say where a park stands among the others, not how good it is.
/// The A-B-C-D classes of the per-mu evaluations, for example Huai'an 2024.
enum QuotaGrades {
  static let definition = BilingualText(
    english:
      "grades by quota of the ranking: each grade takes its share of the rated parks, rounded to "
      + "whole parks (halves up); parks that share a rank share the better grade",
    chinese: "按名次与规定比例定级：各等级占参评园区的规定比例，四舍五入取整；名次并列的取较高等级")

  static func names(_ grades: [Grade], ranks: [Int], last isLast: [Bool]) -> [String?] {
    guard let lowest = grades.last else { return ranks.map { _ in nil } }
    var share = 0.0
    let cuts = grades.map { grade in
      share += grade.share.value
      return Int((share * Double(ranks.count) + 1e-9).rounded(.toNearestOrAwayFromZero))
    }
    return ranks.indices.map { row in
      if !isLast.isEmpty, isLast[row] { return lowest.name }
      let place = cuts.firstIndex { $0 >= ranks[row] }
      return place.map { grades[$0].name } ?? lowest.name
    }
  }
}
