import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct FormulationTests {
  /// The formulation read as text, before any solver: rows, signs, names.
  @Test func theModelOfOneParkReadsAsTheEquationsDo() {
    var formulation = Formulation(oneOfEverything(), merits: [:])
    formulation.model.setObjective(formulation.objective(references: ["output": 50]))
    #expect(formulation.model.text() == Self.expected)
  }

  /// leverage: room = 2 * 10 - 14 = 6, calm = 1.5 * 10 - 14 = 1, most swap = 0.1 * 14 = 1.4,
  /// so new debt is at most 6 + 3 * 1.4 = 10.2.
  /// output per hectare: 1 * 2 * factor; instrument: 0.1 * 100 = 10; objective 100 / 50 = 2 each.
  private static let expected = """
    maximize
      20 y[P1,urbanization,infra,light,2026] + 4 h[P1,urbanization,industrial,1,2026] \
    + 2 h[P1,urbanization,industrial,2,2026] - 0.1 d[P1,urbanization,2026] \
    - 0.5 o[P1,urbanization]
    subject to
      instrument[P1,urbanization,infra]: -x[P1,urbanization] \
    + y[P1,urbanization,infra,light,2026] <= 0
      land[P1,urbanization,industrial,1]: -5 x[P1,urbanization] \
    + h[P1,urbanization,industrial,1,2026] <= 0
      land[P1,urbanization,industrial,2]: -5 x[P1,urbanization] \
    + h[P1,urbanization,industrial,2,2026] <= 0
      brownfield[P1,urbanization,industrial,2026]: -h[P1,urbanization,industrial,1,2026] \
    - h[P1,urbanization,industrial,2,2026] + r[P1,urbanization,industrial,2026] <= 0
      land[P1,urbanization,residential,1]: -10 x[P1,urbanization] \
    + h[P1,urbanization,residential,1,2026] <= 0
      brownfield[P1,urbanization,residential,2026]: -h[P1,urbanization,residential,1,2026] \
    + r[P1,urbanization,residential,2026] <= 0
      greenfield[P1,urbanization]: -8 x[P1,urbanization] \
    + h[P1,urbanization,industrial,1,2026] + h[P1,urbanization,industrial,2,2026] \
    - r[P1,urbanization,industrial,2026] + h[P1,urbanization,residential,1,2026] \
    - r[P1,urbanization,residential,2026] <= 0
      integration-low[P1,urbanization]: -0.25 h[P1,urbanization,industrial,1,2026] \
    - 0.25 h[P1,urbanization,industrial,2,2026] \
    + 0.75 h[P1,urbanization,residential,1,2026] >= 0
      integration-high[P1,urbanization]: -0.5 h[P1,urbanization,industrial,1,2026] \
    - 0.5 h[P1,urbanization,industrial,2,2026] \
    + 0.5 h[P1,urbanization,residential,1,2026] <= 0
      brownfield[P1,urbanization]: -2 x[P1,urbanization] \
    + r[P1,urbanization,industrial,2026] + r[P1,urbanization,residential,2026] <= 0
      swap-funding[P1,urbanization,2026]: -q[P1,urbanization,2026] \
    + pay[P1,urbanization,central,swap,2026] = 0
      funding[P1,urbanization,2026]: -4 y[P1,urbanization,infra,light,2026] \
    - h[P1,urbanization,industrial,1,2026] - h[P1,urbanization,industrial,2,2026] \
    - 0.5 r[P1,urbanization,industrial,2026] - 2 h[P1,urbanization,residential,1,2026] \
    + d[P1,urbanization,2026] + pay[P1,urbanization,central,all,2026] = 0
      swap[P1,urbanization]: -1.4000000000000001 x[P1,urbanization] \
    + q[P1,urbanization,2026] <= 0
      leverage[P1,urbanization,2026]: -6 x[P1,urbanization] + d[P1,urbanization,2026] \
    - 3 q[P1,urbanization,2026] <= 0
      overhang[P1,urbanization]: -x[P1,urbanization] + d[P1,urbanization,2026] \
    - 2.5 q[P1,urbanization,2026] - o[P1,urbanization] <= 0
      fund[central,2026]: pay[P1,urbanization,central,swap,2026] \
    + pay[P1,urbanization,central,all,2026] <= 10
      limit[quota,cap]: h[P1,urbanization,industrial,1,2026] \
    + h[P1,urbanization,industrial,2,2026] - r[P1,urbanization,industrial,2026] \
    + h[P1,urbanization,residential,1,2026] - r[P1,urbanization,residential,2026] <= 6
    bounds
      0 <= x[P1,urbanization] <= 1 integer
      0 <= y[P1,urbanization,infra,light,2026] <= 1 integer
      0 <= h[P1,urbanization,industrial,1,2026] <= 5
      0 <= h[P1,urbanization,industrial,2,2026] <= 5
      0 <= r[P1,urbanization,industrial,2026] <= 2
      0 <= h[P1,urbanization,residential,1,2026] <= 10
      0 <= r[P1,urbanization,residential,2026] <= 2
      0 <= d[P1,urbanization,2026] <= 10.2
      0 <= q[P1,urbanization,2026] <= 1.4000000000000001
      pay[P1,urbanization,central,swap,2026] >= 0
      pay[P1,urbanization,central,all,2026] >= 0
      o[P1,urbanization] >= 0

    """

  @Test func rowAndColumnNamesAreUnique() {
    for seed in 0..<30 {
      let formulation = Formulation(
        randomPortfolio(seed: seed, Variety(decidesLand: true, hasDebt: true, limits: 6)),
        merits: [:])
      let (columns, rows) = (formulation.model.columnNames, formulation.model.rowNames)
      #expect(Set(columns).count == columns.count, "seed \(seed)")
      #expect(Set(rows).count == rows.count, "seed \(seed)")
    }
  }

  @Test func everyLimitHasOneLine() {
    for seed in 0..<30 {
      let portfolio = randomPortfolio(seed: seed, Variety(hasDebt: true, limits: 6))
      let names = Formulation(portfolio, merits: [:]).limitRows.map(\.name)
      #expect(Set(names).count == names.count, "seed \(seed)")
      for limit in portfolio.limits {
        if case .brownfieldFirst = limit.rule { continue }
        #expect(names.contains { $0 == limit.id.text || $0.hasPrefix(limit.id.text + " ") })
      }
    }
  }

  @Test func costClassesAreSplitOnlyWhereFundsTellThemApart() {
    var portfolio = oneOfEverything()
    portfolio.funds.append(Fund(id: "land-fund", budget: [assumed(5)], eligibleClasses: [.land]))
    let names = Formulation(portfolio, merits: [:]).model.columnNames
    #expect(
      names.filter { $0.hasPrefix("pay") } == [
        "pay[P1,urbanization,central,swap,2026]", "pay[P1,urbanization,central,land,2026]",
        "pay[P1,urbanization,land-fund,land,2026]", "pay[P1,urbanization,central,infra,2026]",
      ])
  }

  @Test func withoutFundsAndFinancesTheMoneyRowsAreLeftOut() {
    var portfolio = oneOfEverything()
    portfolio.funds = []
    portfolio.finance = nil
    let names = Formulation(portfolio, merits: [:]).model.rowNames
    #expect(!names.contains { $0.hasPrefix("funding") || $0.hasPrefix("leverage") })
    #expect(names.contains("limit[quota,cap]"))
  }
}
