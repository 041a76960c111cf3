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

  /// Weights of one level sum to 1, as their documents give them.
  @Test func weightsSumToOneOnEveryLevel() {
    for framework in ShippedFrameworks.all {
      var levels: [String: Double] = [:]
      for group in framework.groups {
        levels[group.parent?.text ?? "", default: 0] += group.weight.value.value
      }
      for indicator in framework.indicators {
        levels[indicator.group?.text ?? "", default: 0] += indicator.weight.value.value
      }
      for (level, sum) in levels {
        #expect(abs(sum - 1) < 1e-9, "\(framework.id) '\(level)': \(sum)")
      }
      #expect(levels.count == framework.groups.count + 1, "\(framework.id): a group without parts")
      #expect(!framework.source.isEmpty, "\(framework.id)")
      for indicator in framework.indicators {
        #expect(!indicator.source.isEmpty && !indicator.unit.isEmpty, "\(indicator.id)")
        #expect(!indicator.name.english.isEmpty && !indicator.name.chinese.isEmpty)
      }
    }
  }

  /// Huangyan district, results of above-scale industry 2022, notice of 2023-09-25
  /// (https://www.chacewang.com/newsdetail/news430850.html).
  @Test func thePerMuFrameworkHoldsThePublishedDivisorsAndWeights() throws {
    let framework = try #require(ShippedFrameworks.all.first { $0.id == "per-mu" })
    let published: [(id: IndicatorID, divisor: Amount, weight: Double)] = [
      ("tax_per_mu", 24.097, 30), ("value_added_per_mu", 136.16, 20),
      ("value_added_per_energy", 2.694, 20), ("value_added_per_emission", 4929.81, 10),
      ("labour_productivity", 18.14, 10), ("rd_share", 0.0302, 10),
    ]
    #expect(framework.indicators.map(\.id) == published.map(\.id))
    for (indicator, row) in zip(framework.indicators, published) {
      #expect(indicator.valueFunction == .ratio(benchmark: row.divisor, cap: nil))
      #expect(abs(indicator.weight.value.value * framework.fullMarks.value - row.weight) < 1e-9)
      #expect(indicator.missing == (row.id == "value_added_per_emission" ? .overallMean : nil))
    }
    #expect(
      framework.indicators[0].quotient
        == Quotient(
          numerator: .column("tax_mcny"), denominator: .figure(.industrialMu), scale: 100))
    // Huai'an 2024: A the first 20 %, B to 60 %, C to 95 %, D the last 5 %, T not rated.
    #expect(
      framework.grades == [
        Grade("A", share: 0.2), Grade("B", share: 0.4), Grade("C", share: 0.35),
        Grade("D", share: 0.05),
      ])
    #expect(framework.unratedGrade == "T")
    #expect(framework.adjustments.map(\.rule) == [.unrated])
  }

  /// National ETDZ evaluation, edition of 2021: openness and quality 30 % each, innovation and
  /// green 15 % each, coordination 10 %.
  @Test func theZoneEvaluationHoldsThePublishedWeights() throws {
    let framework = try #require(ShippedFrameworks.all.first { $0.id == "etdz-2021" })
    #expect(framework.indicators.map(\.weight.value) == [0.3, 0.3, 0.15, 0.15, 0.1])
    #expect(
      framework.indicators.allSatisfy { $0.goalposts == Goalposts(worst: 0, best: 100) })
    #expect(framework.fullMarks == 100)
  }

  @Test func aNumeratorOfAShippedFrameworkOffersIt() throws {
    let loaded = try SamplePortfolio.read(
      SamplePortfolio.files([
        "parks.csv": "park,path,tax_mcny,not_rated,output_mcny\nP01,co-city,5,1,9\n"
      ]))
    #expect(loaded.portfolio.frameworks.map(\.id) == ["per-mu"])
    #expect(
      loaded.portfolio.parks[0].indicators == ["tax_mcny": Figure(5), "not_rated": Figure(1)])
    #expect(loaded.notices == [])
  }
}
