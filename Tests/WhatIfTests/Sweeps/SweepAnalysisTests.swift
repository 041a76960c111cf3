import Optimizer
import ParkModel
import Testing
import WhatIf

@Suite struct SweepAnalysisTests {
  private func rounded(_ value: Double?) -> Double { ((value ?? .nan) * 1e4).rounded() / 1e4 }

  /// All from the table of `SweptParks`.
  @Test func fourFuturesByHand() throws {
    let parks = SweptParks()
    let result = try parks.result(#require(try parks.swept()))
    #expect(result.counts.solved == 4 && result.counts.done == 4)
    #expect(result.shares.parks.hits == [3, 3, 2])
    #expect(result.shares.limits.hits == [3])
    #expect(rounded(result.value?.mean.value) == 10.25)
    #expect(rounded(result.money[1]?.greatest.value) == 15)
    #expect(result.ranks.meanRanks == [1.25, 2, 2.5])
    #expect(result.choices.different == 4)
    #expect(result.choices.asToday.hits == 1)
    #expect(result.choices.mostFrequent.hits == 1 && result.choices.firstFuture == 0)
    #expect(result.missedTargets.isEmpty && result.tornado == nil)
    let today = try #require(result.robustness?.candidates.first)
    #expect(today.plan.holds.isCore)
    #expect(today.isGoodEnough.hits == 2)
    #expect(rounded(today.plan.expected?.value) == 8.5)
    #expect(rounded(today.plan.worstRegret?.value.estimate.value) == 5)
    #expect(rounded(today.plan.expectedRegret?.estimate.value) == 1.75)
    #expect(result.robustness?.information == nil)
  }

  @Test func aTornadoHasItsBarAndPlans() throws {
    let parks = SweptParks()
    let swept = try #require(try parks.swept(.tornado))
    let bar = try #require(try parks.result(swept).tornado?.byValue.first)
    #expect(rounded(bar.swing.value) == 10)
    #expect(bar.shift.choicesChanged == 1)
    #expect(!bar.isUndecided && bar.endsWithoutPlan == 0)
    // An end that is not done yet leaves no bar.
    var analysis = try parks.analysis(swept)
    for future in [0, 1] { try analysis.add(#require(try swept.record(future))) }
    #expect(try analysis.result().tornado?.byValue.isEmpty == true)
  }

  /// P1 must be carried out for 6 MCNY: there is no plan below 0.6 times the grants.
  @Test func thePlantedConditionIsFound() throws {
    var parks = SweptParks()
    parks.portfolio.parks[0].decision = .mandatory
    parks.inputs.numbers.append(
      UncertainNumber(
        id: "noise",
        changes: [UncertainChange(.scale, NumberAddress(.parkDeclaredOutcome, of: ["P3"]))],
        distribution: .uniform(low: 0.9, high: 1.1)))
    let swept = try #require(try parks.swept(.latinHypercube(samples: 200, seed: 5)))
    let result = try parks.result(swept)
    // 0.2 of the range of 1.3 lies below 0.6.
    #expect((29...32).contains(result.counts.withoutPlan), "\(result.counts)")
    let none = try #require(result.discoveries.first { $0.event == .noPlan })
    let box = try #require(none.found.boxes.first)
    #expect(box.conditions.map(\.input) == ["grants"])
    #expect(box.conditions[0].low == nil)
    #expect(abs((box.conditions[0].high ?? 0) - 0.6) < 0.01)
    #expect(box.coverage.isCore && box.density.isCore)
    let breaks = try #require(result.discoveries.first { $0.event == .planBreaks })
    #expect(breaks.found.allCases == result.counts.withoutPlan)
    let kept = try #require(result.robustness?.candidates.first)
    #expect(kept.plan.holds == SampledShare(200 - result.counts.withoutPlan, of: 200))
    #expect(kept.isGoodEnough.futures == 200)
    #expect(result.influence.map(\.number).first == "grants")
    #expect((result.influence[0].onPlan?.share.value ?? 0) > 0.3)
    #expect((result.influence[1].onPlan?.share.value ?? 1) < 0.1)
  }

  /// For more than 15 MCNY every park is best; with less, the plan of today.
  @Test func candidatesAreComparedAndInformationIsWorthSomething() throws {
    let parks = SweptParks()
    let rich = SweptPortfolio.Candidate(
      name: "rich", plan: building(["P1", "P2", "P3"], of: parks.portfolio))
    let poor = SweptPortfolio.Candidate(name: "poor", plan: building(["P2"], of: parks.portfolio))
    let swept = try #require(
      try parks.swept(.latinHypercube(samples: 60, seed: 1), others: [rich, poor]))
    let robust = try #require(try parks.result(swept).robustness)
    #expect(robust.candidates.map(\.plan.plan) == ["today", "rich", "poor"])
    // Whatever is best may be left of the plan with every park.
    #expect(rounded(robust.candidates[1].plan.worstRegret?.value.estimate.value) == 0)
    #expect(robust.minimaxRegret?.plan == "rich" && robust.bestExpected?.plan == "rich")
    #expect(rounded(robust.information?.perfect.value) == 0)
  }

  @Test func impossibleAndUnsolvedFuturesAreCountedApart() throws {
    let parks = SweptParks()
    let swept = try #require(try parks.swept())
    var analysis = try parks.analysis(swept)
    try analysis.add(SweepRecord(future: 0, answer: .impossible("cap below benchmark")))
    try analysis.add(SweepRecord(future: 1, answer: .unsolved("broken")))
    try analysis.add(#require(try swept.record(2)))
    let counts = try analysis.result().counts
    #expect(counts.done == 3 && counts.impossible == 1 && counts.unsolved == 1)
    #expect(counts.firstImpossible == "cap below benchmark" && counts.firstUnsolved == "broken")
    #expect(throws: UnfitFigures.futureTwice(0)) {
      try analysis.add(SweepRecord(future: 0, answer: .withoutPlan))
    }
    #expect(throws: UnfitFigures.noSuchFuture(4, of: 4)) {
      try analysis.add(SweepRecord(future: 4, answer: .withoutPlan))
    }
  }

  @Test func nothingDoneSaysNothing() throws {
    let parks = SweptParks()
    let result = try parks.analysis(#require(try parks.swept())).result()
    #expect(result.value == nil && result.robustness == nil && result.discoveries.isEmpty)
    #expect(result.choices.firstFuture == nil && result.influence.isEmpty)
  }
}
