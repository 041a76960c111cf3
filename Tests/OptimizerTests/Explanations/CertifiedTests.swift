import Optimizer
import ParkModel
import Testing

@Suite struct CertifiedTests {
  @Test func aDifferenceWithinTheGapsIsUndecided() {
    let best = Certified(reached: 10, atMost: 10.2)
    let close = Difference(best, minus: Certified(reached: 9.9, atMost: 10.1))
    #expect(close.isUndecided)
    #expect(abs(close.estimate.value - 0.1) < 1e-12)
    #expect(abs(close.atLeast.value + 0.1) < 1e-12)
    #expect(abs(close.atMost.value - 0.3) < 1e-12)
    #expect(!Difference(best, minus: Certified(reached: 9, atMost: 9.5)).isUndecided)
    #expect(!Difference(best, minus: Certified(reached: 11, atMost: 11.5)).isUndecided)
  }

  @Test func whatIsNotBoundedIsUndecided() {
    let open = Certified(reached: 10, atMost: Points(.infinity))
    #expect(Difference(open, minus: open).isUndecided)
  }

  @Test func aBoundBelowTheValueByRoundingIsTheValue() {
    #expect(Certified(reached: 10, atMost: 9.999_999).atMost == 10)
  }

  @Test func equalValuesAreNoProvenDifference() {
    let value = Certified(reached: 10, atMost: 10)
    let same = Certified(reached: 10 - 1e-10, atMost: 10 - 1e-10)
    #expect(Difference(value, minus: same).isUndecided)
  }
}
