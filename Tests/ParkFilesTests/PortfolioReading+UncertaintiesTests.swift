import ParkModel
import Testing

@testable import ParkFiles

struct PortfolioReadingUncertaintiesTests {
  private func files(_ text: String) -> [PortfolioFile] {
    SamplePortfolio.files(with: ["uncertainties.csv": text])
  }

  @Test func rowsKeepTheirOrder() throws {
    let text = """
      park,indicator,status,shape,spread,relative
      ,,,uniform,0.1,
      ,patents,assumed,lognormal,0.3,yes
      P01,gdp_growth,,triangular,0.02,no
      P02,,estimated,normal,0,TRUE
      """
    #expect(
      try SamplePortfolio.read(files(text)).portfolio.uncertainties == [
        Uncertainty(shape: .uniform, spread: 0.1),
        Uncertainty(indicator: "patents", status: .assumed, shape: .lognormal, spread: 0.3),
        Uncertainty(
          park: "P01", indicator: "gdp_growth", shape: .triangular, spread: 0.02,
          isRelative: false),
        Uncertainty(park: "P02", status: .estimated, shape: .normal, spread: 0),
      ])
    #expect(
      try SamplePortfolio.read(files("shape,spread\nnormal,0.2\n")).portfolio.uncertainties
        == [Uncertainty(shape: .normal, spread: 0.2)])
  }

  @Test func everyMistakeIsNamed() throws {
    let text = """
      park,indicator,status,shape,spread,relative
      P9,patent,guessed,norml,-1,perhaps
      ,,,,,yes
      ,,,lognormal,0.1,no
      """
    #expect(
      try SamplePortfolio.problems(files(text)) == [
        """
        uncertainties.csv, row 2, field 'park': there is no park 'P9'.
          Fix: add it to parks.csv, or name one of P01, P02, P03
        """,
        """
        uncertainties.csv, row 2, field 'indicator': there is no indicator 'patent'.
          Fix: did you mean 'patents'?
        """,
        """
        uncertainties.csv, row 2, field 'status': 'guessed' is none of the words known here.
          Fix: write one of sourced, estimated, assumed, illustrative
        """,
        """
        uncertainties.csv, row 2, field 'spread': -1 is negative.
          Fix: write 0 or a positive number
        """,
        """
        uncertainties.csv, row 2, field 'relative': 'perhaps' is neither yes nor no.
          Fix: write yes or no
        """,
        """
        uncertainties.csv, row 2, field 'shape': 'norml' is none of the words known here.
          Fix: did you mean 'normal'?
        """,
        """
        uncertainties.csv, row 3, field 'shape': nothing is given.
          Fix: write uniform, triangular, normal or lognormal
        """,
        """
        uncertainties.csv, row 3, field 'spread': nothing is given.
          Fix: write a number
        """,
        """
        uncertainties.csv, row 4, field 'relative': the spread of a lognormal distribution is \
        always relative.
          Fix: write yes, or leave it empty
        """,
      ])
  }

  @Test func theFileCountsInTheFingerprint() throws {
    let one = try SamplePortfolio.read(files("shape,spread\nnormal,0.2\n"))
    let other = try SamplePortfolio.read(files("shape,spread\nnormal,0.3\n"))
    #expect(one.fingerprint != other.fingerprint)
    #expect(one.files.contains { $0.name == "uncertainties.csv" })
  }
}
