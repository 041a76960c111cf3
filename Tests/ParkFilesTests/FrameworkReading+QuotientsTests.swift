import ParkModel
import Testing

@testable import ParkFiles

struct FrameworkReadingQuotientsTests {
  private typealias Sample = SampleIndicator

  @Test func quotientsAreMadeOfFiguresAndColumns() throws {
    #expect(
      try Sample.read(["numerator": "tax", "denominator": "industrial-mu", "scale": "100"])
        .quotient
        == Quotient(numerator: .column("tax"), denominator: .figure(.industrialMu), scale: 100))
    #expect(
      try Sample.read(["denominator": "area"]).quotient == Quotient(denominator: .column("area")))
    #expect(
      try Sample.read(["numerator": "workers"]).quotient
        == Quotient(numerator: .figure(.workers)))
    #expect(try Sample.read(["scale": "-0.01"]).quotient == Quotient(scale: -0.01))
    #expect(try Sample.read(["scale": ""]).quotient == nil)
    for figure in ParkQuantity.Figure.allCases {
      #expect(
        try Sample.read(["numerator": figure.rawValue]).quotient
          == Quotient(numerator: .figure(figure)))
    }
  }

  @Test func aScaleOfZeroOrAnIllFormedNameIsRefused() {
    Sample.expectProblems(
      ["numerator": "tax paid", "scale": "0"],
      [
        """
        numerator': 'tax paid' is not an identifier.
          Fix: use at most 64 letters a to z, digits, '-', '_' and '.'; names go into name_en and \
        name_zh
        """,
        """
        scale': 0 is of no use here.
          Fix: write a number other than 0
        """,
      ])
  }

  @Test func theColumnOfAFigureIsNamedAsTheFigure() {
    Sample.expectProblems(
      ["numerator": "output_mcny"],
      [
        """
        numerator': 'output_mcny' is a figure that every park has.
          Fix: write 'output-mcny'
        """
      ])
  }

  @Test func columnsThatQuotientsNameAreRawValuesOfParks() throws {
    let files = [
      "parks.csv": "park,path,tax,city_gdp_mcny\nP1,co-city,2,7\nP2,co-city,,\n",
      "indicators.csv":
        "indicator,direction,weight,numerator,denominator\nx,more,1,tax,city_gdp_mcny\n",
      "provenance.csv": "file,row,field,status\nparks.csv,*,city_gdp_mcny,sourced\n",
    ]
    let loaded = try SamplePortfolio.read(SamplePortfolio.files(files))
    #expect(
      loaded.portfolio.parks.map(\.indicators) == [
        ["tax": Figure(2), "city_gdp_mcny": Figure(7, .sourced, origin: 0)], [:],
      ])
    #expect(loaded.portfolio.parks[0].city.gdp?.value == 7)
    #expect(loaded.notices == [])
  }
}
