import Testing

@testable import PlanReport

@Suite struct SheetTableTests {
  private func tables() throws -> [SheetTable] {
    let sheets = try sheets(of: SampleRun.run())
    let results = try Calculation(sheets)
    return sheets.compactMap { SheetTable($0, results) }
  }

  @Test func everyTableIsThereAndNothingElse() throws {
    let shown = try sheets(of: SampleRun.run()).filter { $0.kind != .hidden }.map(\.name)
    let names = try tables().map(\.name)
    #expect(
      names
        == shown.filter {
          !["Cover", "Dashboard", "Sensitivity", "Explain", "Dictionary"].contains($0)
        })
    #expect(names.contains("Parks") && names.contains("Allocation") && names.contains("Limits"))
  }

  @Test func rowsStandUnderTheirKeysWithoutTotals() throws {
    let parks = try #require(try tables().first { $0.name == "Parks" })
    let portfolio = try SampleRun.run().portfolio
    #expect(parks.rows.count == portfolio.parks.count)
    #expect(parks.rows.allSatisfy { $0.count == parks.keys.count })
    #expect(Set(parks.keys).count == parks.keys.count)
    let first = try #require(portfolio.parks.first)
    #expect(parks.texts(row: 0)[0] == first.id.text)
  }

  @Test func formulasStandAsTheirResults() throws {
    let sheets = try sheets(of: SampleRun.run())
    let results = try Calculation(sheets)
    let sheet = try #require(sheets.first { $0.name == "Parks" })
    let parks = try #require(SheetTable(sheet, results))
    let keys = try ["developable_mu", "idle_ha", "available_ha"].map { key in
      try #require(parks.keys.firstIndex(of: key))
    }
    for row in parks.rows {
      let values = keys.map { row[$0].number ?? 0 }
      #expect(abs(values[0] - 15 * (values[1] + values[2])) < 1e-9)
    }
    #expect(parks.rows.contains { $0[keys[0]].number ?? 0 > 0 })
  }

  @Test func wholeNumbersHaveNoPoint() {
    let sheet = Sheet(
      name: "T", kind: .output,
      rows: [[], [], [], [Cell(.text("#key")), Cell(.text("year")), Cell(.text("x"))], [], []].map {
        Sheet.Row($0)
      } + [
        Sheet.Row([Cell(.number(1)), Cell(.number(2026), .year), Cell(.number(0.1), .amount)]),
        Sheet.Row([Cell(.blank), Cell(.number(9), .integer), Cell(.number(9), .amount)]),
      ])
    let table = (try? Calculation([sheet])).flatMap { SheetTable(sheet, $0) }
    #expect(table?.rows.count == 1)
    #expect(table?.texts(row: 0) == ["2026", "0.1"])
  }
}
