import ParkModel
import Testing

@testable import Scoring

@Suite struct FrameworkCheckValuesTests {
  private func found(_ change: (inout Indicator) -> Void) -> [String] {
    var framework = testFramework(weights: [1])
    change(&framework.indicators[0])
    return refusals { () throws(InvalidInput) in _ = try score(testParks([[1]]), by: framework) }
  }

  @Test func arithmeticThatCannotBeIsRefused() {
    let refused: [((inout Indicator) -> Void, String)] = [
      ({ $0.floor = 1 }, "the floor is 1."), ({ $0.floor = -0.1 }, "the floor is -0.1."),
      ({ $0.quotient = Quotient(scale: 0) }, "the scale is 0."),
      ({ $0.weightRange = WeightRange(low: 0.5, high: 0.2) }, "the weight may go from 0.5 to 0.2."),
      ({ $0.valueFunction = .ratio(benchmark: 0, cap: 1) }, "the benchmark is 0."),
      ({ $0.valueFunction = .ratio(benchmark: 1, cap: 0) }, "the cap is not above 0."),
      ({ $0.valueFunction = .steps(full: 1, step: 0, loss: 0.1) }, "the step is 0."),
      ({ $0.valueFunction = .steps(full: 1, step: 1, loss: 2) }, "the loss is 2."),
      ({ $0.valueFunction = .line([.init(2, 0), .init(1, 1)]) }, "the amounts of its table"),
      ({ $0.valueFunction = .table([]) }, "the amounts of its table do not rise."),
      (
        { $0.valueFunction = .parity(share: 0.8, step: 0, gain: 0, cap: 1) }, "the parity rule has"
      ),
      ({ $0.preference = .linear(indifference: 3, preference: 3) }, "the preference thresholds"),
      ({ $0.preference = .gaussian(deviation: 0) }, "the preference thresholds"),
      ({ $0.preference = .vShape(preference: .init(.nan)) }, "the preference thresholds"),
    ]
    for (change, sentence) in refused {
      let problems = found(change)
      #expect(problems.count == 1 && problems[0].contains("field 'c0': \(sentence)"), "\(problems)")
    }
  }

  @Test func gradesAndAdjustmentsThatCannotBeAreRefused() {
    var framework = testFramework(weights: [1])
    framework.fullMarks = 0
    framework.grades = [Grade("A", share: 0.3)]
    framework.adjustments = [
      Adjustment(id: "a", rule: .bonus(perUnit: -1, atMost: nil)),
      Adjustment(id: "v", rule: .veto(above: .init(.nan))),
    ]
    #expect(
      refusals { () throws(InvalidInput) in _ = try score(testParks([[1]]), by: framework) } == [
        """
        framework 'test', field 'full_marks': full marks are 0.
          Fix: write a number above 0, for example 100
        """,
        """
        framework 'test', field 'grades': the shares of the grades sum to 0.3, not to 1.
          Fix: write shares of 0 or more that sum to 1
        """,
        """
        framework 'test', field 'a': the points are below 0.
          Fix: write points of 0 or more; a deduction takes them away by itself
        """,
        """
        framework 'test', field 'v': the veto has no amount.
          Fix: write a number
        """,
      ])
  }
}
