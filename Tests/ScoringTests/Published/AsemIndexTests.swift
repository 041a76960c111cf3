import Foundation
import ParkModel
import Testing

@testable import Scoring

/// Becker et al., COINr, JOSS 7(78), 2022, 4567: 51 countries, 49 indicators, three levels of groups.
@Suite struct AsemIndexTests {
  private let raw = CSVTable("asem_raw_v1.csv")
  private let meta = CSVTable("asem_meta_v1.csv")

  private var framework: Framework {
    var groups: [IndicatorGroup] = []
    var indicators: [Indicator] = []
    for row in meta.rows.indices {
      let parent = meta[row, "Parent"]
      switch meta[row, "Level"] {
      case "1.0":
        let denominator = meta[row, "Denominator"]
        indicators.append(
          Indicator(
            id: IndicatorID(meta[row, "iCode"]), group: IndicatorGroupID(parent),
            direction: meta[row, "Direction"].hasPrefix("-") ? .lessIsBetter : .moreIsBetter,
            weight: Figure(1),
            quotient: denominator.isEmpty
              ? nil : Quotient(denominator: .column(IndicatorID(denominator)))))
      case "2.0", "3.0":
        groups.append(
          IndicatorGroup(
            id: IndicatorGroupID(meta[row, "iCode"]),
            parent: parent == "Index" ? nil : IndicatorGroupID(parent), weight: Figure(1)))
      default: break
      }
    }
    return Framework(id: "asem", groups: groups, indicators: indicators, missing: .mean)
  }

  private var countries: [Park] {
    raw.rows.indices.map { row in
      var values: [IndicatorID: Figure<Amount>] = [:]
      for column in raw.names {
        if let value = Double(raw[row, column]) {
          values[IndicatorID(column)] = Figure(Amount(value), .sourced)
        }
      }
      return Park(
        id: ParkID(raw[row, "uCode"]), kind: raw[row, "EurAsia_group"], alternatives: [],
        indicators: values)
    }
  }

  @Test func everyPublishedScoreIsReproduced() throws {
    let table = try score(
      countries, by: framework,
      settings: ScoringSettings(normalisation: .minMax, winsorizes: true))
    #expect(table.parks.count == 51 && framework.indicators.count == 49)
    let groups = try #require(table.groupScores)
    let published = CSVTable("results_published_2dp.csv")
    #expect(published.rows.count == 51)
    for row in published.rows.indices {
      let country = published[row, "UnitCode"]
      let place = try #require(table.parks.firstIndex(of: ParkID(country)))
      let index = try #require(Double(published[row, "Index"]))
      #expect(abs(100 * table.scores[place] - index) < 0.00501, "\(country)")
      for (column, group) in groups.groups.enumerated() {
        let expected = try #require(Double(published[row, group.text]))
        #expect(
          abs(100 * groups[place, column].value - expected) < 0.00501, "\(country) \(group)")
      }
      #expect(table.ranks[place] == Double(published[row, "Rank"]).map { Int($0) }, "\(country)")
    }
  }

  @Test func theSameValuesAreTreatedAsPublished() throws {
    let table = try score(
      countries, by: framework,
      settings: ScoringSettings(normalisation: .minMax, winsorizes: true))
    let log = CSVTable("treatment_log.csv")
    for row in log.rows.indices {
      let points = table.treated.count { $0.indicator.text == log[row, "indicator"] }
      #expect(points == Double(log[row, "points"]).map { Int($0) }, "\(log[row, "indicator"])")
    }
    #expect(table.treated.allSatisfy { $0.how == .winsorized })
  }
}

/// A small CSV file beside this one.
private struct CSVTable {
  let names: [String]
  let rows: [[String]]

  init(_ name: String) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try? String(
      contentsOf: folder.appendingPathComponent("asem/\(name)"), encoding: .utf8)
    let lines = (text ?? "").split(whereSeparator: \.isNewline).map(Self.cells)
    names = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  subscript(row: Int, name: String) -> String {
    names.firstIndex(of: name).map { rows[row][$0] } ?? ""
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }
}
