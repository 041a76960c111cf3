import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationChoicesTests {
  @Test func aMandatoryParkMustBeCarriedOut() {
    let sentences = TwoParks.sentences { $1.parks[2].decision = .mandatory }
    #expect(
      sentences == [
        "alternative of P3 (Gamma): the park is mandatory, yet no alternative is carried out."
      ])
  }

  @Test func anExcludedParkMayNotBeCarriedOut() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.limits = []
      plan.allocations[2].alternative = "urbanization"
      plan.allocations[2].extent = 1
    }
    #expect(
      report.breaches == [
        Breach(
          rule: "alternative", park: "P3", amount: 1,
          sentence: "alternative of P3 (Gamma): the park is excluded, yet 'urbanization' is "
            + "carried out.")
      ])
  }

  @Test func landInAnExcludedParkBreaksMoreThanTheExclusion() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.limits = []
      plan.allocations[2].alternative = "urbanization"
      plan.allocations[2].extent = 1
      plan.allocations[2].land = [
        LandRelease(use: .industrial, segment: 1, period: "2026", hectares: 5, regenerated: 0)
      ]
    }
    #expect(
      report.breaches.map(\.rule) == [
        "alternative", "land", "greenfield", "integration", "funding",
      ])
  }

  @Test func anExtentAboveOneIsTooMuch() {
    let sentences = TwoParks.sentences { plan, _ in plan.allocations[0].extent = 1.2 }
    #expect(
      sentences == [
        "extent of P1 (Alpha): 'urbanization' is carried out to 120 %, at most 100 %."
      ])
  }

  @Test func anExtentBelowTheSmallestIsTooLittle() {
    let report = TwoParks.report { plan, _ in
      plan.allocations[1].extent = 0.25
    }
    #expect(
      report.breaches.map(\.sentence) == [
        "extent of P2 (Beta): 'co-city' is carried out to 25 %, at least 100 %."
      ])
    #expect(report.breaches.first?.amount == 0.75)
  }

  @Test func anInstrumentRunsOnce() {
    let sentences = TwoParks.sentences { plan, portfolio in
      portfolio.instruments[1].levels[0].startCost = .zero
      plan.allocations[0].grants[2].amount = 32.6
      plan.allocations[0].instruments.append(
        InstrumentChoice(instrument: "remediation", level: "light", start: "2028"))
    }
    #expect(
      sentences == [
        "instrument of P1 (Alpha): 'remediation' runs more than once; one level from one period "
          + "on is the most."
      ])
  }

  @Test func anInstrumentRunsOnlyWhereItIsEligible() {
    let onPath = TwoParks.sentences { $1.instruments[2].eligible.paths = [.coCity] }
    #expect(
      onPath == [
        "instrument of P1 (Alpha): 'talent' may not run in this park on the path urbanization."
      ])
    let byIndustry = TwoParks.sentences { $1.instruments[1].eligibleIndustries = ["tourism"] }
    #expect(
      byIndustry == [
        "instrument of P1 (Alpha): 'remediation' may not run in this park on the path urbanization."
      ])
  }

  @Test func aPackageThatDecidesNothingRunsNoInstruments() {
    let sentences = TwoParks.sentences { $1.parks[0].alternatives[1].decides = .land }
    #expect(
      sentences == [
        "instrument of P1 (Alpha): 'urbanization' leaves no instruments to decide, yet it runs "
          + "infrastructure, remediation, talent."
      ])
  }

  @Test func aPrerequisiteMustRun() {
    let sentences = TwoParks.sentences {
      $1.instruments[2].prerequisites = ["port", "remediation"]
    }
    #expect(
      sentences == [
        "order of P1 (Alpha): 'talent' runs from 2028 on, but needs 'port', which does not run."
      ])
  }

  @Test func aPrerequisiteRunsNoLater() {
    let sentences = TwoParks.sentences { $1.instruments[0].prerequisites = ["talent"] }
    #expect(
      sentences == [
        "order of P1 (Alpha): 'infrastructure' runs from 2026 on, but needs 'talent', which runs "
          + "only from 2028 on."
      ])
  }
}
