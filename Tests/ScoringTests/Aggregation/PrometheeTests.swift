import ParkModel
import Testing

@testable import Scoring

@Suite struct PrometheeTests {
  private func flows(
    _ matrix: [[Double]], _ weights: [Double], _ preferences: [Preference]? = nil,
    _ directions: [Indicator.Direction]? = nil
  ) throws -> PrometheeFlows {
    let input = try testInput(
      matrix, weights: weights, directions: directions, preferences: preferences, by: .minMax)
    guard case .promethee(let flows) = Promethee.aggregate(input).detail else {
      throw InvalidInput([])
    }
    return flows
  }

  /// Zhao, Peng, Li, Revised PROMETHEE II, Procedia Computer Science 17 (2013), 181-188. The sign
  /// is phi+ minus phi-: one library has it reversed.
  @Test func zhao2013() throws {
    let flows = try flows([[4, 3, 2], [3, 2, 4], [5, 1, 3]], [0.5, 0.3, 0.2])
    #expect(isClose(flows.net, [0.1, -0.3, 0.2]))
    #expect(isClose(flows.plus, [0.55, 0.35, 0.6]))
    #expect(isClose(flows.minus, [0.45, 0.65, 0.4]))
  }

  /// By hand, one indicator with values 0, 3, 10: differences 3, 7 and 10.
  @Test func theSixPreferenceFunctionsByHand() throws {
    let expected: [(Preference, plus: [Double])] = [
      (.usual, [0, 0.5, 1]),
      (.uShape(indifference: 3), [0, 0, 1]),
      (.vShape(preference: 10), [0, 0.15, 0.85]),
      (.level(indifference: 3, preference: 7), [0, 0, 0.75]),
      (.linear(indifference: 2, preference: 7), [0, 0.1, 1]),
      (
        .gaussian(deviation: 5),
        [0, (1 - exponential(-0.18)) / 2, (2 - exponential(-0.98) - exponential(-2)) / 2]
      ),
    ]
    for (preference, plus) in expected {
      let flows = try flows([[0], [3], [10]], [1], [preference])
      #expect(isClose(flows.plus, plus), "\(preference): \(flows.plus)")
    }
  }

  /// The sorted sums against every pair compared.
  @Test func everyPairComparedGivesTheSameFlows() throws {
    for seed in UInt64(1)...60 {
      var numbers = SeededNumbers(seed)
      let rows = Int.random(in: 2...30, using: &numbers)
      let values = (0..<rows).map { _ in
        // Whole numbers, so that ties and differences on a threshold occur.
        Double(Int.random(in: -10...10, using: &numbers))
      }
      for preference: Preference in [
        .usual, .uShape(indifference: 2), .vShape(preference: 4),
        .level(indifference: 1, preference: 6), .linear(indifference: 1, preference: 5),
        .gaussian(deviation: 3),
      ] {
        let flows = CriterionFlows(values, preference)
        for row in 0..<rows {
          let others = values.indices.filter { $0 != row }
          let plus = others.reduce(0) { $0 + plain(preference, values[row] - values[$1]) }
          let minus = others.reduce(0) { $0 + plain(preference, values[$1] - values[row]) }
          #expect(
            isClose(
              [flows.plus[row], flows.minus[row]],
              [plus / Double(rows - 1), minus / Double(rows - 1)]), "seed \(seed) \(preference)")
        }
      }
    }
  }

  /// The definitions, word for word.
  private func plain(_ preference: Preference, _ d: Double) -> Double {
    switch preference {
    case .usual: d > 0 ? 1 : 0
    case .uShape(let q): d > q.value ? 1 : 0
    case .vShape(let p): d <= 0 ? 0 : d <= p.value ? d / p.value : 1
    case .level(let q, let p): d <= q.value ? 0 : d <= p.value ? 0.5 : 1
    case .linear(let q, let p):
      d <= q.value ? 0 : d <= p.value ? (d - q.value) / (p.value - q.value) : 1
    case .gaussian(let s): d <= 0 ? 0 : 1 - exponential(-d * d / (2 * s.value * s.value))
    }
  }

  @Test func netFlowsSumToZeroAndCostsAreTurned() throws {
    let flows = try flows(
      [[4, 3], [3, 2], [5, 1]], [0.6, 0.4], nil, [.lessIsBetter, .target(low: 2, high: 2)])
    #expect(isClose([flows.net.reduce(0, +)], [0]))
    // Costs 4, 3, 5: the second is best; targets miss by 1, 0, 1: the second is best.
    #expect(isClose([flows.net[1]], [1]))
  }

  /// PROMETHEE I: better in one flow and worse in the other cannot be compared.
  @Test func relationsOfPrometheeI() {
    let flows = PrometheeFlows(
      plus: [0.6, 0.6, 0.7, 0.5], minus: [0.3, 0.3, 0.5, 0.4], net: [0.3, 0.3, 0.2, 0.1])
    #expect(flows.relation(of: 0, to: 1) == .indifferent)
    #expect(flows.relation(of: 0, to: 2) == .incomparable)
    #expect(flows.relation(of: 0, to: 3) == .preferred)
    #expect(flows.relation(of: 3, to: 0) == .behind)
  }

  @Test func oneParkHasNoFlows() throws {
    let flows = try flows([[4, 3]], [0.6, 0.4])
    #expect(flows.net == [0])
  }
}
