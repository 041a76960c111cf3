import ParkModel
import Testing
import WhatIf

@Suite struct PlanChoicesTests {
  private func plan(_ change: (inout Allocation) -> Void = { _ in }) -> Plan {
    var allocation = Allocation(
      park: "P1", alternative: "a", extent: 1,
      instruments: [
        InstrumentChoice(instrument: "i", level: "light", start: "2026"),
        InstrumentChoice(instrument: "j", level: "light", start: "2026"),
      ])
    change(&allocation)
    return Plan(allocations: [allocation, Allocation(park: "P2")])
  }

  @Test func moneyLandExtentAndOrderMakeNoOtherChoices() {
    let same = plan {
      $0.extent = 0.5
      $0.instruments.reverse()
      $0.grants = [Grant(fund: "f", purpose: .all, period: "2026", amount: 3)]
      $0.land = [
        LandRelease(use: .industrial, segment: 1, period: "2026", hectares: 2, regenerated: 0)
      ]
    }
    #expect(PlanChoices(plan()) == PlanChoices(same))
    #expect(PlanChoices(plan()) == PlanChoices(Plan(allocations: plan().allocations.reversed())))
    #expect(PlanChoices(plan()) == PlanChoices(Plan(allocations: [plan().allocations[0]])))
  }

  @Test func anotherAlternativeLevelOrStartDoes() {
    for other in [
      plan { $0.alternative = "b" }, plan { $0.alternative = nil },
      plan { $0.instruments[0].level = "standard" }, plan { $0.instruments[1].start = "2028" },
      plan { $0.instruments.removeLast() },
    ] {
      #expect(PlanChoices(plan()) != PlanChoices(other))
    }
  }
}
