import Optimizer
import ParkModel
import Testing

@testable import WhatIf

@Suite struct PayoffTableTests {
  @Test func futuresWithoutAnyPlanAreKeptApart() throws {
    let table = try PayoffTable(
      plans: ["A"], values: [[exactly(1), nil, nil]], best: [exactly(2), nil, exactly(5)])
    #expect(table.futures == [0, 2])
    #expect(table.futuresWithoutPlan == [1])
    #expect(table.weights == [0.5, 0.5] && table.isEvenlyWeighted)
    #expect(table.holds(0, 0) && !table.holds(0, 1))
    #expect(table.counted(0, 1) == 0)
  }

  @Test func withoutSolvesTheBestCandidateIsTheBestPlan() throws {
    let table = try payoffs([("A", [3, nil, nil]), ("B", [4, 5, nil])])
    #expect(table.bestReached == [4, 5])
    #expect(table.futuresWithoutPlan == [2])
  }

  @Test func weightsAreBroughtToASumOfOne() throws {
    let table = try payoffs([("A", [1, 2, 3])], weights: [1, 0, 3])
    #expect(table.weights == [0.25, 0, 0.75])
    #expect(!table.isEvenlyWeighted)
  }

  /// A candidate found better than the solve's own plan raises what is reached, up to the bound.
  @Test func aCandidateMayBeBetterThanTheSolveButNotThanItsBound() throws {
    let table = try PayoffTable(
      plans: ["A"], values: [[certified(5, 9)]], best: [certified(4, 6)])
    #expect(table.bestReached == [5] && table.bestAtMost == [6])
    #expect(table.atMost == [6])
    #expect(throws: UnfitFigures.aboveBound("A", future: 0)) {
      try PayoffTable(plans: ["A"], values: [[exactly(7)]], best: [certified(4, 6)])
    }
  }

  @Test func refusesWhatDoesNotFit() {
    #expect(throws: UnfitFigures.nameTwice("A")) { try payoffs([("A", [1]), ("A", [2])]) }
    #expect(throws: UnfitFigures.count("B", found: 1, expected: 2)) {
      try payoffs([("A", [1, 2]), ("B", [1])])
    }
    #expect(throws: UnfitFigures.notFinite("A", future: 1)) { try payoffs([("A", [1, .nan])]) }
    #expect(throws: UnfitFigures.notFinite("best plan", future: 0)) {
      try PayoffTable(plans: [], values: [], best: [exactly(.infinity)])
    }
    #expect(throws: UnfitFigures.planWhereNoneExists("A", future: 0)) {
      try PayoffTable(plans: ["A"], values: [[exactly(1)]], best: [nil])
    }
    #expect(throws: UnfitFigures.count("weights", found: 1, expected: 2)) {
      try payoffs([("A", [1, 2])], weights: [1])
    }
    #expect(throws: UnfitFigures.outOfRange("weight", found: -1, allowed: "0 or more")) {
      try payoffs([("A", [1, 2])], weights: [2, -1])
    }
    #expect(throws: UnfitFigures.self) { try payoffs([("A", [1, 2])], weights: [0, 0]) }
    #expect(throws: UnfitFigures.notFinite("weight", future: 0)) {
      try payoffs([("A", [1])], weights: [.nan])
    }
    #expect(throws: UnfitFigures.count("plans with values", found: 0, expected: 1)) {
      try PayoffTable(plans: ["A"], values: [])
    }
    #expect(throws: UnfitFigures.self) { try payoffs([], brokenCountsAs: Points(.nan)) }
  }
}
