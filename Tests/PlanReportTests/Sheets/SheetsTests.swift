import ParkModel
import PlanCheck
import Scoring
import Testing

@testable import PlanReport

/// Sheets with their results, and ways to find cells in them by key.
struct Book {
  var sheets: [Sheet]
  var results: Calculation

  init(
    _ run: PlanRun, _ language: Language = .english, with further: FurtherResults = .init(),
    pages: [ParkID] = []
  ) throws {
    sheets = try PlanReport.sheets(of: run, with: further, pages: pages, language: language)
    results = try Calculation(sheets)
  }

  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "no sheet \(name)")
  }

  /// The column of a machine key, found as a program would find it.
  func column(_ key: String, of sheet: Sheet) throws -> Int {
    let keys = sheet.rows[TableLayout.keyRow - 1].cells
    #expect(keys.first?.content == .text("#key"))
    let index = try #require(
      keys.firstIndex { $0.content == .text(key) }, "no key \(key) on \(sheet.name)")
    return index + 1
  }

  /// The value in the row that begins with an identifier.
  func value(_ name: String, _ row: String, _ key: String) throws -> CellValue {
    let sheet = try sheet(name)
    let line = try #require(
      sheet.rows.firstIndex { $0.cells.count > 1 && $0.cells[1].content == .text(row) },
      "no row \(row) on \(name)")
    return results.value(name, CellAddress(row: line + 1, column: try column(key, of: sheet)))
  }

  /// The sample run with answers to every further question, and two pages; made once.
  static func full(_ language: Language = .english) throws -> Book {
    switch language {
    case .english: try english.get()
    case .chinese: try chinese.get()
    }
  }

  private static let english = Result { try made(.english) }
  private static let chinese = Result { try made(.chinese) }

  private static func made(_ language: Language) throws -> Book {
    try Book(
      SampleFurther.run(), language, with: SampleFurther.results(), pages: ["P02", "P06"])
  }

  /// The first row of a sheet that begins with a text, below an earlier row.
  func row(_ name: String, beginning text: String, below: Int = 0) throws -> Int {
    let sheet = try sheet(name)
    let index = try #require(
      sheet.rows.indices.first {
        $0 >= below && sheet.rows[$0].cells.first?.content == .text(text)
      }, "no row '\(text)' on \(name)")
    return index + 1
  }

  func value(_ name: String, row: Int, column: Int) -> CellValue {
    results.value(name, CellAddress(row: row, column: column))
  }

  /// Every text of a sheet's first column.
  func lines(_ name: String) throws -> [String] {
    try sheet(name).rows.indices.compactMap { row in
      guard case .text(let text) = value(name, row: row + 1, column: 1) else { return nil }
      return text
    }
  }

  func number(_ name: String, _ row: String, _ key: String) throws -> Double? {
    try value(name, row, key).number
  }
}

func near(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-9 * max(1, abs(right))
}

@Suite struct SheetsTests {
  @Test func tabsStandInReadingOrder() throws {
    #expect(
      try Book(SampleRun.run()).sheets.map(\.name) == [
        "Cover", "Dashboard", "Parks", "Industries", "LandUses", "Instruments", "Funds", "Limits",
        "Objective", "Weights", "Indicators", "Scores", "Ranking", "Adjust", "Allocation",
        "Outcomes", "LimitUse", "ParkRules", "Plan", "Measures", "Mix", "Output", "Data_Flow",
        "Sensitivity", "Explain", "Checks", "Sources", "Dictionary", "Lists", "_Snapshot", "_Meta",
      ])
    #expect(
      try Book.full().sheets.map(\.name).suffix(13) == [
        "Data_Flow", "Scenarios", "Frontier", "Sensitivity", "Explain", "Park_P02", "Park_P06",
        "Checks", "Sources", "Dictionary", "Lists", "_Snapshot", "_Meta",
      ])
  }

  @Test func withoutAPlanOnlyInputsRemain() throws {
    let book = try Book(SampleRun.infeasible())
    #expect(
      book.sheets.map(\.name) == [
        "Cover", "Parks", "Industries", "LandUses", "Instruments", "Funds", "Limits", "Objective",
        "Weights", "Indicators", "Scores", "Ranking", "Sensitivity", "Explain", "Checks", "Sources",
        "Dictionary", "Lists", "_Snapshot", "_Meta",
      ])
    #expect(
      book.sheets[0].rows.contains { $0.cells.contains { $0.content == .text("jobs-floor") } })
  }

  @Test func aPortfolioOfDeclaredAmountsAloneMakesAWorkbook() throws {
    let book = try Book(TinyRun.run())
    #expect(!book.sheets.contains { $0.name == "Scores" })
    #expect(try book.number("Allocation", "A", "land_ha") == 12)
    #expect(try book.number("Allocation", "A", "grant_mcny") == 80)
    #expect(try book.number("Outcomes", "Total", "points") == 50)
  }

  @Test func aPortfolioWithNothingButParksMakesAWorkbook() throws {
    let portfolio = Portfolio(name: "bare", parks: [Park(id: "A", alternatives: [])])
    let solved = SolvedPlan(
      status: .optimal, plan: Plan(allocations: [Allocation(park: "A")]), objective: 0, bound: 0,
      outcomes: [[:]], yardstick: Yardstick(), engine: "exact")
    let run = PlanRun(
      portfolio: portfolio, settings: RunSettings(), solved: solved, seconds: 0, fingerprint: "",
      version: "0", created: SampleRun.created)
    #expect(
      try Book(run).sheets.map(\.name) == [
        "Cover", "Dashboard", "Parks", "Limits", "Adjust", "Allocation", "ParkRules", "Plan",
        "Data_Flow", "Explain", "Checks", "Sources", "Dictionary", "Lists", "_Snapshot", "_Meta",
      ], "no scores, no outcomes")
    #expect(try Book(run, .chinese).sheet("Dashboard").charts.isEmpty)
  }

  @Test(arguments: Language.allCases) func numbersAreThoseOfTheDocument(language: Language) throws {
    let run = try SampleRun.run()
    let document = PlanDocument(run)
    let book = try Book(run, language)
    for park in document.parks {
      let row = park.park
      let before = try book.number("Allocation", row, "debt_to_equity_before")
      let after = try book.number("Allocation", row, "debt_to_equity_after")
      #expect(near(before, park.debtToEquityBefore), "\(row)")
      #expect(near(after, park.debtToEquityAfter), "\(row)")
      let hectares = park.land.reduce(0) { $0 + $1.hectares }
      #expect(near(try book.number("Allocation", row, "land_ha"), hectares), "\(row)")
      guard park.alternative != nil else { continue }
      #expect(near(try book.number("Allocation", row, "grant_mcny"), park.grantMCNY), "\(row)")
      #expect(near(try book.number("Allocation", row, "swap_mcny"), park.swapMCNY), "\(row)")
    }
    for limit in document.limits {
      let slack = try book.number("Limits", limit.name, "slack")
      #expect(
        slack == limit.slack || abs((slack ?? 1) - (limit.slack ?? 0)) <= 1e-6 * 2500,
        "\(limit.name): \(String(describing: slack)), \(String(describing: limit.slack))")
      #expect(near(try book.number("Limits", limit.name, "used"), limit.used), "\(limit.name)")
    }
    let total = language == .english ? "Total" : "合计"
    for park in try #require(run.evaluation).parks {
      for (outcome, amount) in park.outcomes {
        #expect(
          near(try book.number("Outcomes", park.park.text, "outcome_\(outcome)"), amount.value),
          "\(outcome) of \(park.park)")
      }
      let cost = try book.number("Allocation", park.park.text, "cost_mcny")
      #expect(near(cost, park.cost.value), "\(park.park)")
    }
    for (outcome, amount) in document.outcomes {
      #expect(near(try book.number("Outcomes", total, "outcome_\(outcome)"), amount))
    }
    let evaluation = try #require(run.evaluation)
    #expect(
      near(
        try book.number("Allocation", total, "debt_to_equity_after"),
        evaluation.debtToEquityAfter?.value))
    #expect(
      near(
        try book.number("Parks", total, "debt_to_equity"), evaluation.debtToEquityBefore?.value))
  }

  @Test func everySheetKeepsTheLayout() throws {
    for sheet in try Book(SampleRun.run()).sheets
    where !["Cover", "Dashboard", "Sensitivity", "Explain", "Dictionary"].contains(sheet.name)
      && sheet.kind != .hidden
    {
      #expect(sheet.rows[0].cells[0].look == .title, "\(sheet.name)")
      #expect(sheet.rows[1].cells[0].look == .purpose, "\(sheet.name)")
      #expect(sheet.rows[2].cells[0].look == .banner, "\(sheet.name)")
      #expect(sheet.rows[3].isHidden, "\(sheet.name)")
      #expect(sheet.rows[5].cells.allSatisfy { $0.look == .header }, "\(sheet.name)")
      #expect(sheet.columns.allSatisfy { (5...60).contains($0.width) }, "\(sheet.name)")
      #expect(sheet.freeze != nil && sheet.repeatedRows != nil, "\(sheet.name)")
      let keys = sheet.rows[3].cells.map(\.content)
      #expect(Set(keys).count == keys.count, "\(sheet.name) has a key twice")
    }
  }

  /// Every cell that refers to a sheet finds it, in both languages, with nothing left out.
  @Test(arguments: Language.allCases) func everySheetHasItsTitleAndPrints(
    language: Language
  ) throws {
    for sheet in try Book.full(language).sheets where sheet.kind != .hidden {
      #expect(sheet.rows.first?.cells.first?.look == .title, "\(sheet.name)")
      #expect(sheet.rows[2].cells.first?.look == .banner, "\(sheet.name)")
      for series in sheet.charts.flatMap(\.series) { #expect(series.values.sheet == "_Meta") }
    }
  }

  @Test func theSameRunGivesTheSameSheets() throws {
    #expect(try sheets(of: SampleRun.run()) == sheets(of: SampleRun.run()))
    let further = try SampleFurther.results()
    #expect(
      try sheets(of: SampleFurther.run(), with: further, pages: ["P02", "P06"])
        == Book.full().sheets)
  }
}
