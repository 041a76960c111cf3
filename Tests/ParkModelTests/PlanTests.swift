import ParkModel
import Testing

@Suite struct PlanTests {
  @Test(arguments: ["all", "land", "swap", "fixed", "land+talent", "talent+fixed"])
  func aPurposeReadsBackAsItWasWritten(token: String) {
    #expect(GrantPurpose(token: token).description == token)
  }

  @Test func allCoversEverythingButSwap() {
    #expect(GrantPurpose.all.covers(.land))
    #expect(GrantPurpose.all.covers(.fixed))
    #expect(GrantPurpose.all.covers(.instrument("talent")))
    #expect(!GrantPurpose.all.covers(.swap))
  }

  @Test func classesCoverThemselvesOnly() {
    let purpose = GrantPurpose(token: "land+talent")
    #expect(purpose == .classes([.land, .instrument("talent")]))
    #expect(purpose.covers(.land))
    #expect(purpose.covers(.instrument("talent")))
    #expect(!purpose.covers(.instrument("port")))
    #expect(!purpose.covers(.swap))
  }

  @Test func anEmptyTokenCoversNothing() {
    #expect(GrantPurpose(token: "") == .classes([]))
  }
}
