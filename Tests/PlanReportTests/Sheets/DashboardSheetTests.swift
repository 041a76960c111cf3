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
    #expect(tiles["Value of the plan, points"] == run.solved.objective?.value)
  }

  @Test func chartsPointAtPlainNumbers() throws {
    let book = try Book(SampleRun.run())
    let charts = try book.sheet("Dashboard").charts
    #expect(charts.map(\.kind) == [.stackedBars, .stackedBars, .lines, .stackedBars])
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

  @Test func chartsDoNotLieOnEachOther() throws {
    let charts = try Book(SampleRun.run()).sheet("Dashboard").charts
    #expect(charts[2].corner.row >= charts[0].corner.row + (charts[0].height + 19) / 20)
    #expect(charts[0].corner.column != charts[1].corner.column)
  }
}
