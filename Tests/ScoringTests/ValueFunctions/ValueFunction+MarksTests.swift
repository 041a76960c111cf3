import ParkModel
import Testing

@testable import Scoring

@Suite struct ValueFunctionMarksTests {
  private let functions: [ValueFunction] = [
    .ratio(benchmark: 4, cap: 1), .steps(full: 4, step: 1, loss: 0.25),
    .table([.init(2, 0.5), .init(4, 1)]), .line([.init(0, 0), .init(4, 1)]),
    .parity(share: 0.8, step: 0.05, gain: 0.01, cap: 1),
  ]

  /// By hand for a raw value of 2: 2/4; two steps short; row one; half way; parity doubled.
  @Test func theFrameworksArithmeticReplacesGoalposts() throws {
    var framework = testFramework(weights: [1, 1, 1, 1, 1])
    for column in 0..<5 { framework.indicators[column].valueFunction = functions[column] }
    let table = try score(testParks([[2, 2, 2, 2, 2], [9, 9, 9, 9, 9]]), by: framework)
    #expect(
      isClose((0..<5).map { table.normalised[0, $0]?.value ?? .nan }, [0.5, 0.5, 0.5, 0.5, 1]))
    for function in functions {
      #expect(table.definitions.contains(function.definition))
    }
    // Another normalisation takes the raw values.
    let plain = try score(
      testParks([[2, 2, 2, 2, 2], [9, 9, 9, 9, 9]]), by: framework,
      settings: ScoringSettings(normalisation: .minMax))
    #expect(plain.scores == [0, 1])
  }

  @Test func everyFunctionThatPassesTheCheckGivesFiniteMarks() {
    for seed in UInt64(1)...200 {
      var numbers = SeededNumbers(seed)
      for function in functions {
        let value = Double.random(in: -1e150...1e150, using: &numbers)
        for direction in [Indicator.Direction.moreIsBetter, .lessIsBetter] {
          #expect(function.marks(for: value, direction: direction).isFinite, "seed \(seed)")
        }
      }
    }
  }
}
