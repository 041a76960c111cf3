import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightShiftTests {
  /// By hand: A (1, 0), B (0, 1), weights 0.7 and 0.3: a fifth of the weight must move.
  @Test func twoIndicatorsByHand() throws {
    let table = try score(
      testParks([[1, 0], [0, 1]]), by: testFramework(weights: [0.7, 0.3]),
      settings: ScoringSettings(normalisation: .none))
    let shift = WeightShift(ahead: 0, behind: 1, table)
    #expect(shift.moves.map(\.from) == ["c0"] && shift.moves.map(\.to) == ["c1"])
    #expect(isClose([shift.total?.value ?? .nan], [0.2]))
  }

  @Test func aDominatedParkPassesWithNoWeights() throws {
    for method in ScoringMethod.allCases {
      let table = try score(
        testParks([[3, 3], [1, 2], [2, 1]]), by: testFramework(weights: [0.7, 0.3]),
        settings: ScoringSettings(method: method, normalisation: .minMax))
      let shift = WeightShift(ahead: 0, behind: 1, table)
      #expect(shift.moves.isEmpty && shift.total == nil, "\(method)")
    }
  }

  /// After the moves the two are level; and no random shift that is smaller closes the gap.
  @Test func movesAreEnoughAndNothingLessIs() throws {
    for seed in UInt64(1)...120 {
      var numbers = SeededNumbers(seed)
      let random = RandomCase(seed: seed)
      guard random.matrix.count > 1 else { continue }
      var settings = random.settings
      settings.method = Bool.random(using: &numbers) ? .weightedSum : .promethee
      settings.normalisation = .minMax
      let table = try score(testParks(random.matrix), by: random.framework, settings: settings)
      let (ahead, behind) = (table.order[0], table.order[1])
      let shift = WeightShift(ahead: ahead, behind: behind, table)
      if shift.isLevel { continue }
      let weights = table.result.input.weights.values
      let values = try #require(table.result.aggregation.linear)
      let differences = zip(values(ahead), values(behind)).map { $0 - $1 }
      func gap(_ weights: [Double]) -> Double {
        zip(weights, differences).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let names = random.framework.indicators.map(\.id)
      if let total = shift.total {
        var moved = weights
        for move in shift.moves {
          moved[names.firstIndex(of: move.from) ?? 0] -= move.weight.value
          moved[names.firstIndex(of: move.to) ?? 0] += move.weight.value
        }
        #expect(abs(gap(moved)) < 1e-9, "seed \(seed)")
        #expect(moved.allSatisfy { $0 >= -1e-12 }, "seed \(seed)")
        for _ in 0..<200 {
          // A random direction in which weights sum to 0, as long as the shift.
          let raw = weights.map { _ in Double.random(in: -1...1, using: &numbers) }
          let centred = raw.map { $0 - raw.reduce(0, +) / Double(raw.count) }
          let length = centred.reduce(0) { $0 + abs($1) } / 2
          guard length > 0 else { continue }
          let other = zip(weights, centred).map { $0 + 0.999 * total.value / length * $1 }
          guard other.allSatisfy({ $0 >= 0 }) else { continue }
          #expect(gap(other) > 0, "seed \(seed)")
        }
      } else if weights.count > 1 {
        // Nothing helps: all weight on the indicator that suits the one behind best.
        #expect((differences.min() ?? 0) > -1e-9 || table.ranks[behind] == 1, "seed \(seed)")
      }
    }
  }

  @Test func levelParksNeedNoShift() throws {
    let table = try score(testParks([[3, 3], [3, 3]]), by: testFramework(weights: [0.7, 0.3]))
    let shift = WeightShift(ahead: 0, behind: 1, table)
    #expect(shift.isLevel && shift.total == 0 && shift.moves.isEmpty)
  }

  @Test func otherMethodsFindTheLeastSingleMove() throws {
    let parks = testParks([[9, 2, 5], [3, 8, 6], [1, 9, 2], [5, 5, 9]])
    for method in [ScoringMethod.topsis, .vikor, .weightedProduct] {
      let table = try score(
        parks, by: testFramework(weights: [0.6, 0.2, 0.2]),
        settings: ScoringSettings(method: method, normalisation: .vector))
      let (ahead, behind) = (table.order[0], table.order[1])
      let shift = WeightShift(ahead: ahead, behind: behind, table)
      let move = try #require(shift.moves.first, "\(method)")
      #expect(!shift.isLeastOfAll && shift.moves.count == 1)
      let names = table.framework.indicators.map(\.id)
      func gap(_ weight: Double) -> Double {
        var weights = table.result.input.weights.values
        weights[names.firstIndex(of: move.from) ?? 0] -= weight
        weights[names.firstIndex(of: move.to) ?? 0] += weight
        let scores = table.run.result(table.result, weights: weights).scores
        return scores[ahead] - scores[behind]
      }
      #expect(gap(move.weight.value) <= 0, "\(method)")
      #expect(gap(move.weight.value * 0.99) > 0, "\(method)")
    }
  }
}
