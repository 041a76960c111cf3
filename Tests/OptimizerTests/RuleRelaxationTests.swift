import Testing

@testable import Optimizer

/// What a repair comes to is tested in `DiagnosingTests` and `EveryRuleSetTests`.
@Suite struct RuleRelaxationTests {
  @Test(arguments: [
    (71.2300004, 65.0, 71.2301), (71.23, 65, 71.23), (3.9999996, 5, 3.99999), (4, 5, 4),
    (0.123456789, 0.1, 0.123457), (131_415.92, 1, 131_416), (0, 5, 0), (-1e-6, 1000, 0),
    (-2.5, 1, -2.5),
    (1234.5678, 5000, 1234.56),
  ])
  func changedNumbersAreRoundedTowardsMoreRoom(value: Double, start: Double, rounded: Double) {
    let found = roundedOutward(value, from: start)
    #expect(abs(found - rounded) < 1e-9 * max(1, abs(rounded)), "\(found)")
  }
}
