import Foundation
import ParkModel
import Testing

@testable import ParkFiles

/// What `Parks/FORMAT.md` shows is what is read.
struct FormatPageTests {
  private static func page() throws -> String {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Parks/FORMAT.md").standardizedFileURL
    return try String(contentsOf: place, encoding: .utf8)
  }

  /// The first YAML block after a heading.
  private static func example(under heading: String) throws -> String {
    let page = try page()
    let start = try #require(page.range(of: heading))
    let open = try #require(page.range(of: "```yaml\n", range: start.upperBound..<page.endIndex))
    let close = try #require(page.range(of: "```", range: open.upperBound..<page.endIndex))
    return String(page[open.upperBound..<close.lowerBound])
  }

  @Test func theFrameworkToCopyReadsWithTheColumnsItNames() throws {
    let parks = """
      park,path,built_industrial_ha,output_mcny,debt_mcny,equity_mcny,\
      fiscal_revenue_mcny,rd_per_revenue,high_tech_firms,awards,accidents,new_park
      P1,co-city,100,900,0,1,30,0.02,4,1,,

      """
    let loaded = try SamplePortfolio.read(
      SamplePortfolio.files([
        "parks.csv": parks,
        "frameworks/city.yaml": try Self.example(under: "### A framework of your own"),
      ]))
    #expect(loaded.notices == [])
    #expect(loaded.portfolio.frameworks.count == 1)
    let city = try #require(loaded.portfolio.frameworks.first)
    #expect(city.id == "city")
    #expect(
      city.indicators.map(\.valueFunction) == [
        .ratio(benchmark: 20, cap: 1.5), .steps(full: 400, step: 10, loss: 0.02),
        .line([.init(0, 0), .init(0.01, 0.6), .init(0.03, 1)]),
        .table([.init(1, 0.4), .init(5, 0.7), .init(10, 1)]),
      ])
    #expect(
      city.adjustments.map(\.rule) == [
        .bonus(perUnit: 2, atMost: 6), .veto(above: 0), .unrated,
      ])
    #expect(city.grades.map(\.name) == ["A", "B", "C"])
  }

  @Test func everyFieldOfIndicatorsAndFrameworksIsExplained() throws {
    let page = try Self.page()
    let fields =
      FrameworkReading.indicatorKeys + FrameworkReading.groupKeys
      + FrameworkReading.adjustmentKeys + FrameworkReading.gradeKeys
      + ParkQuantity.Figure.allCases.map(\.rawValue) + MissingValueRule.allCases.map(\.rawValue)
      + Mean.allCases.map(\.rawValue) + Uncertainty.Shape.allCases.map(\.rawValue)
      + Distribution.Shape.allCases.map(\.rawValue) + Distribution.Shape.allCases.flatMap(\.keys)
      + ParkDecision.allCases.map(\.verb) + RecognisedFile.fixed
      + ShippedFrameworks.files.map(\.name)
    for field in fields { #expect(page.contains("`\(field)`"), "\(field) is not explained") }
  }

  /// An example with the names of the sample portfolio in place of its own.
  private static func example(
    under heading: String, replacing names: KeyValuePairs<String, String>
  ) throws -> String {
    var text = try example(under: heading)
    for (name, known) in names { text = text.replacingOccurrences(of: name, with: known) }
    return text
  }

  @Test func theScenariosToCopyRead() throws {
    let text = try Self.example(
      under: "## scenarios.yaml",
      replacing: [
        "lead_industries: [automotive]": "lead_industries: [steel]",
        "of: [carbon-cap]": "of: [quota]", "heritage-culture": "remediation", "[P09]": "[P03]",
        "[P16]": "[P01]",
      ])
    let scenarios = try SamplePortfolio.read(SamplePortfolio.files(with: ["scenarios.yaml": text]))
      .portfolio.scenarios
    #expect(scenarios.map(\.id) == ["budget-cut-20", "lean-years"])
    #expect(scenarios.last?.includes == ["budget-cut-20"])
    #expect(scenarios.last?.changes.count == 10)
  }

  @Test func theUncertaintiesToCopyRead() throws {
    let text = try Self.example(under: "## uncertainties.yaml", replacing: ["P05": "P01"])
    let inputs = try SamplePortfolio.read(
      SamplePortfolio.files(with: ["uncertainties.yaml": text])
    ).portfolio.uncertainInputs
    #expect(inputs.numbers.map(\.id) == ["car-demand", "grants"])
    #expect(inputs.correlations.map(\.rank) == [0.4])
  }

  /// Every field stands in the row of its first word.
  @Test func everyNumberThatScenariosChangeIsExplained() throws {
    let page = try Self.page()
    for field in NumberField.allCases {
      let words = field.rawValue.split(separator: ".").map(String.init)
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(words[0]).` |") }
      #expect(row?.contains("`\(words[1])`") == true, "\(field.rawValue) is not explained")
    }
  }
}
