import HiGHSSolver
import Optimizer
import ParkModel
import Testing

/// Parks of on/off alternatives under caps and floors, small enough to try every plan and every
/// set of limits without any model.
private struct EveryPlanOfLimits {
  let portfolio: Portfolio
  /// What every possible plan uses of each limit's resource.
  let uses: [[Double]]

  init(seed: Int) {
    var numbers = SeededNumbers(seed)
    let resources = 3
    let groups = (0..<3).map { _ in
      (0..<Int.random(in: 1...2, using: &numbers)).map { _ in
        (
          value: numbers.amount(1...9),
          use: (0..<resources).map { _ in numbers.amount(0...10).rounded() }
        )
      }
    }
    var portfolio = declaredPortfolio(groups: groups, capacity: [])
    let measured = (0..<6).map { _ in Int.random(in: 0..<resources, using: &numbers) }
    portfolio.limits = measured.enumerated().map { position, resource in
      let isCap = numbers.chance(0.5)
      let bound: Figure<Amount> = assumed(numbers.amount(1...18).rounded())
      return Limit(
        id: LimitID("limit-\(position)"),
        rule: .amount(
          GroupedMeasure(.resource(ResourceID("r\(resource)"))), atLeast: isCap ? nil : bound,
          atMost: isCap ? bound : nil))
    }
    self.portfolio = portfolio
    var plans: [[Double]] = [[Double](repeating: 0, count: resources)]
    for group in groups {
      plans += plans.flatMap { before in
        group.map { item in zip(before, item.use).map { $0 + $1 } }
      }
    }
    uses = plans.map { plan in measured.map { plan[$0] } }
  }

  /// By how much of its size a plan misses a limit.
  func miss(_ limit: Int, _ plan: [Double]) -> Double {
    guard case .amount(_, let atLeast, let atMost) = portfolio.limits[limit].rule else { return 0 }
    if let atLeast { return max(0, (atLeast.value.value - plan[limit]) / atLeast.value.value) }
    if let atMost { return max(0, (plan[limit] - atMost.value.value) / atMost.value.value) }
    return 0
  }

  func canHold(_ limits: Set<Int>) -> Bool {
    uses.contains { plan in limits.allSatisfy { miss($0, plan) <= 1e-12 } }
  }

  var leastTotal: Double {
    uses.map { plan in portfolio.limits.indices.reduce(0) { $0 + miss($1, plan) } }.min() ?? 0
  }

  /// What one limit alone would take within a set of them; nil: not alone.
  func alone(_ limit: Int, within limits: Set<Int>) -> Double? {
    uses.filter { plan in limits.subtracting([limit]).allSatisfy { miss($0, plan) <= 1e-12 } }
      .map { miss(limit, $0) }.min()
  }

  func positions(_ names: [String]) -> Set<Int> {
    Set(portfolio.limits.indices.filter { names.contains(portfolio.limits[$0].id.text) })
  }
}

@Suite struct EveryRuleSetTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  @Test func conflictsAndRepairsAreThoseOfTryingEverySetOfLimits() throws {
    var infeasible = 0
    var withTwoConflicts = 0
    for seed in seeds(60) {
      let every = EveryPlanOfLimits(seed: seed)
      let all = Set(every.portfolio.limits.indices)
      let solved = try engine.solve(
        AllocationProblem(portfolio: every.portfolio),
        settings: SolveSettings(withoutPlan: .everything))
      #expect((solved.status == .infeasible) == !every.canHold(all), "seed \(seed)")
      guard solved.status == .infeasible else { continue }
      infeasible += 1
      let diagnosis = try #require(solved.diagnosis)
      #expect(diagnosis.isComplete, "seed \(seed)")
      let sets = diagnosis.conflicts.map { every.positions($0.rules) }
      if sets.count > 1 { withTwoConflicts += 1 }
      for (conflict, set) in zip(diagnosis.conflicts, sets) {
        #expect(set.count == conflict.rules.count && conflict.isIrreducible, "seed \(seed)")
        #expect(!every.canHold(set), "seed \(seed)")
        for rule in set { #expect(every.canHold(set.subtracting([rule])), "seed \(seed)") }
      }
      let union = sets.reduce(Set()) { $0.union($1) }
      #expect(union.count == sets.reduce(0) { $0 + $1.count }, "seed \(seed): not disjoint")
      #expect(every.canHold(all.subtracting(union)), "seed \(seed): a conflict is left")
      checkRepair(diagnosis, every, seed)
      checkRemedies(diagnosis, sets, every, seed)
    }
    #expect(infeasible > 15 && withTwoConflicts > 3, "too few infeasible seeds to mean anything")
  }

  private func checkRepair(_ diagnosis: Diagnosis, _ every: EveryPlanOfLimits, _ seed: Int) {
    guard let repair = diagnosis.repair else {
      Issue.record("seed \(seed): no repair")
      return
    }
    #expect(repair.isVerified, "seed \(seed)")
    #expect(abs(repair.total.value - every.leastTotal) < 2e-5, "seed \(seed)")
    #expect(repair.leastTotal.value <= every.leastTotal + 1e-5, "seed \(seed)")
  }

  private func checkRemedies(
    _ diagnosis: Diagnosis, _ sets: [Set<Int>], _ every: EveryPlanOfLimits, _ seed: Int
  ) {
    for (position, conflict) in diagnosis.conflicts.enumerated() {
      var within = Set(every.portfolio.limits.indices)
      for (other, set) in sets.enumerated() where other != position { within.subtract(set) }
      #expect(conflict.remedies.map(\.rule) == conflict.rules, "seed \(seed)")
      for remedy in conflict.remedies {
        let limit = every.positions([remedy.rule]).first ?? -1
        let expected = every.alone(limit, within: within)
        switch remedy.outcome {
        case .notAlone: #expect(expected == nil, "seed \(seed): \(remedy)")
        case .unknown: Issue.record("seed \(seed): \(remedy)")
        case .relaxed(let changes):
          guard case .number(_, let from, let to)? = changes.first?.change else {
            Issue.record("seed \(seed): \(remedy)")
            continue
          }
          let found = abs(to.value - from.value) / from.value
          #expect(abs(found - (expected ?? -1)) < 2e-5, "seed \(seed): \(remedy)")
        }
      }
    }
  }

  /// After the repair there is a plan; with every change a little smaller there is none.
  @Test func aRepairIsEnoughAndALittleLessIsNot() throws {
    var repaired = 0
    for seed in seeds(60) {
      let portfolio = randomPortfolio(seed: seed, Variety(parks: 3, decidesLand: true, limits: 5))
      let problem = AllocationProblem(portfolio: portfolio, merits: merits(portfolio))
      let solved = try engine.solve(problem, settings: SolveSettings(withoutPlan: .everything))
      guard solved.status == .infeasible, let repair = solved.diagnosis?.repair else { continue }
      repaired += 1
      let after = try engine.solve(problem.relaxing(repair.relaxations))
      #expect(repair.isVerified && after.plan != nil, "seed \(seed): \(repair)")
      for (position, relaxation) in repair.relaxations.enumerated() {
        var less = repair.relaxations
        switch relaxation.change {
        case .lifted: less.remove(at: position)
        case .number(let number, let from, let to):
          let nearly = Amount(from.value + 0.99 * (to.value - from.value))
          less[position].change = .number(number, from: from, to: nearly)
        }
        let before = try engine.solve(
          problem.relaxing(less), settings: SolveSettings(withoutPlan: .statusOnly))
        #expect(before.status == .infeasible, "seed \(seed): \(relaxation) is not needed in full")
      }
    }
    #expect(repaired > 5, "too few infeasible seeds to mean anything")
  }
}
