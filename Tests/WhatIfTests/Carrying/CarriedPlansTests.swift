import Optimizer
import ParkModel
import Synchronization
import Testing
import WhatIf

/// Values 6, 5, 4 for costs 6, 5, 4 at budgets of 10, 9 and 5.
@Suite struct CarriedPlansTests {
  private let parks = [(6.0, 6.0), (5, 5), (4, 4)]
  private let carrier = PlanCarrier(engine: exactEngine, settings: SolveSettings(gap: 1e-9))

  private func destinations() throws -> [PlanDestination] {
    try [10, 9, 5].map { try destination(costedParks(parks, budget: $0)) }
  }

  /// Of P1 and P3: 10, then P1 alone, then P3 alone. Of P2 and P3: 9, 9, then P2.
  /// Of P2 alone: 5 everywhere.
  @Test(arguments: [1, 2, 5])
  func theTableIsWorkedByHandOnAnyNumberOfThreads(lanes: Int) throws {
    let there = try destinations()
    let plans = [["P1", "P3"], ["P2", "P3"], ["P2"]].map {
      building(Set($0), of: there[0].portfolio)
    }
    let carried = try carrier.carry(plans, into: there, lanes: lanes)
    #expect(carried.isComplete && carried.completePlans == [0, 1, 2])
    let expected = [[10.0, 6, 4], [9, 9, 5], [5, 5, 5]]
    for (plan, row) in expected.enumerated() {
      let values = try #require(carried.values(of: plan)).map { $0?.reached.value }
      for (value, wanted) in zip(values, row) {
        #expect(isClose(value, wanted, within: 1e-6), "plan \(plan): \(values)")
      }
    }
    let table = RegretTable(
      try PayoffTable(
        plans: ["A", "B", "C"], values: plans.indices.compactMap { carried.values(of: $0) },
        best: there.map { $0.best.flatMap(Certified.init) }))
    // Regrets 0 3 1, 1 0 0, 5 4 0.
    #expect(try table.choice(.minimaxRegret)?.plan == "B")
  }

  @Test func aPlanThatBreaksHasNoValueThere() throws {
    var there = try destinations()
    there[1].portfolio.parks[0].decision = .mandatory
    there[1].best = nil
    let carried = try carrier.carry([building(["P2"], of: there[0].portfolio)], into: there)
    #expect(carried.cells[0][1] == .breaks)
    let values = try #require(carried.values(of: 0))
    #expect(values[1] == nil && values[0] != nil)
  }

  /// Asked before each cell: two are carried, the third is not.
  @Test func aStopLeavesTheFirstPlansComplete() throws {
    let there = try Array(destinations().prefix(2))
    let asked = Counter()
    let plans = [["P1"], ["P2"]].map { building(Set($0), of: there[0].portfolio) }
    let carried = try carrier.carry(plans, into: there) { progress in
      #expect(progress.count == 4 && progress.seconds >= 0)
      asked.count.wrappingAdd(1, ordering: .relaxed)
      return progress.done < 2
    }
    #expect(carried.completePlans == [0] && !carried.isComplete)
    #expect(carried.cells[1] == [.unknown, .unknown])
    #expect(carried.values(of: 1) == nil && carried.values(of: 2) == nil)
    #expect(asked.count.load(ordering: .relaxed) >= 3)
  }

  @Test func aTimeLimitThatIsOverLeavesEverythingOpen() throws {
    let there = try destinations()
    let carried = try carrier.carry(
      [building(["P1"], of: there[0].portfolio)], into: there, timeLimit: 0)
    #expect(carried.cells == [[.unknown, .unknown, .unknown]])
  }

  @Test func nothingToCarryIsAnEmptyTable() throws {
    #expect(try carrier.carry([], into: destinations()).cells.isEmpty)
    let plan = building(["P1"], of: costedParks(parks, budget: 10))
    #expect(try carrier.carry([plan], into: []).cells == [[]])
  }
}

private final class Counter: Sendable {
  let count = Atomic<Int>(0)
}
