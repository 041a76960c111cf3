import Optimizer
import ParkModel
import Testing

@Suite struct StepCurveTests {
  @Test func aGainIsKnownAsFarAsBothSidesAreProven() {
    let worth = Worth(from: (10, 11), to: (14, 16))
    #expect(worth.atLeast == 3 && worth.atMost == 6)
    #expect(!worth.isUndecided && !worth.isNothing)
  }

  @Test func aGainBelowTheGapsIsUndecided() {
    let worth = Worth(from: (10, 11), to: (10.5, 11.5))
    #expect(worth.atLeast == 0 && worth.atMost == 1.5)
    #expect(worth.isUndecided && !worth.isNothing)
  }

  @Test func noGainIsNothing() {
    #expect(Worth(from: (10, 10), to: (10, 10)).isNothing)
    #expect(!Worth(from: (10, 10), to: (10, 10)).isUndecided)
  }

  /// More room never lowers the best value: what seems a loss is a gap.
  @Test func aGainIsNeverBelowZero() {
    #expect(Worth(from: (10, 10.1), to: (9.9, 9.95)).atMost == 0)
  }

  @Test func whatIsNotProvenHasNoBound() {
    let worth = Worth(from: (nil, nil), to: (5, 6))
    #expect(worth.atLeast == 0 && worth.atMost.value == .infinity && worth.isUndecided)
  }
}
