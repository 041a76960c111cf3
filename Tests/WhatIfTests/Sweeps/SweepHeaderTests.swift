import ParkModel
import Testing
import WhatIf

@Suite struct SweepHeaderTests {
  private func header(_ parks: SweptParks = SweptParks()) throws -> SweepHeader {
    try parks.header(#require(try parks.swept(carriesPlans: false)))
  }

  @Test func itHoldsWhatDecidesAFuture() throws {
    let header = try header()
    #expect(header.design == "factorial" && header.samples == 4 && header.seed == nil)
    #expect(header.parks.map(\.park) == ["P1", "P2", "P3"])
    #expect(header.parks[0].alternatives == ["build"])
    #expect(header.limits == ["fund central 2026"])
    #expect(header.futures == 0..<4)
    #expect(
      header.numbers.map(\.declaration) == [
        "uniform 0.4 1.7; cases 0.5 1.6; levels 0.5 1.0 1.1 1.6; scale fund.budget"
      ])
  }

  @Test func onlyTheShardMayDiffer() throws {
    let header = try header()
    var other = header
    other.shard = 2
    #expect(header.differences(from: other).isEmpty)
    other.gap = 0.01
    other.seed = 7
    other.shards = 3
    other.fingerprint = "0123456789abcdef"
    other.limits = []
    #expect(
      header.differences(from: other) == [
        "seed: 7 there, none here", "gap: 0.01 there, 1e-06 here",
        "number of shards: 3 there, 1 here", "the limits are others",
        "the portfolio's files have changed (fingerprint 0123456789ab)",
      ])
  }

  @Test func aNumberThatIsDeclaredOtherwiseIsAnotherSweep() throws {
    var parks = SweptParks()
    let before = try header(parks)
    parks.inputs.numbers[0].distribution = .triangular(low: 0.4, mode: 1, high: 1.7)
    #expect(try before.differences(from: header(parks)) == ["the uncertain numbers are others"])
  }

  @Test func everyShapeIsDeclaredWithItsParameters() throws {
    let shapes: [(Distribution, String)] = [
      (.normal(mean: 1, deviation: 0.1, low: 0.5, high: nil), "normal 1.0 0.1 0.5 -"),
      (.lognormal(median: 1, factor: 1.2), "lognormal 1.0 1.2"),
      (
        .discrete([.init(0.5, probability: 0.25), .init(1, probability: 0.75)]),
        "discrete 0.5:0.25 1.0:0.75"
      ),
    ]
    for (distribution, words) in shapes {
      var parks = SweptParks()
      parks.inputs.numbers = [
        UncertainNumber(
          id: "grants",
          changes: [
            UncertainChange(.scale, NumberAddress(.fundBudget, of: ["central"]), share: 0.5)
          ],
          distribution: distribution)
      ]
      #expect(
        try header(parks).numbers.map(\.declaration) == [
          words + "; scale fund.budget of central share 0.5"
        ])
    }
  }
}
