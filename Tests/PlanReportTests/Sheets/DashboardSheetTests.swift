import ParkModel
import Testing

@testable import PlanReport

@Suite struct DashboardSheetTests {
  /// Tile values by the first line of their label.
  private func tiles(_ book: Book) throws -> [String: Double] {
    let sheet = try book.sheet("Dashboard")
    var tiles: [String: Double] = [:]
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() where cell.look == .tileLabel {
        guard case .text(let label) = cell.content else { continue }
        let unit = sheet.cell(CellAddress(row: row + 3, column: column + 1))
        guard case .text(let unit) = unit.content else { continue }
        let value = book.results.value("Dashboard", CellAddress(row: row + 2, column: column + 1))
        tiles[String(label.prefix { $0 != "\n" }) + ", " + unit] = value.number
      }
    }
    return tiles
  }

  @Test func tilesFollowTheTables() throws {
    let run = try SampleRun.run()
    let evaluation = try #require(run.evaluation)
    let tiles = try tiles(try Book(run))
    #expect(tiles["Parks chosen, of 12"] == 8)
    #expect(tiles["Land released, ha"] == 800)
    #expect(tiles["Land released, mu"] == 12_000)
    let grants = evaluation.parks.reduce(0) { $0 + $1.grants.value }
    #expect(near(tiles["Grants, 亿元 (100 MCNY)"], grants / 100))
    #expect(near(tiles["D/E before, all parks"], evaluation.debtToEquityBefore?.value))
    #expect(near(tiles["D/E after, all parks"], evaluation.debtToEquityAfter?.value))
    #expect(tiles["Parks within benchmark, of 12, after the plan"] == 8)
    #expect(
      near(tiles["Value added, MCNY a year"], evaluation.outcomes["value-added"]?.value))
    #expect(near(tiles["Value of the plan, points"], run.solved.objective?.value))
  }

  @Test func theValueFollowsWhatAPlannerChanges() throws {
    let book = try Book(LiveRun.run())
    let before = try #require(try tiles(book)["Value of the plan, points"])
    let left = try book.setting("Adjust", "P02", "carried_own", .text("no"))
    let after = try #require(try tiles(left)["Value of the plan, points"])
    #expect(before - after > 0.1)
    #expect(try left.number("Outcomes", "Objective", "points") == after)
  }

  /// Names reach over three columns of twenty digits.
  @Test func longNamesEndInDots() throws {
    for (language, most) in [(Language.english, 60), (.chinese, 60)] {
      var run = try SampleRun.run()
      let first = try #require(run.merits?.ranking.first?.park)
      let place = try #require(run.portfolio.parks.firstIndex { $0.id == first })
      run.portfolio.parks[place].name = BilingualText(
        english: String(repeating: "Long Name ", count: 10),
        chinese: String(repeating: "开发区", count: 10))
      let book = try Book(run, language)
      let sheet = try book.sheet("Dashboard")
      let head = try #require(
        sheet.rows.firstIndex { row in
          guard case .text(let text)? = row.cells.first?.content else { return false }
          return text.contains("Top ten by merit")
        })
      let value = book.value("Dashboard", row: head + 3, column: 1)
      guard case .text(let label) = value else {
        Issue.record("no text, but \(value)")
        continue
      }
      #expect(label.contains(first.text) && label.hasSuffix("…"))
      #expect(displayWidth(label) <= most)
      #expect(sheet.rows[head + 2].cells[1...2].allSatisfy { $0.content == .blank })
    }
  }

  @Test func chartsPointAtPlainNumbers() throws {
    let book = try Book(SampleRun.run())
    let charts = try book.sheet("Dashboard").charts
    #expect(charts.map(\.kind) == [.stackedBars, .lines, .stackedBars, .stackedBars])
    let meta = try book.sheet("_Meta")
    for series in charts.flatMap(\.series) {
      #expect(series.values.sheet == "_Meta")
      #expect(series.values.addresses.count == series.categories.addresses.count)
      for address in series.values.addresses {
        let content = meta.cell(address).content
        if case .number = content { continue }
        #expect(content == .blank, "\(series.name) \(address.text)")
      }
    }
  }

  @Test func theLeverageChartHasBothBenchmarks() throws {
    let book = try Book(SampleRun.run())
    let chart = try #require(try book.sheet("Dashboard").charts.first { $0.kind == .lines })
    #expect(chart.series.map(\.style) == [.circles, .diamonds, .dashed, .dashed])
    let benchmark = book.results.values(chart.series[2].values, in: "Dashboard")
    #expect(benchmark == [CellValue](repeating: .number(1.61), count: 8))
    let cap = book.results.values(chart.series[3].values, in: "Dashboard")
    #expect(cap == [CellValue](repeating: .number(2.3), count: 8))
  }

  /// One column is 145 pixels wide, no row lower than 15 points.
  @Test func chartsDoNotLieOnEachOther() throws {
    let charts = try Book.full().sheet("Dashboard").charts
    #expect(charts.count == 4)
    #expect(charts[1].corner.row >= charts[0].corner.row + charts[0].height / 20 - 2)
    for (left, right) in zip(charts.dropFirst(), charts.dropFirst(2)) {
      #expect(left.corner.row == right.corner.row)
      #expect((right.corner.column - left.corner.column) * 145 >= left.width)
    }
  }

  @Test func aKnownFrontierTakesThePlaceOfTheOutcomes() throws {
    #expect(try Book.full().sheet("Dashboard").charts.last?.kind == .scatter)
  }

  @Test func theMeanMeritIsThatOfTheChosenParks() throws {
    let run = try SampleRun.run()
    let merits = try #require(run.merits)
    let chosen = merits.rows.filter { row in
      SampleRun.choices.contains { $0.park == row.park }
    }.map(\.score.value)
    let tiles = try tiles(try Book(run))
    #expect(
      near(
        tiles["Mean merit of chosen parks, 0 to 1"],
        chosen.reduce(0, +) / Double(chosen.count)))
  }

  @Test func theTenFirstParksStandInTheOrderOfTheirMerit() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Dashboard")
    let first = try #require(
      sheet.rows.firstIndex { $0.cells.first?.content == .text("Top ten by merit\n评分前十园区") })
    let scores = (first + 2..<first + 12).map {
      book.value("Dashboard", row: $0 + 1, column: 4).number ?? -1
    }
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 > 0 })
    #expect(sheet.fitsOnePage)
  }

  /// What the indicators add makes up the score, whatever is drawn together.
  @Test func contributionsSumToTheScore() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    let chart = try #require(try book.sheet("Dashboard").charts.first)
    let best = try #require(run.merits?.ranking.first)
    let sum = chart.series.reduce(0.0) {
      $0 + (book.results.values($1.values, in: "Dashboard").last?.number ?? 0)
    }
    #expect(near(sum, best.score.value))
  }
}
