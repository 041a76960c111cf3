import MixedInteger
import ParkModel
import Testing

@testable import Scoring

@Suite struct BestWorstTests {
  private func judged(
    _ labels: [String], _ bestToOthers: [Double], _ othersToWorst: [Double]
  ) -> BestWorstJudgements {
    BestWorstJudgements(
      labels: labels, bestToOthers: bestToOthers.map { Ratio($0) },
      othersToWorst: othersToWorst.map { Ratio($0) })
  }

  private let car = ["quality", "price", "comfort", "safety", "style"]

  // MARK: Formulation

  @Test func theLinearProgramIsThatOfThePaper() {
    let model = BestWorst.model(["a", "b", "c"], best: 0, worst: 2, [1, 2, 8], [8, 5, 1])
    #expect(
      model.text() == """
        minimize
          xi
        subject to
          sum: w[a] + w[b] + w[c] = 1
          best/b high: w[a] - 2 w[b] - xi <= 0
          best/b low: w[a] - 2 w[b] + xi >= 0
          best/c high: w[a] - 8 w[c] - xi <= 0
          best/c low: w[a] - 8 w[c] + xi >= 0
          b/worst high: w[b] - 5 w[c] - xi <= 0
          b/worst low: w[b] - 5 w[c] + xi >= 0
        bounds
          w[a] >= 0
          w[b] >= 0
          w[c] >= 0
          xi >= 0

        """)
  }

  // MARK: Hand-worked

  @Test func oneCriterionHasAllTheWeight() throws {
    let result = try BestWorst(judged(["a"], [1], [1])).elicited
    #expect(result.weights == [1])
    #expect(result.xi == 0)
    #expect(result.consistencyRatio == 0)
  }

  @Test func twoCriteriaWeighAsJudged() throws {
    let result = try BestWorst(judged(["a", "b"], [4, 1], [1, 4])).elicited
    #expect(isClose(result.weights.map(\.value), [0.2, 0.8], within: 1e-12))
    #expect(isClose([result.xi?.value ?? 1], [0], within: 1e-12))
    #expect(result.worstJudgements.isEmpty)
  }

  @Test func criteriaThatAreAllAlikeWeighTheSame() throws {
    let result = try BestWorst(judged(["a", "b", "c"], [1, 1, 1], [1, 1, 1])).elicited
    let third: Double = 1.0 / 3
    #expect(isClose(result.weights.map(\.value), [third, third, third], within: 1e-12))
    #expect(result.consistencyRatio == 0)
  }

  /// Three criteria a, b, c with a = 2 b, a = 8 c, b = 5 c: the last two make a = 8/5 b.
  /// With all three deviations equal to x: a - 2 b = -x, a - 8 c = x, b - 5 c = -x, so
  /// a = 8 c + x, b = 5 c - x; then 8 c + x - 10 c + 2 x = -x gives c = 2 x: a = 17 x, b = 9 x,
  /// c = 2 x, and the sum of 1 gives x = 1/28. Signs turned, c would be -2 x: no other way.
  @Test func threeCriteriaAreTheOnesWorkedByHand() throws {
    let found = try BestWorst(judged(["a", "b", "c"], [1, 2, 8], [8, 5, 1]))
    #expect(isClose(found.weights.map { $0 * 28 }, [17, 9, 2], within: 1e-12))
    #expect(isClose([found.xi * 28], [1], within: 1e-12))
    // |2 * 5 - 8| / (64 - 8)
    #expect(isClose([found.consistencyRatio], [2.0 / 56], within: 1e-15))
    #expect(found.threshold == 0.1309)
    #expect(found.elicited.notices.isEmpty)
    // 17/2 against 8 and 17/9 against 2 are closer than 9/2 against 5.
    let worst = found.elicited.worstJudgements
    #expect(worst.map { $0.row + $0.column } == ["bc", "ac", "ab"])
    let factors: [Double] = [10.0 / 9, 17.0 / 16, 18.0 / 17]
    #expect(isClose(worst.map(\.factor.value), factors, within: 1e-9))
  }

  @Test func judgementsThatContradictTheSpanAreNoticed() throws {
    // |3 * 5 - 4| / (16 - 4)
    let result = try BestWorst(judged(["a", "b", "c", "d"], [1, 3, 2, 4], [4, 5, 2, 1])).elicited
    #expect(isClose([result.consistencyRatio?.value ?? 0], [11.0 / 12], within: 1e-15))
    #expect(
      result.notices.map(\.english) == [
        "The consistency ratio 0.9167 is above 0.1529, what Liang, Brunelli and Rezaei (2020) "
          + "accept for 4 criteria and a best 4 times as important as the worst: look first at "
          + "'b', 3 times below the best and 5 times above the worst."
      ])
  }

  @Test func outsideThePublishedThresholdsNothingIsSaid() throws {
    let found = try BestWorst(judged(["a", "b", "c"], [1, 3, 4.5], [4.5, 3, 1]))
    #expect(found.threshold == nil)
    #expect(found.elicited.notices.isEmpty)
    #expect(
      found.elicited.definitions.contains { $0.text.english.contains("no threshold is published") })
  }

  // MARK: Published

  /// The example of buying a car of Rezaei 2016 as the R package BWM 0.1.0 (J. Tomczak, MIT
  /// licence, an implementation of that paper) prints it in `tests/testthat/test-example-data.R`,
  /// where xi = 0.002444958 times the index 4.47 for a span of 8. The fractions: xi = 2/183.
  @Test func theCarIsWeighedAsPublished() throws {
    let agreeing = try BestWorst(judged(car, [2, 1, 4, 2, 8], [4, 8, 2, 4, 1]))
    #expect(
      isClose(
        agreeing.weights, [0.21052632, 0.42105263, 0.10526316, 0.21052632, 0.05263158],
        within: 1e-8))
    #expect(isClose([agreeing.xi], [0], within: 1e-12))
    let found = try BestWorst(judged(car, [2, 1, 4, 3, 8], [4, 8, 2, 3, 1]))
    #expect(
      isClose(
        found.weights, [0.22950820, 0.44808743, 0.11475410, 0.15300546, 0.05464481],
        within: 1e-8))
    #expect(isClose([found.xi], [0.002444958 * 4.47], within: 1e-8))
    #expect(isClose(found.weights.map { $0 * 183 }, [42, 82, 21, 28, 10], within: 1e-10))
    // |3 * 3 - 8| / (64 - 8), of safety; up to 0.2958 is accepted (table 3 of the 2020 paper).
    #expect(isClose([found.consistencyRatio], [1.0 / 56], within: 1e-15))
    #expect(found.threshold == 0.2958)
  }

  // MARK: Properties

  /// Criteria 0 and n - 1 are the best and the worst.
  private func random(_ seed: UInt64) -> (judgements: BestWorstJudgements, size: Int) {
    var numbers = SplitMix64(seed: seed)
    let size = 3 + Int(numbers.next() % 5)
    let span = 2 + Int(numbers.next() % 8)
    let between = { (numbers: inout SplitMix64) in Double(1 + Int(numbers.next() % UInt64(span))) }
    let toOthers = [1] + (2..<size).map { _ in between(&numbers) } + [Double(span)]
    let toWorst = [Double(span)] + (2..<size).map { _ in between(&numbers) } + [1]
    return (judged((0..<size).map { "c\($0)" }, toOthers, toWorst), size)
  }

  @Test func noPointOfAFineGridDeviatesLess() throws {
    for seed in UInt64(1)...12 {
      var numbers = SplitMix64(seed: seed)
      let span = Double(2 + Int(numbers.next() % 8))
      let middle = (
        1 + Double(numbers.next() % UInt64(span)), 1 + Double(numbers.next() % UInt64(span))
      )
      let found = try BestWorst(
        judged(["a", "b", "c"], [1, middle.0, span], [span, middle.1, 1]))
      func deviation(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(abs(a - middle.0 * b), abs(a - span * c), abs(b - middle.1 * c))
      }
      #expect(
        isClose([deviation(found.weights[0], found.weights[1], found.weights[2])], [found.xi]),
        "seed \(seed)")
      var least = Double.infinity
      let steps = 400
      for i in 0...steps {
        for j in 0...(steps - i) {
          let a = Double(i) / Double(steps)
          let b = Double(j) / Double(steps)
          least = min(least, deviation(a, b, 1 - a - b))
        }
      }
      #expect(least >= found.xi - 1e-12, "seed \(seed)")
      // A grid point lies within 1/400 of the optimum in each weight.
      #expect(least <= found.xi + (1 + 9) / 400, "seed \(seed)")
    }
  }

  @Test func anotherOrderOfCriteriaMovesTheWeightsWithThem() throws {
    for seed in UInt64(1)...60 {
      let (judgements, size) = random(seed)
      var numbers = SplitMix64(seed: seed, part: 1)
      let order = Array(0..<size).shuffled(using: &numbers)
      let shuffled = BestWorstJudgements(
        labels: order.map { judgements.labels[$0] },
        bestToOthers: order.map { judgements.bestToOthers[$0] },
        othersToWorst: order.map { judgements.othersToWorst[$0] })
      let found = try BestWorst(judgements)
      let other = try BestWorst(shuffled)
      #expect(isClose([found.xi], [other.xi], within: 1e-9), "seed \(seed)")
      #expect(
        isClose(other.weights, order.map { found.weights[$0] }, within: 1e-9), "seed \(seed)")
      #expect(isClose([found.weights.reduce(0, +)], [1], within: 1e-12), "seed \(seed)")
    }
  }

  @Test func judgementsThatAgreeAreRecovered() throws {
    for seed in UInt64(1)...30 {
      var numbers = SplitMix64(seed: seed)
      let size = 2 + Int(numbers.next() % 7)
      var raw = (0..<size).map { _ in 1 + 8 * numbers.unit() }
      raw[0] = 9
      raw[size - 1] = 1
      let found = try BestWorst(
        judged((0..<size).map { "c\($0)" }, raw.map { 9 / $0 }, raw))
      let sum = raw.reduce(0, +)
      #expect(isClose(found.weights.map { $0 * sum }, raw, within: 1e-7), "seed \(seed)")
      #expect(isClose([found.xi], [0], within: 1e-9), "seed \(seed)")
      #expect(isClose([found.consistencyRatio], [0], within: 1e-12), "seed \(seed)")
    }
  }

  // MARK: Refusals

  @Test func judgementsThatAreNoneAreRefused() {
    let problems = refusals { () throws(InvalidInput) in
      do {
        _ = try BestWorst(judged(["a", "b"], [0.5, 2], [2, 1]))
      } catch {
        throw error as? InvalidInput ?? InvalidInput([])
      }
    }
    #expect(
      problems == [
        """
        judgements, field 'best_to_others': 1/2 is not between 1 and 9.
          Fix: write how many times as important the best criterion is as 'a', from 1 to 9
        """
      ])
  }
}
