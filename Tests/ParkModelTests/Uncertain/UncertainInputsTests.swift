import Testing

@testable import ParkModel

@Suite struct UncertainInputsTests {
  private let portfolio = Portfolio(
    name: "case", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    funds: [Fund(id: "central", budget: [Figure(40, .sourced)])],
    finance: FinanceRules(
      leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3), swapShare: Figure(0.1)),
    parks: [Park(id: "P1", output: Figure(200), alternatives: [])])

  private func number(
    _ id: UncertainNumberID, _ distribution: Distribution
  ) -> UncertainNumber {
    number(id, .scale, .fundBudget, distribution)
  }

  private func number(
    _ id: UncertainNumberID, _ operation: UncertainChange.Operation, _ field: NumberField,
    _ distribution: Distribution
  ) -> UncertainNumber {
    UncertainNumber(
      id: id, changes: [UncertainChange(operation, NumberAddress(field))],
      distribution: distribution)
  }

  private func correlated(_ pairs: [(String, String, Double)]) -> UncertainInputs {
    UncertainInputs(
      numbers: ["a", "b", "c"].map {
        number(UncertainNumberID($0), .uniform(low: 0.5, high: 1))
      },
      correlations: pairs.map {
        RankCorrelation(UncertainNumberID($0.0), UncertainNumberID($0.1), rank: $0.2)
      })
  }

  // MARK: Values to changes

  @Test func valuesBecomeOneScenario() throws {
    let inputs = UncertainInputs(numbers: [
      number("grants", .uniform(low: 0.5, high: 1)),
      number("swap", .set, .swapShare, .uniform(low: 0, high: 0.2)),
    ])
    let scenario = inputs.scenario("both", values: [0.5, 0.2])
    #expect(
      scenario.changes == [
        .scale(NumberAddress(.fundBudget), by: 0.5), .set(NumberAddress(.swapShare), to: 0.2),
      ])
    #expect(inputs.scenario("one", values: [nil, 0.2]).changes.count == 1)
    #expect(try portfolio.applying(inputs.scenario("none", values: [nil, nil])) == portfolio)
  }

  // MARK: What is wrong

  @Test func numbersThatStayWithinBoundsPass() {
    let fine = [
      number("a", .triangular(low: 0, mode: 1, high: 3)),
      number("b", .lognormal(median: 1, factor: 1.5)),
      number("c", .normal(mean: 1, deviation: 0.3, low: 0)),
      number("d", .set, .swapShare, .uniform(low: 0, high: 1)),
      number("e", .scale, .leverageCap, .uniform(low: 0.8, high: 2)),
    ]
    for number in fine { #expect(portfolio.problems(of: number) == [], "\(number.id)") }
  }

  @Test func distributionsThatLeaveTheBoundsAreRefused() {
    func refusals(_ number: UncertainNumber) -> [String] {
      portfolio.problems(of: number).map(\.description)
    }
    #expect(
      refusals(number("swap", .set, .swapShare, .uniform(low: 0.5, high: 1.5))) == [
        """
        uncertainties.yaml, field 'swap, change 1: set finance.swap_share': the swap share becomes 1.5
          Fix: change it to a share from 0 to 1
        """
      ])
    #expect(
      refusals(number("grants", .normal(mean: 1, deviation: 0.1))) == [
        """
        uncertainties.yaml, field 'grants, change 1: scale fund.budget': the normal distribution \
        has no end, and far out the budget of 'central' in 2026 becomes -40000000000000 MCNY
          Fix: give it an end that is possible (low, high), or another distribution
        """
      ])
    // 0.5 x 2.3 lies below the benchmark of 1.61.
    #expect(
      refusals(number("cap", .scale, .leverageCap, .uniform(low: 0.5, high: 1))).map {
        $0.contains("falls below the benchmark")
      } == [true])
    var declared = number("grants", .uniform(low: 0.5, high: 1))
    declared.lowHigh = LowHigh(low: -1, high: 1)
    #expect(refusals(declared).count == 1)
    declared.lowHigh = nil
    declared.levels = [-2, 1]
    #expect(refusals(declared).count == 1)
  }

  @Test func unknownNamesAreSaidOnce() {
    let wrong = UncertainNumber(
      id: "x", changes: [UncertainChange(.scale, NumberAddress(.fundBudget, of: ["centrl"]))],
      distribution: .normal(mean: 1, deviation: 0.1))
    #expect(
      portfolio.problems(of: wrong).map(\.description) == [
        """
        uncertainties.yaml, field 'x, change 1: scale fund.budget': there is no fund 'centrl'
          Fix: write 'central'
        """
      ])
  }

  @Test func everyProblemOfTheNumbersIsNamed() {
    #expect(UncertainInputs().problems.map(\.found) == ["no number is uncertain"])
    var levels = number("a", .uniform(low: 1, high: 0))
    levels.levels = [1, 1]
    levels.lowHigh = LowHigh(low: 2, high: 1)
    let bare = UncertainNumber(id: "a", changes: [], distribution: .uniform(low: 0, high: 1))
    #expect(
      UncertainInputs(numbers: [levels, bare]).problems.map(\.field) == [
        "a, low", "a, low", "a, levels", "a, changes", "a",
      ])
    let set = UncertainChange(.set, NumberAddress(.swapShare), share: 0.5)
    let shared = UncertainNumber(id: "s", changes: [set], distribution: .uniform(low: 0, high: 1))
    #expect(shared.caseProblems.map(\.key) == ["changes.1.share"])
    let many = UncertainInputs(
      numbers: Array(repeating: bare, count: UncertainInputs.mostNumbers + 1))
    #expect(many.problems.count == 1)
  }

  // MARK: Correlations

  @Test func correlationsNameTwoKnownNumbersOnce() {
    let wrong = correlated([
      ("a", "bb", 0.5), ("a", "a", 0.5), ("a", "c", 0.5), ("c", "a", 0.2), ("b", "c", 1),
    ])
    #expect(
      wrong.correlationProblems.map { "\($0.field ?? ""): \($0.found)" } == [
        "correlation a, bb: there is no uncertain number 'bb'",
        "correlation a, a: a number always goes with itself",
        "correlation c, a: this pair is given twice",
        "correlation b, c: 1 is not a rank correlation between -1 and 1",
      ])
  }

  /// a goes with b and c, but b goes against c: three such correlations of r hold for r < 1/2 only.
  /// In ranks, 2 sin(pi rho / 6) = 1/2 at rho = 0.4826, which is 0.5362 of 0.9: 0.53 is the nearest
  /// hundredth that holds.
  @Test func contradictionsAreRefusedWithTheNearestThatHold() {
    let wrong = correlated([("a", "b", 0.9), ("a", "c", 0.9), ("b", "c", -0.9)])
    #expect(
      wrong.correlationProblems.map(\.description) == [
        """
        uncertainties.yaml, field 'correlations': the rank correlations among a, b, c contradict \
        each other (the matrix is not positive definite)
          Fix: weaken them: all of them times 0.53 would do
        """
      ])
    #expect(
      correlated([("a", "b", 0.48), ("a", "c", 0.48), ("b", "c", -0.48)]).correlationProblems == [])
  }
}
