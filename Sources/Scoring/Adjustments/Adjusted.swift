import ParkModel

/// Scores after what stands beside the indicators: bonus points, deductions, vetoes.
///
/// `final = score + (bonuses - deductions) / full marks`, each `min(per unit * x, at most)`; a
/// negative x counts as 0. A vetoed park keeps its score and takes the last rank and grade.
/// In words: the closing lines of most official evaluations.
struct Adjusted: Sendable {
  static let definition = BilingualText(
    english:
      "bonus points are added and deductions taken after the indicators are weighed; a vetoed park "
      + "stands behind all others and takes the last grade",
    chinese: "指标加权之后再计加分与扣分；一票否决的园区排在最后，定为最低等级")

  var scores: [Double]
  /// Row-major, parks times adjustments, as parts of the score; 0 for a veto.
  var parts: [Double]
  /// The first veto that a park meets, as a position among the adjustments.
  var veto: [Int?]

  init(_ scores: [Double], _ framework: Framework, _ table: AdjustmentTable) {
    self.scores = scores
    let width = framework.adjustments.count
    parts = [Double](repeating: 0, count: scores.count * width)
    veto = []
    guard width > 0 else { return }
    veto = [Int?](repeating: nil, count: scores.count)
    for row in scores.indices {
      for (column, adjustment) in framework.adjustments.enumerated() {
        let value = table[row, column]
        switch adjustment.rule {
        case .bonus(let perUnit, let atMost):
          parts[row * width + column] = Self.points(value, perUnit, atMost, framework)
        case .deduction(let perUnit, let atMost):
          parts[row * width + column] = -Self.points(value, perUnit, atMost, framework)
        case .veto(let above): if value > above.value, veto[row] == nil { veto[row] = column }
        case .unrated: break
        }
        self.scores[row] += parts[row * width + column]
      }
    }
  }

  private static func points(
    _ value: Double, _ perUnit: Points, _ atMost: Points?, _ framework: Framework
  ) -> Double {
    let points = max(0, value) * perUnit.value
    return min(points, atMost?.value ?? points) / framework.fullMarks.value
  }

  /// Whether each row stands behind all others; empty where none does.
  var isLast: [Bool] { veto.contains { $0 != nil } ? veto.map { $0 != nil } : [] }
}
