import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationLandTests {
  @Test func aSegmentHoldsNoMoreThanItsWidth() {
    // 0.2 x 30 ha developable = 6 ha, released 8.
    let sentences = TwoParks.sentences {
      $1.land.uses[0].segments[0].width = Figure(0.2, .sourced)
      // Beta's first segment narrows to 0.2 x 10 = 2 ha as well.
      $0.allocations[1] = Allocation(park: "P2")
      $1.limits = []
    }
    #expect(
      sentences == [
        "land of P1 (Alpha): segment 1 of industrial use is 6 ha wide, 8 ha are released: "
          + "2 ha too much."
      ])
  }

  @Test func aReleaseBelowTheSmallestViableAreaIsTooLittle() {
    let sentences = TwoParks.sentences { $1.parks[0].land.minimumViable = 18 }
    #expect(
      sentences == [
        "land of P1 (Alpha): 16 ha are released, the smallest viable area is 18 ha: "
          + "2 ha too little."
      ])
  }

  @Test func aParkWithoutReleasedLandNeedsNoViableArea() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.parks[1].land.minimumViable = 500
      plan.allocations[1].land = []
      plan.allocations[1].grants = []
    }
    #expect(report.isClean)
  }

  @Test func aPackageThatDecidesNoLandReleasesNone() {
    let sentences = TwoParks.sentences { $1.parks[0].alternatives[1].decides = .instruments }
    #expect(
      sentences == [
        "land of P1 (Alpha): 'urbanization' leaves no land to decide, yet 16 ha are released."
      ])
  }

  @Test func noMoreIsRegeneratedThanLiesIdle() {
    // Available land grows by what idle land shrinks, so that segments keep their width.
    let sentences = TwoParks.sentences {
      $1.parks[0].land.idle = 2
      $1.parks[0].land.available = 28
    }
    #expect(
      sentences == [
        "brownfield of P1 (Alpha): 3 ha are regenerated, 2 ha are idle: 1 ha too much."
      ])
  }

  @Test func declaredRegeneratedHectaresUseUpIdleLand() {
    let sentences = TwoParks.sentences { plan, portfolio in
      portfolio.land.remediationFirst = false
      portfolio.parks[0].land.idle = 1.5
      plan.allocations[0] = Allocation(
        park: "P1", alternative: "package", extent: 1,
        grants: [Grant(fund: "central", purpose: .all, period: "2026", amount: 30)])
    }
    #expect(
      sentences == [
        "brownfield of P1 (Alpha): 2 ha are regenerated, 1.5 ha are idle: 0.5 ha too much."
      ])
  }

  @Test func regenerationWaitsForRemediation() {
    let none = TwoParks.sentences { $1.land.remediation = "cleansing" }
    #expect(
      none == [
        "remediation first of P1 (Alpha): 3 ha are regenerated up to 2026, but 'cleansing' does "
          + "not run."
      ])
    let late = TwoParks.sentences { $1.land.remediation = "talent" }
    #expect(
      late == [
        "remediation first of P1 (Alpha): 3 ha are regenerated up to 2026, but 'talent' runs only "
          + "from 2028 on."
      ])
  }

  @Test func noMoreGreenfieldIsReleasedThanIsAvailable() {
    // 13 ha of greenfield; 12 + 18 ha keep the segments 15 ha wide.
    let sentences = TwoParks.sentences {
      $1.parks[0].land.available = 12
      $1.parks[0].land.idle = 18
    }
    #expect(
      sentences == [
        "greenfield of P1 (Alpha): 13 ha of greenfield are released, 12 ha are available: "
          + "1 ha too much."
      ])
  }

  @Test func theReleaseCapHoldsInEveryPeriod() {
    let report = TwoParks.report { $1.parks[0].land.releaseCap = 8.5 }
    #expect(
      report.breaches.map(\.sentence) == [
        "release cap of P1 (Alpha) in 2026: 9 ha of greenfield are released, at most 8.5 ha may "
          + "be: 0.5 ha too much."
      ])
    #expect(report.breaches.first?.rule == "release cap")
  }

  @Test func theIntegrationBandJudgesReleasedLand() {
    let low = TwoParks.sentences { $1.paths[0].integrationLow = 0.3 }
    #expect(
      low == [
        "integration of P1 (Alpha): residential and public-green use takes 25 % of the released "
          + "land, the band of urbanization is 30 % to 50 %: 0.8 ha too little."
      ])
    let high = TwoParks.sentences { $1.paths[0].integrationHigh = 0.2 }
    #expect(
      high == [
        "integration of P1 (Alpha): residential and public-green use takes 25 % of the released "
          + "land, the band of urbanization is 20 % to 20 %: 0.8 ha too much."
      ])
  }

  /// Built 60 industrial + 24 residential: (4 + 24) / (16 + 84) = 28 %.
  @Test func scopeAfterAddsBuiltLandOnBothSides() {
    let sentences = TwoParks.sentences {
      $1.land.integrationScope = .after
      $1.paths[0].integrationLow = 0.3
    }
    #expect(
      sentences == [
        "integration of P1 (Alpha): residential and public-green use takes 28 % of the built and "
          + "released land, the band of urbanization is 30 % to 50 %: 2 ha too little."
      ])
  }
}
