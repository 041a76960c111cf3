import Foundation
import ParkFiles
import ParkModel
import Scoring
import Testing

/// The shipped frameworks on parks that can be worked with a pocket calculator, and on real zones.
@Suite struct FrameworkTests {
  private func portfolio(_ files: [(String, String)]) throws -> Portfolio {
    try readPortfolio(
      name: "case",
      files: files.map { PortfolioFile(name: $0.0, bytes: Array($0.1.utf8)) }
    ).portfolio
  }

  private func framework(_ id: FrameworkID, of portfolio: Portfolio) throws -> Framework {
    try #require(portfolio.frameworks.first { $0.id == id })
  }

  /// Worked by hand on 100 ha, which are 1,500 mu. A is at every divisor of Huangyan 2022 and so
  /// scores 100. B has half of A's tax, output and R&D with A's land, energy, emissions, workers
  /// and revenue: 50. C is A without an emission figure: 90 points and the mean of the others'
  /// item, (10 + 5) / 2: 97.5. D is not rated.
  @Test func perMuByHand() throws {
    let output = 136.16 * 1500 / 100
    let tax = 24.097 * 1500 / 100
    let energy = output * 100 / 2.694
    let pollutants = output * 100 / 4929.81
    let workers = output * 100 / 18.14
    let rows = [
      "A,,100,\(output),\(workers),\(tax),\(energy),\(pollutants),30.2,1000,",
      "B,,100,\(output / 2),\(workers),\(tax / 2),\(energy),\(pollutants),15.1,1000,0",
      "C,,100,\(output),\(workers),\(tax),\(energy),,30.2,1000,0",
      "D,,100,\(output),\(workers),\(tax),\(energy),\(pollutants),30.2,1000,1",
    ]
    let portfolio = try portfolio([
      (
        "parks.csv",
        "park,path,built_industrial_ha,output_mcny,workers,tax_mcny,energy_tce,main_pollutants,"
          + "rd_mcny,revenue_mcny,not_rated\n" + rows.joined(separator: "\n") + "\n"
      )
    ])
    let table = try score(portfolio.parks, by: try framework("per-mu", of: portfolio))
    #expect(table.parks == ["A", "B", "C"])
    for (score, points) in zip(table.scores, [100, 50, 97.5]) {
      #expect(abs(100 * score - points) < 1e-6)
    }
    // Three rated parks: cuts at 0.6, 1.8, 2.85 and 3 round to 1, 2, 3, 3.
    #expect(table.grades == ["A", "C", "B"])
    #expect(table.unrated.map(\.park) == ["D"])
    #expect(table.framework.unratedGrade == "T")
  }

  /// 0.3 * 80 + 0.3 * 60 + 0.15 * 50 + 0.15 * 70 + 0.1 * 90 = 69 points.
  @Test func etdz2021ByHand() throws {
    let framework = try #require(shippedFrameworks().first { $0.id == "etdz-2021" })
    let values = [80.0, 60, 50, 70, 90]
    let weights = framework.indicators.map(\.weight.value.value)
    #expect(weights.sorted() == [0.1, 0.15, 0.15, 0.3, 0.3])
    // In falling order of weight, so that the sum does not hang on the file's order.
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var park = Park(id: "Z", alternatives: [])
    for (place, column) in order.enumerated() {
      park.indicators[framework.indicators[column].id] = Figure(Amount(values[place]), .sourced)
    }
    let table = try score([park], by: framework)
    #expect(abs(100 * table.scores[0] - 69) < 1e-9)
    #expect(table.framework.fullMarks == 100)
  }

  @Test func theRealZonesOfHeilongjiangAreScoredByLandIntensity() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Parks/heilongjiang-2013").path
    let loaded = try readPortfolio(folder: folder)
    let framework = try framework("land-intensity", of: loaded.portfolio)
    let table = try score(loaded.portfolio.parks, by: framework)
    #expect(table.parks.count == 7 && table.scores.allSatisfy { $0 > 0 && $0 < 1 })
    // 0.7 / 0.2 / 0.1 down the published tree.
    let weights = framework.indicators.map { table.weights[$0.id]?.value ?? .nan }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    #expect(abs((table.weights["idle_land_rate"]?.value ?? 0) - 0.1) < 1e-12)
  }
}
