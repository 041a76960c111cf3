import ParkFiles
import ParkModel
import Testing

/// Rules that say less, or demand more, than their author may think.
struct ScaleWarningsRulesTests {
  /// The warnings of the sample with a text replaced in one file.
  private func warnings(_ file: String, replacing old: String, by new: String) throws -> [String] {
    let files = SamplePortfolio.files(in: file, replacing: old, by: new)
    return scaleWarnings(try SamplePortfolio.read(files).portfolio)
  }

  private let pathWarning =
    "re-urbanization has no line under paths in portfolio.yaml: no integration band, affinity 1 "
    + "for the parks that follow it."
  private let industriesWarning =
    "P03 has no leading industries: industrial land there yields nothing."

  @Test func aPathWithoutALineIsNamedWhereLandIsDecided() throws {
    var portfolio = try SamplePortfolio.read().portfolio
    #expect(scaleWarnings(portfolio).contains(pathWarning))
    portfolio.parks[2].alternatives[1].decides = .instruments
    #expect(!scaleWarnings(portfolio).contains(pathWarning))
    portfolio.parks[2].alternatives[1].decides = .land
    portfolio.land.uses = []
    #expect(!scaleWarnings(portfolio).contains { $0.contains("under paths") })
    let cityless = try warnings(
      "portfolio.yaml",
      replacing:
        "{path: co-city, integration_low: 0.1, integration_high: 0.6, industrial_affinity: 1.1}",
      by: "{path: re-urbanization}")
    #expect(
      cityless.contains(
        "co-city has no line under paths in portfolio.yaml: no integration band, affinity 1 for "
          + "the parks that follow it."))
    #expect(!cityless.contains(pathWarning))
  }

  @Test func industrialLandWithoutLeadingIndustriesIsNamed() throws {
    var portfolio = try SamplePortfolio.read().portfolio
    #expect(scaleWarnings(portfolio).contains(industriesWarning))
    portfolio.parks[1].industries = []
    #expect(
      scaleWarnings(portfolio).contains(
        "P02, P03 have no leading industries: industrial land there yields nothing."))
    portfolio.parks[0].industries = []
    #expect(
      scaleWarnings(portfolio).contains(
        "no park has leading industries: industrial land yields nothing."))
    portfolio.land.uses[0].yield = ["jobs": Figure(4)]
    #expect(
      scaleWarnings(portfolio).contains(
        "no park has leading industries: industrial land yields only what its row in "
          + "land_uses.csv says."))
    for position in portfolio.industries.indices { portfolio.industries[position].intensity = [:] }
    #expect(!scaleWarnings(portfolio).contains { $0.contains("leading industries") })
  }

  @Test func segmentsThatHoldMoreThanAllLandAreNamed() throws {
    #expect(
      try warnings("segments.csv", replacing: "industrial,0.7,0.8", by: "industrial,0.9,0.8")
        .contains(
          "the segment widths of industrial land sum to 1.2, more than all available and idle "
            + "land: is one of them too wide?"))
  }

  @Test func segmentsThatHoldLessSayHowMuchCanBeReleased() throws {
    let rows = "industrial,0.3,0.8\nresidential,0.25,1"
    #expect(
      try warnings("segments.csv", replacing: "industrial,0.7,0.8", by: rows)
        .contains(
          "by the segment widths, at most this share of a park's available and idle land can be "
            + "released: 0.6 for industrial land, 0.25 for residential land."))
    let whole = scaleWarnings(try SamplePortfolio.read().portfolio)
    #expect(!whole.contains { $0.contains("segment widths") })
  }

  @Test func regeneratedLandWithoutRemediationCanNeverBeCarriedOut() throws {
    let greenfield = "package,greenfield,industrial,2026,25"
    let regenerated = "package,regenerated,industrial,2026,25"
    let found = try warnings("declared.csv", replacing: greenfield, by: regenerated)
    #expect(
      found.contains(
        "the alternative 'package' of P03 can never be carried out: it declares regenerated land, "
          + "remediation comes first, and no instrument can run there, as it decides nothing."))
    var portfolio = try SamplePortfolio.read(
      SamplePortfolio.files(in: "declared.csv", replacing: greenfield, by: regenerated)
    ).portfolio
    portfolio.parks[2].alternatives[0].decides = .land
    #expect(
      scaleWarnings(portfolio).contains(
        "the alternative 'package' of P03 can never be carried out: it declares regenerated land, "
          + "remediation comes first, and no instrument can run there, as it decides land."))
    portfolio.parks[2].alternatives[0].decides = .all
    #expect(!scaleWarnings(portfolio).contains { $0.contains("never be carried out") })
    portfolio.instruments[0].eligible.regions = ["Jilin"]
    #expect(
      scaleWarnings(portfolio).contains(
        "the alternative 'package' of P03 can never be carried out: it declares regenerated land, "
          + "remediation comes first, and 'remediation' may not run there."))
    portfolio.land.remediationFirst = false
    #expect(!scaleWarnings(portfolio).contains { $0.contains("never be carried out") })
  }

  @Test func longListsOfPackagesAreCounted() {
    let parks = (1...12).map { number in
      Park(
        id: ParkID("P\(number)"),
        alternatives: [
          Alternative(
            id: "a", decides: .nothing,
            declared: [DeclaredAmount(.regenerated(.industrial, "1"), Figure(5))])
        ])
    }
    var portfolio = Portfolio(name: "x", parks: parks)
    portfolio.land.remediationFirst = true
    portfolio.land.remediation = "clean"
    portfolio.instruments = [Instrument(id: "clean", levels: [], maturity: [])]
    let found = scaleWarnings(portfolio)
    #expect(found.count == 11)
    #expect(
      found.last
        == "2 more alternatives that declare regenerated land can never be carried out: "
        + "remediation comes first.")
  }
}
