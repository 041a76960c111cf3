import ParkModel
import Testing

@Suite struct AlternativeTests {
  @Test func openDecisionsSayWhatThePlanMayDecide() {
    #expect(OpenDecisions.allCases.filter(\.includesLand) == [.all, .land])
    #expect(OpenDecisions.allCases.filter(\.includesInstruments) == [.all, .instruments])
  }
}
