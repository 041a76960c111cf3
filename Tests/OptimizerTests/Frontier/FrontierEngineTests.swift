import HiGHSSolver
import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

@Suite struct FrontierEngineTests {
  /// Parks with one alternative of declared value, jobs and cost, under a cap on cost.
  private func declared(
    _ parks: [(value: Double, jobs: Double, cost: Double)], cap: Double
  ) -> Portfolio {
    Portfolio(
      name: "declared",
      outcomes: [
        Outcome(id: "value", weight: assumed(0.5), reference: assumed(100)),
        Outcome(id: "jobs", weight: assumed(0.5), reference: assumed(100)),
        Outcome(id: "none", weight: assumed(0)),
      ],
      parks: parks.enumerated().map { position, park in
        Park(
          id: ParkID("P\(position + 1)"),
          alternatives: [
            Alternative(
              id: "build", decides: .nothing,
              declared: [
                DeclaredAmount(.outcome("value"), assumed(park.value)),
                DeclaredAmount(.outcome("jobs"), assumed(park.jobs)),
                DeclaredAmount(.resource("cost"), assumed(park.cost)),
              ])
          ])
      },
      limits: [
        Limit(
          id: "cap",
          rule: .amount(
            GroupedMeasure(.resource("cost")), atLeast: nil, atMost: assumed(cap)))
      ])
  }

  private func find(
    _ portfolio: Portfolio, _ objectives: String, points: Int? = nil, gap: Ratio = 1e-4,
    timeLimit: Double? = nil, progress: (@Sendable (FrontierProgress) -> Bool)? = nil
  ) throws -> PlanFrontier {
    try FrontierEngine(solver: HiGHSSolver()).find(
      AllocationProblem(portfolio: portfolio, merits: merits(portfolio)),
      objectives: FrontierObjective.list(objectives, of: portfolio, field: "--objectives"),
      settings: FrontierSettings(points: points, gap: gap, timeLimit: timeLimit),
      progress: progress)
  }

  /// Value 10, 6, 3; jobs 2, 5, 6; cost 5, 4, 3 under a cap of 9: all three cost 12. Pairs are
  /// worth (16, 7), (13, 8) and (9, 11), every single park and doing nothing less than one of them.
  private let three = [(10.0, 2.0, 5.0), (6, 5, 4), (3, 6, 3)]

  @Test func threeParksWorkedByHand() throws {
    let frontier = try find(declared(three, cap: 9), "value,jobs")
    #expect(frontier.status == .complete && frontier.isComplete)
    #expect(frontier.method == .everyPoint)
    #expect(frontier.points.map(\.values) == [[16, 7], [13, 8], [9, 11]])
    #expect(frontier.payoff == [[16, 7], [9, 11]])
    #expect(frontier.ideal == [16, 11] && frontier.nadir == [9, 7])
    let chosen = frontier.points.map { point in
      point.solved.plan?.allocations.filter { $0.alternative != nil }.map(\.park.text) ?? []
    }
    #expect(chosen == [["P1", "P2"], ["P1", "P3"], ["P2", "P3"]])
    #expect(frontier.points.allSatisfy { $0.gap == 0 })
  }

  /// Value against the number of parks: nothing, the best one, the best pair.
  @Test func whatIsMinimizedIsShownAsAnAmount() throws {
    let frontier = try find(declared(three, cap: 9), "value,-parks")
    #expect(frontier.points.map(\.values) == [[16, 2], [10, 1], [0, 0]])
    #expect(frontier.ideal == [16, 0] && frontier.nadir == [0, 2])
  }

  /// Nobody is against parks here: most value, most jobs and most parks meet in all three.
  @Test func withoutAConflictOnePlanIsBestInEverything() throws {
    let frontier = try find(declared(three, cap: 99), "value,jobs,parks")
    #expect(frontier.points.map(\.values) == [[19, 13, 3]])
    #expect(frontier.isComplete)
  }

  @Test func everyFrontOfDeclaredParksIsThatOfAllSubsets() throws {
    for seed in seeds(30) {
      var numbers = SeededNumbers(300 + seed)
      let parks = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in
        (
          Double(Int.random(in: 0...9, using: &numbers)),
          Double(Int.random(in: 0...9, using: &numbers)),
          Double(Int.random(in: 1...9, using: &numbers))
        )
      }
      if parks.allSatisfy({ $0.0 == 0 }) || parks.allSatisfy({ $0.1 == 0 }) { continue }
      let cap = Double(Int.random(in: 9...30, using: &numbers))
      var points: [[Double]] = []
      for subset in 0..<(1 << parks.count) {
        let chosen = parks.indices.filter { subset >> $0 & 1 == 1 }.map { parks[$0] }
        if chosen.reduce(0, { $0 + $1.2 }) > cap { continue }
        points.append([
          chosen.reduce(0) { $0 + $1.0 }, chosen.reduce(0) { $0 + $1.1 },
          0 - Double(chosen.count),
        ])
      }
      let frontier = try find(declared(parks, cap: cap), "value,jobs,-parks")
      let found = frontier.points.map { point in
        [point.values[0].value, point.values[1].value, 0 - point.values[2].value]
      }
      #expect(found == PointList(points: points).front, "seed \(300 + seed)")
    }
  }

  /// Land, instruments, debt and limits: every plan passes the re-check and none beats another.
  @Test func everyPlanShownPassesTheRecheck() throws {
    var shown = 0
    for seed in seeds(25) {
      let portfolio = randomPortfolio(
        seed: 900 + seed, Variety(decidesLand: true, hasDebt: true, limits: 2))
      let objectives = seed % 2 == 0 ? "jobs,output" : "output,-new-debt,jobs"
      let frontier: PlanFrontier
      do {
        frontier = try find(portfolio, objectives, points: 5)
      } catch let refused as InvalidInput {
        #expect("\(refused.problems)".contains("no plan can bring any"), "seed \(900 + seed)")
        continue
      }
      if frontier.status == .infeasible {
        #expect(!frontier.conflict.isEmpty, "seed \(900 + seed)")
        continue
      }
      for point in frontier.points {
        shown += 1
        let plan = try #require(point.solved.plan)
        let report = check(plan, of: portfolio, yardstick: point.solved.yardstick)
        let agreement = compare(report, with: point.solved)
        #expect(report.isClean, "seed \(900 + seed): \(report.breaches)")
        #expect(agreement.agrees, "seed \(900 + seed): \(agreement.disagreements)")
        let output = report.evaluation.outcomes["output"]?.value ?? 0
        let position = objectives.hasPrefix("output") ? 0 : 1
        #expect(
          abs(output - point.values[position].value) <= 1e-6 * max(1, abs(output)),
          "seed \(900 + seed)")
        for other in frontier.points where other.values != point.values {
          let isBeaten = zip(frontier.objectives, zip(other.values, point.values)).allSatisfy {
            $0.isMinimized ? $1.0 <= $1.1 : $1.0 >= $1.1
          }
          #expect(!isBeaten, "seed \(900 + seed)")
        }
      }
    }
    #expect(shown > 20)
  }

  /// The ends of a front are the best plans of each objective alone, as the exact engine finds
  /// them with all weight on it.
  @Test func theEndsAreTheBestOfEachObjective() throws {
    var portfolio = randomPortfolio(seed: 42, Variety(decidesLand: true, limits: 1))
    for position in portfolio.parks.indices { portfolio.parks[position].decision = .free }
    portfolio.limits = []
    let frontier = try find(portfolio, "output,jobs", points: 4)
    for (objective, name) in ["output", "jobs"].enumerated() {
      var alone = portfolio
      alone.finance = nil
      for position in alone.outcomes.indices {
        alone.outcomes[position].weight = assumed(alone.outcomes[position].id.text == name ? 1 : 0)
        alone.outcomes[position].reference = assumed(100)
      }
      let best = try ExactEngine(solver: HiGHSSolver()).solve(
        AllocationProblem(portfolio: alone, merits: merits(alone)),
        settings: SolveSettings(gap: 1e-9))
      let value = try #require(best.objective).value
      let ideal = try #require(frontier.ideal[objective]).value
      #expect(abs(value - ideal) <= 2e-4 * max(1, value), "\(name)")
    }
  }

  @Test func withoutAPlanTheConflictIsNamed() throws {
    var portfolio = declared(three, cap: 9)
    portfolio.limits.append(
      Limit(
        id: "jobs-floor",
        rule: .amount(GroupedMeasure(.outcome("jobs")), atLeast: assumed(12), atMost: nil)))
    let frontier = try find(portfolio, "value,jobs")
    #expect(frontier.status == .infeasible)
    #expect(Set(frontier.conflict) == ["cap", "jobs-floor"])
    #expect(frontier.points.isEmpty)
  }

  @Test func whatNoPlanBringsIsRefused() throws {
    for objectives in ["value,none", "value,-new-debt", "jobs,released"] {
      #expect(throws: InvalidInput.self) { try find(declared(three, cap: 9), objectives) }
    }
    // Declared by every park, but none fits the cap.
    #expect(throws: InvalidInput.self) { try find(declared(three, cap: 1), "value,jobs") }
  }

  @Test func aStoppedSearchSaysSoAndKeepsItsPoints() throws {
    var numbers = SeededNumbers(5)
    let parks = (0..<14).map { _ in
      (numbers.amount(1...30), numbers.amount(1...30), numbers.amount(1...9))
    }
    let portfolio = declared(parks, cap: 25)
    let whole = try find(portfolio, "value,jobs").points.map(\.values)
    #expect(whole.count > 3)
    let stopped = try find(portfolio, "value,jobs") { $0.found < 3 }
    #expect(stopped.status == .interrupted && !stopped.isComplete)
    #expect(stopped.points.map(\.values) == Array(whole.prefix(3)))
    #expect(try find(portfolio, "value,jobs", timeLimit: 1e-9).status == .timeLimit)
  }
}
