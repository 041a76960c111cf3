import ParkModel
import PlanReport
import Testing

@testable import parkplan

@Suite struct ParkChangeTests {
  @Test func moneyLandAndInstrumentsReshapeAPark() {
    var more = ComparedPlans.run(["P1"])
    more.solved.plan?.allocations[0].instruments = [
      InstrumentChoice(instrument: "digital", level: "light", start: "2026")
    ]
    let change = ParkChange.list(ComparedPlans.run(["P1"]), more)
    #expect(change.map(\.kind) == [.reshaped])
    #expect(change[0].instruments.removed == [])
    #expect(change[0].instruments.added.map(\.instrument) == ["digital"])
    var other = ComparedPlans.run(["P1"])
    other.solved.plan?.allocations[0].alternative = "lease"
    #expect(ParkChange.list(ComparedPlans.run(["P1"]), other).map(\.kind) == [.switched])
  }
}
