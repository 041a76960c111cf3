import HiGHSSolver
import Optimizer
import ParkModel
import Testing

@Suite struct StepCurveSearchTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  private func curve(
    _ portfolio: Portfolio, _ name: String, _ settings: StepCurveSettings = StepCurveSettings()
  ) throws -> StepCurve {
    let base = try engine.solve(
      AllocationProblem(portfolio: portfolio, merits: merits(portfolio)),
      settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
    let limits = try #require(portfolio.scalableLimits.first { $0.name == name })
    var solves = QuestionSolves(engine: engine, settings: SolveSettings(gap: 1e-9))
    let curve = try stepCurve(
      of: limits, in: AllocationProblem(portfolio: portfolio).measured(by: base.yardstick),
      base: base, settings: settings, solves: &solves)
    #expect(curve.solves == solves.count)
    return curve
  }

  /// A knapsack by hand: values 10, 9, 4 of weights 10, 6, 3 under a capacity of 10.
  ///
  ///     capacity   5..5.99   6..8.99   9..9.99  10..12.99  13..15.99   from 16
  ///     best       C: 4      B: 9      B+C: 13  B+C: 13    A+C: 14     A+B: 19
  ///
  /// (A alone is 10 at 10, less than B+C.) At 15 A+C: 14; so steps at 60, 90 and 130 %.
  @Test func theStepsOfAKnapsackByHandAreFoundExactly() throws {
    let portfolio = declaredPortfolio(
      groups: [[(10, [10])], [(9, [6])], [(4, [3])]], capacity: [10])
    let curve = try curve(portfolio, "capacity-0")
    #expect(curve.isComplete)
    #expect(curve.steps.count == 3)
    for (step, place) in zip(curve.steps, [0.6, 0.9, 1.3]) {
      #expect(step.isLocated && abs(step.upper.value - place) < 1e-9, "\(step)")
      #expect(step.upper.value - step.lower.value <= 0.001 + 1e-9)
    }
    #expect(
      curve.steps.map(\.changes) == [
        [
          .init(park: "G1001", below: nil, above: "item-100"),
          .init(park: "G1002", below: "item-100", above: nil),
        ], [.init(park: "G1002", below: nil, above: "item-100")],
        [
          .init(park: "G1000", below: nil, above: "item-100"),
          .init(park: "G1001", below: "item-100", above: nil),
        ],
      ])
    // Points count as 100 per reference of 100: the value itself.
    let gains = curve.steps.map(\.gain.atLeast.value)
    #expect(zip(gains, [5.0, 4, 1]).allSatisfy { abs($0 - $1) < 1e-6 })
    let best = { (factor: Double) -> Double in
      switch factor * 10 {
      case ..<5.9999: 4
      case ..<8.9999: 9
      case ..<12.9999: 13
      default: 14
      }
    }
    for point in curve.points {
      #expect(abs((point.value?.value ?? -1) - best(point.factor.value)) < 1e-6, "\(point)")
    }
    // 11 points, of which most are carried over, and one look below each step.
    #expect(curve.solves <= 10)
  }

  /// A floor: two parks of 3 and 2 jobs worth 1 and 5. Up to 2 the second alone is best (5 alone:
  /// both are worth 6, so both are always chosen); from 5 on nothing is possible.
  @Test func aFloorEndsWhereNoPlanReachesIt() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [3])], [(5, [2])]], capacity: [])
    portfolio.limits = [
      Limit(
        id: "floor",
        rule: .amount(GroupedMeasure(.resource("r0")), atLeast: assumed(4), atMost: nil))
    ]
    let curve = try curve(portfolio, "floor")
    #expect(curve.isComplete)
    let step = try #require(curve.steps.first)
    #expect(curve.steps.count == 1 && step.changes.isEmpty && step.isLocated)
    #expect(abs(step.lower.value - 1.25) < 1e-9)
    for point in curve.points {
      #expect(point.isInfeasible == (point.factor.value > 1.25 + 1e-9), "\(point)")
    }
  }

  /// Counts are looked at park by park, and a step lies between two neighbouring counts.
  @Test func countsAreScaledToWholeParksOnly() throws {
    var portfolio = declaredPortfolio(
      groups: (1...6).map { [(Double($0), [1])] }, capacity: [])
    portfolio.limits = [
      Limit(id: "most", rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: assumed(4)))
    ]
    let curve = try curve(portfolio, "most")
    let counts = curve.points.map { $0.factor.value * 4 }
    #expect(counts.allSatisfy { abs($0 - $0.rounded()) < 1e-9 } && counts.count == 5)
    #expect(curve.isComplete && curve.steps.count == 4)
    #expect(curve.points.compactMap { $0.value?.value.rounded() } == [11, 15, 18, 20, 21])
  }

  /// Between two points lies what a solve in the middle finds; no value passes a bound.
  @Test func curvesOfRandomPortfoliosRiseAndHoldWhatIsSolvedBetweenTheirPoints() throws {
    var compared = 0
    for seed in seeds(12) {
      let portfolio = randomPortfolio(seed: seed, Variety(parks: 3, decidesLand: true, limits: 2))
      let base = try engine.solve(
        AllocationProblem(portfolio: portfolio, merits: merits(portfolio)),
        settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
      guard base.plan != nil else { continue }
      let problem = AllocationProblem(portfolio: portfolio).measured(by: base.yardstick)
      for limits in portfolio.scalableLimits.prefix(3) {
        var solves = QuestionSolves(engine: engine, settings: SolveSettings(gap: 1e-9))
        let curve = try stepCurve(
          of: limits, in: problem, base: base,
          settings: StepCurveSettings(points: 5, mostRefinements: 4), solves: &solves)
        #expect(solves.count <= 8, "seed \(seed), \(limits.name)")
        let ordered = limits.isCap ? curve.points : curve.points.reversed()
        for (tighter, freer) in zip(ordered, ordered.dropFirst()) {
          let (least, most) = (tighter.value?.value ?? -.infinity, freer.bound?.value ?? .infinity)
          #expect(least <= (freer.value?.value ?? -.infinity), "seed \(seed), \(limits.name)")
          #expect(tighter.isInfeasible || (tighter.bound?.value ?? 0) <= most)
          var between = problem
          between.portfolio = limits.scaled(
            by: Ratio((tighter.factor.value + freer.factor.value) / 2), in: portfolio)
          let solved = try engine.solve(
            between, settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
          guard let value = solved.objective?.value else { continue }
          compared += 1
          #expect(
            value >= least - 1e-6 && value <= most + 1e-6,
            "seed \(seed), \(limits.name): \(least) <= \(value) <= \(most)")
        }
      }
    }
    #expect(compared > 40, "too few points to mean anything")
  }

  @Test func aStoppedCurveKeepsWhatItHas() throws {
    let portfolio = declaredPortfolio(
      groups: [[(10, [10])], [(9, [6])], [(4, [3])]], capacity: [10])
    let base = try engine.solve(AllocationProblem(portfolio: portfolio))
    var solves = QuestionSolves(engine: engine, settings: SolveSettings()) { number, _ in
      number <= 2
    }
    let limits = try #require(portfolio.scalableLimits.first)
    let curve = try stepCurve(
      of: limits, in: AllocationProblem(portfolio: portfolio).measured(by: base.yardstick),
      base: base, solves: &solves)
    #expect(!curve.isComplete && solves.isStopped)
    #expect(curve.points.count >= 2 && curve.points.count < 11)
  }
}
