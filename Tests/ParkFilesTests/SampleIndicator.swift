import ParkFiles
import ParkModel
import Testing

/// One indicator `x` in a portfolio of its own, written both ways: as a row of `indicators.csv`
/// and as an entry of a framework file. Both must read alike.
enum SampleIndicator {
  private static let parks = "park,path,x,tax,area,region,output_mcny\nP1,co-city,1,2,3,North,4\n"

  private static func files(
    _ fields: KeyValuePairs<String, String>, parks: String, inTable: Bool
  ) -> [PortfolioFile] {
    var all: [(key: String, value: String)] = [("indicator", "x")]
    for (key, value) in [("direction", "more"), ("weight", "1")]
    where !fields.contains(where: { $0.key == key }) {
      all.append((key, value))
    }
    all += fields.map { ($0.key, $0.value) }
    let text =
      inTable
      ? all.map(\.key).joined(separator: ",") + "\n"
        + all.map { "\"\($0.value)\"" }.joined(separator: ",") + "\n"
      : "indicators:\n  - {"
        + all.filter { !$0.value.isEmpty }.map { "\($0.key): \"\($0.value)\"" }.joined(
          separator: ", ") + "}\n"
    return [
      PortfolioFile(name: "parks.csv", bytes: Array(parks.utf8)),
      PortfolioFile(
        name: inTable ? "indicators.csv" : "frameworks/city.yaml", bytes: Array(text.utf8)),
    ]
  }

  /// The indicator with these fields beside `direction: more` and `weight: 1`.
  static func read(
    _ fields: KeyValuePairs<String, String>, parks: String = parks,
    at location: SourceLocation = #_sourceLocation
  ) throws -> Indicator {
    let read = try [true, false].map { inTable in
      let loaded = try SamplePortfolio.read(files(fields, parks: parks, inTable: inTable))
      return try #require(
        loaded.portfolio.frameworks.first?.indicators.first, sourceLocation: location)
    }
    #expect(read[0] == read[1], "table and YAML differ", sourceLocation: location)
    return read[0]
  }

  /// Expects the problems of both ways, as `field: what was found / how to mend it`.
  static func expectProblems(
    _ fields: KeyValuePairs<String, String>, parks: String = parks, _ expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) {
    for inTable in [true, false] {
      let place = inTable ? "indicators.csv, row 2" : "frameworks/city.yaml, row 2"
      let prefix = inTable ? "" : "indicators.1."
      #expect(
        throws: InvalidInput.self, "nothing is refused", sourceLocation: location
      ) {
        do {
          _ = try SamplePortfolio.read(files(fields, parks: parks, inTable: inTable))
        } catch let error as InvalidInput {
          let found = error.problems.map(\.description)
          let wanted = expected.map { "\(place), field '\(prefix)\($0)" }
          #expect(found == wanted, sourceLocation: location)
          throw error
        }
      }
    }
  }
}
