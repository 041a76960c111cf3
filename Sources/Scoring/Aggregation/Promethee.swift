import ParkModel

/// PROMETHEE I and II: how far each park is preferred to the others, and they to it.
///
/// For each indicator a preference function P turns the difference of two raw values into 0…1;
/// `phi+ = mean over the others of sum of w P(a, b)`, `phi- = mean of sum of w P(b, a)`,
/// `phi = phi+ - phi-`. The score is (phi + 1) / 2. A park is ahead of another by PROMETHEE I where
/// neither of its flows is worse and one is better; otherwise the two cannot be compared.
/// In words: a vote of the indicators on every pair of parks, with small differences discounted.
/// Brans, Vincke, Management Science 31(6), 1985, 647-656; Brans, Vincke, Mareschal, EJOR 24
/// (1986), 228-238.
enum Promethee {
  static let definition = BilingualText(
    english:
      "PROMETHEE: score (phi + 1) / 2 with the net flow phi = phi+ - phi-, on raw values: the "
      + "normalisation is not used, and preference thresholds are in each indicator's own unit "
      + "(usual criterion where the framework gives none)",
    chinese:
      "优序法（PROMETHEE）：得分为 (φ + 1) ÷ 2，"
      + "净流量 φ = φ+ − φ−，按原始值计算：不作标准化，"
      + "偏好阈值采用各指标自身的单位（指标体系未给出时用通常准则）")
  static let contributionDefinition = BilingualText(
    english: "weight times (the indicator's own net flow + 1) / 2; they sum to the score",
    chinese: "权重 ×（该指标自身净流量 + 1）÷ 2；各项之和即得分")

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let flows = (0..<width).map { column in
      let goodness = (0..<input.rows).map { row in
        -input.framework.indicators[column].direction.badness(input.raw[row * width + column])
      }
      return CriterionFlows(goodness, input.framework.indicators[column].preference)
    }
    let weights = input.weights.values
    let sets = input.weights.setOfRow
    func weighed(_ flow: @Sendable (_ row: Int, _ column: Int) -> Double) -> [Double] {
      eachRow(input) { row in
        var sum = 0.0
        for column in 0..<width { sum += weights[sets[row] * width + column] * flow(row, column) }
        return sum
      }
    }
    let plus = weighed { row, column in flows[column].plus[row] }
    let minus = weighed { row, column in flows[column].minus[row] }
    let net = plus.indices.map { plus[$0] - minus[$0] }
    let scores = net.map { min(max(($0 + 1) / 2, 0), 1) }
    var result = Aggregation(scores: scores) { row in
      (0..<width).map { column in
        let own = flows[column].plus[row] - flows[column].minus[row]
        return weights[sets[row] * width + column] * (own + 1) / 2
      }
    }
    result.linear = { row in
      (0..<width).map { (flows[$0].plus[row] - flows[$0].minus[row] + 1) / 2 }
    }
    result.detail = .promethee(PrometheeFlows(plus: plus, minus: minus, net: net))
    return result
  }
}

/// The flows of each park, in the order of the rows.
public struct PrometheeFlows: Sendable {
  public let plus: [Double]
  public let minus: [Double]
  public let net: [Double]

  /// How two parks stand to each other by PROMETHEE I.
  public enum Relation: Sendable { case preferred, behind, indifferent, incomparable }

  public func relation(of park: Int, to other: Int) -> Relation {
    let gains = plus[park] - plus[other]
    let losses = minus[other] - minus[park]
    let tolerance = Ranking.tolerance
    if abs(gains) <= tolerance, abs(losses) <= tolerance { return .indifferent }
    if gains >= -tolerance, losses >= -tolerance { return .preferred }
    if gains <= tolerance, losses <= tolerance { return .behind }
    return .incomparable
  }
}
