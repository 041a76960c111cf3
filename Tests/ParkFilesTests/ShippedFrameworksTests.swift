import Foundation
import ParkModel
import Testing

@testable import ParkFiles

struct ShippedFrameworksTests {
  @Test func theListHoldsEveryFileOfTheFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/ParkFiles/Frameworks").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    #expect(ShippedFrameworks.files.map(\.name).sorted() == names.sorted())
  }

  @Test func shippedFrameworksHaveNoProblems() {
    #expect(ShippedFrameworks.read().problems.map(\.description) == [])
    #expect(ShippedFrameworks.all.map(\.id.text) == ShippedFrameworks.files.map(\.name).sorted())
    #expect(ShippedFrameworks.all.allSatisfy { !$0.indicators.isEmpty })
  }

  @Test func aShippedFrameworkIsIncludedWhereParksHaveOneOfItsColumns() throws {
    let shipped = try #require(ShippedFrameworks.all.first { $0.id == "land-intensity" })
    let column = try #require(shipped.indicators.first?.id.text)
    let with = try SamplePortfolio.read(
      SamplePortfolio.files(["parks.csv": "park,path,\(column)\nP01,co-city,0.5\n"]))
    #expect(with.portfolio.frameworks.map(\.id) == ["land-intensity"])
    #expect(with.defaultFramework == "land-intensity")
    #expect(with.portfolio.parks[0].indicators.count == 1)
    #expect(with.notices == [])
    let without = try SamplePortfolio.read(
      SamplePortfolio.files(["parks.csv": "park,path\nP01,co-city\n"]))
    #expect(without.portfolio.frameworks == [])
    #expect(without.defaultFramework == nil)
  }

  @Test func theDefaultIsIncludedAndStandsFirst() throws {
    let files = SamplePortfolio.files(
      in: "portfolio.yaml", replacing: "framework: own", by: "framework: rust-belt")
    let loaded = try SamplePortfolio.read(files)
    #expect(loaded.portfolio.frameworks.map(\.id) == ["rust-belt", "own", "town"])
    #expect(loaded.defaultFramework == "rust-belt")
    #expect(loaded.portfolio.frameworks.allSatisfy { $0.missing == .median })
    #expect(loaded.notices.count == 1)
  }

  @Test func aFileOfThePortfolioReplacesAShippedOne() throws {
    let files = SamplePortfolio.files(with: [
      "frameworks/rust-belt.yaml":
        "indicators: [{indicator: patents, direction: more, weight: 1}]\n"
    ])
    let frameworks = try SamplePortfolio.read(files).portfolio.frameworks
    #expect(frameworks.map(\.id) == ["own", "rust-belt", "town"])
    #expect(frameworks[1].indicators.count == 1)
  }
}
