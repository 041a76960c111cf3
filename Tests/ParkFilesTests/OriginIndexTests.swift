import ParkModel
import Testing

@testable import ParkFiles

struct OriginIndexTests {
  private func park(_ id: ParkID, _ provenance: String) throws -> (Park, Portfolio) {
    let portfolio = try SamplePortfolio.read(
      SamplePortfolio.files(with: ["provenance.csv": provenance])
    ).portfolio
    return (try #require(portfolio.park(id)), portfolio)
  }

  private let header = "file,row,field,status,source,method\n"

  @Test func theMostSpecificLineWins() throws {
    let lines =
      header + """
        *,*,*,illustrative,,
        parks.csv,*,*,assumed,,all parks
        parks.csv,*,workers,estimated,,all workers
        parks.csv,P01,*,sourced,yearbook,all of P01
        parks.csv,P01,workers,illustrative,,just this
        """
    let (first, portfolio) = try park("P01", lines)
    let (second, _) = try park("P02", lines)
    func method<Value>(_ figure: Figure<Value>) -> String? {
      figure.origin.map { portfolio.origins[Int($0)].method }
    }
    #expect(method(first.workers) == "just this")
    #expect(first.workers.status == .illustrative)
    #expect(method(first.output) == "all of P01")
    #expect(first.output.status == .sourced)
    #expect(portfolio.origins[Int(try #require(first.output.origin))].source == "yearbook")
    #expect(method(second.workers) == "all workers")
    #expect(method(second.output) == "all parks")
    #expect(portfolio.outcomes[0].weight.status == .illustrative)
  }

  @Test func aNumberThatNoLineCoversIsAssumed() throws {
    let (park, portfolio) = try park("P01", header + "parks.csv,P02,*,sourced,,\n")
    #expect(park.workers.status == .assumed)
    #expect(park.workers.origin == nil)
    #expect(portfolio.origins.count == 1)
  }

  @Test func aNumberThatIsNotGivenNeedsNoOrigin() throws {
    let (park, _) = try park("P03", header + "*,*,*,illustrative,,\n")
    #expect(park.landCostFactor.status == .sourced)
    #expect(park.workers == Figure(1500, .illustrative, origin: 0))
  }

  @Test func aShorterIdentifierCoversAllRowsThatBeginWithIt() throws {
    let lines =
      header + """
        park_industries.csv,P01,share,sourced,,
        park_industries.csv,P01/steel,share,estimated,,
        declared.csv,P03/package,*,illustrative,,
        declared.csv,P03/package/cost/2028,amount,sourced,,
        segments.csv,industrial/2,factor,estimated,,
        """
    let (first, portfolio) = try park("P01", lines)
    #expect(first.industries.map(\.share.status) == [.sourced, .estimated])
    let package = try #require(portfolio.park("P03")?.alternatives.first)
    #expect(
      package.declared.map(\.amount.status) == [
        .illustrative, .sourced, .illustrative, .illustrative, .illustrative,
      ])
    let industrial = try #require(portfolio.land.uses.first)
    #expect(industrial.segments.map(\.factor.status) == [.assumed, .estimated])
  }

  @Test func settingsAreNamedByTheirTopKeyOrIdentifier() throws {
    let lines =
      header + """
        portfolio.yaml,finance,leverage_cap,sourced,,
        portfolio.yaml,paths,*,illustrative,,
        portfolio.yaml,paths/co-city,integration_low,estimated,,
        limits.yaml,carbon,at_most,sourced,,
        frameworks/town.yaml,patents,weight,estimated,,
        indicators.csv,gdp_growth,weight,illustrative,,
        """
    let (_, portfolio) = try park("P01", lines)
    #expect(portfolio.finance?.leverageCap.status == .sourced)
    #expect(portfolio.finance?.leverageBenchmark.status == .assumed)
    #expect(portfolio.rules(of: .coCity).integrationLow.status == .estimated)
    #expect(portfolio.rules(of: .coCity).integrationHigh.status == .illustrative)
    #expect(portfolio.frameworks[0].indicators[0].weight.status == .illustrative)
    #expect(portfolio.frameworks[1].indicators[0].weight.status == .estimated)
    guard case .amount(_, _, let cap) = portfolio.limits[1].rule else {
      Issue.record("the limit 'carbon' is an amount")
      return
    }
    #expect(cap?.status == .sourced)
  }

  @Test func equalOriginsAreKeptOnce() throws {
    let (_, portfolio) = try park(
      "P01", header + "parks.csv,P01,*,sourced,yearbook,\nparks.csv,P02,*,sourced,yearbook,\n")
    #expect(portfolio.origins == [Origin(status: .sourced, source: "yearbook")])
  }

  @Test func linesAboutNothingAreRefused() throws {
    let lines =
      header + """
        parks.csv,P07,workers,sourced,,
        parks.csv,P01,worker,sourced,,
        park.csv,*,*,sourced,,
        *,P01,*,sourced,,
        parks.csv,P02,*,source,yearbok,
        parks.csv,P03,*,sourced,,
        parks.csv,P03,*,assumed,,
        parks.csv,,,,,
        """
    #expect(
      try SamplePortfolio.problems(SamplePortfolio.files(with: ["provenance.csv": lines])) == [
        """
        provenance.csv, row 2, field 'row': parks.csv has no row 'P07'.
          Fix: write the row's identifier, or remove the line
        """,
        """
        provenance.csv, row 3, field 'field': parks.csv has no field 'worker'.
          Fix: did you mean 'workers'?
        """,
        """
        provenance.csv, row 4, field 'file': the portfolio has no file 'park.csv'.
          Fix: did you mean 'parks.csv'?
        """,
        """
        provenance.csv, row 5, field 'row': a row is named, but no file.
          Fix: name the file, or write * for the row
        """,
        """
        provenance.csv, row 6, field 'source': there is no source 'yearbok'.
          Fix: did you mean 'yearbook'?
        """,
        """
        provenance.csv, row 6, field 'status': 'source' is none of the words known here.
          Fix: did you mean 'sourced'?
        """,
        """
        provenance.csv, row 8: the same file, row and field have a line above.
          Fix: remove one of the two
        """,
        """
        provenance.csv, row 9, field 'row': nothing is given.
          Fix: write what the line is about, or *
        """,
        """
        provenance.csv, row 9, field 'field': nothing is given.
          Fix: write what the line is about, or *
        """,
        """
        provenance.csv, row 9, field 'status': nothing is given.
          Fix: write sourced, estimated, assumed or illustrative
        """,
      ])
  }

  @Test func aFileThatIsMissingIsNotTakenForAnotherThatIsThere() throws {
    let lines = "file,row,field,status\npark_industries.csv,P01,share,assumed\n"
    #expect(
      try SamplePortfolio.problems(
        SamplePortfolio.files(with: ["provenance.csv": lines, "park_industries.csv": nil])) == [
          """
          provenance.csv, row 2, field 'file': the portfolio has no file 'park_industries.csv'.
            Fix: add the file, or remove the line
          """
        ])
  }
}
