import ParkModel
import Testing

@Suite struct ProvenanceStatusTests {
  @Test func theOrderRunsFromStrongestToWeakest() {
    #expect(ProvenanceStatus.allCases == ProvenanceStatus.allCases.sorted())
    #expect(ProvenanceStatus.sourced < .estimated)
    #expect(ProvenanceStatus.estimated < .assumed)
    #expect(ProvenanceStatus.assumed < .illustrative)
  }

  @Test func aComputedValueTakesTheWeakestOfItsInputs() {
    #expect([ProvenanceStatus.sourced, .assumed, .estimated].max() == .assumed)
  }

  @Test func tokensAreThoseOfTheFiles() {
    #expect(
      ProvenanceStatus.allCases.map(\.rawValue) == [
        "sourced", "estimated", "assumed", "illustrative",
      ])
  }
}
