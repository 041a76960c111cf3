import ParkModel
import Testing

@testable import ParkFiles

struct WriteStarterPortfolioTests {
  @Test func theStarterReadsBackWithoutProblemsOrNotices() throws {
    let place = try WritingPlace()
    try writeStarterPortfolio(to: "\(place.path)/mine")
    let loaded = try readPortfolio(folder: "\(place.path)/mine")
    #expect(loaded.portfolio.parks.map(\.id.text) == ["port", "valley", "works"])
    #expect(Set(loaded.portfolio.parks.compactMap(\.path)) == Set(DevelopmentPath.allCases))
    #expect(loaded.notices == [])
    #expect(loaded.defaultFramework == "own")
  }

  @Test func aSecondStarterIsRefused() throws {
    let place = try WritingPlace()
    try writeStarterPortfolio(to: place.path)
    let before = try place.content()
    #expect(throws: UnwritableFile.self) { try writeStarterPortfolio(to: place.path) }
    #expect(try place.content() == before)
  }
}
