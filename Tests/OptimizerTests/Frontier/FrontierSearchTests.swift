import Testing

@testable import Optimizer

/// The search alone, over lists of points whose front is known by comparing all pairs.
@Suite struct FrontierSearchTests {
  private func randomPoints(_ numbers: inout SeededNumbers, objectives: Int) -> [[Double]] {
    let largest = [4, 12, 60].randomElement(using: &numbers) ?? 12
    return (0..<Int.random(in: 1...60, using: &numbers)).map { _ in
      (0..<objectives).map { _ in Double(Int.random(in: -largest...largest, using: &numbers)) }
    }
  }

  private func run(
    _ list: PointList, points: Int? = nil, isLexicographic: Bool = true
  ) throws -> FoundFront<Int> {
    let objectives = list.points[0].count
    let lowest = (0..<objectives).map { objective in
      list.points.map { $0[objective] }.min() ?? 0
    }
    var search = FrontierSearch(
      list, lowest: lowest,
      settings: FrontierSearchSettings(points: points, gap: 0, isLexicographic: isLexicographic))
    return try search.run()
  }

  @Test(arguments: [2, 3])
  func everyPointOfTheFrontIsFoundAndNoOther(objectives: Int) throws {
    for seed in seeds(400) {
      var numbers = SeededNumbers(seed)
      let list = PointList(points: randomPoints(&numbers, objectives: objectives))
      let found = try run(list)
      #expect(found.points.map(\.values) == list.front, "seed \(seed)")
      #expect(found.isComplete && found.ending == nil, "seed \(seed)")
      // The payoff table, then at most so many; two questions each where the sums grow too large.
      let most = objectives * objectives + (objectives - 1) * found.points.count + 1
      #expect(found.solves <= most, "seed \(seed): \(found.solves) solves")
    }
  }

  @Test(arguments: [2, 3])
  func whereSumsGrowTooLargeTheObjectivesAreAskedInTurn(objectives: Int) throws {
    for seed in seeds(60) {
      var numbers = SeededNumbers(seed)
      let points = randomPoints(&numbers, objectives: objectives).map { $0.map { $0 * 1e5 } }
      let list = PointList(points: points)
      #expect(try run(list).points.map(\.values) == list.front, "seed \(seed)")
    }
  }

  /// What is shown is never dominated, and what is not shown lies within the improvement stated.
  @Test(arguments: [2, 3])
  func aSampleIsNotDominatedAndSaysHowMuchItMisses(objectives: Int) throws {
    for seed in seeds(300) {
      var numbers = SeededNumbers(seed)
      let list = PointList(points: randomPoints(&numbers, objectives: objectives))
      let wanted = Int.random(in: objectives...9, using: &numbers)
      let found = try run(list, points: wanted, isLexicographic: numbers.chance(0.5))
      let front = list.front
      #expect(found.points.allSatisfy { front.contains($0.values) }, "seed \(seed)")
      #expect(found.points.count <= max(wanted, objectives), "seed \(seed)")
      let stated = try #require(found.largestImprovement)
      let shown = found.points.map(\.values)
      for point in front {
        let missed = improvement(of: point, over: shown, ranges: found.ranges)
        #expect(
          missed <= stated + 1e-9, "seed \(seed): \(point) is \(missed) better, not \(stated)")
      }
    }
  }

  /// On the quarter circle a x^2 + b y^2 = r^2 in fine steps, the improvement shrinks with points.
  @Test func morePointsLeaveLessHidden() throws {
    let circle = (0...2000).map { step -> [Double] in
      let x = Double(step) / 2000
      return [x * 80, (1 - x * x).squareRoot() * 700]
    }
    var last = 1.0
    for wanted in [3, 6, 12, 24, 48] {
      let found = try run(PointList(points: circle), points: wanted)
      #expect(found.points.count == wanted)
      let now = try #require(found.largestImprovement)
      #expect(now < last)
      last = now
    }
    // An even spread of 48 points over a front of length about 1.6 leaves about 0.02.
    #expect(last < 0.04)
  }

  @Test func aStoppedSearchKeepsWhatItHasProven() throws {
    for answers in 0...30 {
      var numbers = SeededNumbers(7)
      var list = PointList(
        points: (0..<200).map { _ in
          (0..<2).map { _ in Double(Int.random(in: 0...500, using: &numbers)) }
        })
      list.answers = answers
      let found = try run(list)
      let front = list.front
      #expect(found.points.allSatisfy { front.contains($0.values) })
      if answers < front.count {
        #expect(found.ending == .stopped(.interrupted))
        #expect(!found.isComplete)
      }
    }
  }

  @Test func withoutAnySolutionItSaysSo() throws {
    var search = FrontierSearch(
      PointList(points: []), lowest: [0, 0], settings: FrontierSearchSettings(points: 5, gap: 0))
    #expect(try search.run().ending == .infeasible)
  }
}
