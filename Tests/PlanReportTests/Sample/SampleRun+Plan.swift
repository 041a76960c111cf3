import ParkModel
import PlanCheck

extension SampleRun {
  /// Who gets what, before the money: instruments, hectares by use, brownfield, start.
  static let choices: [Allocation] = [
    choice(
      "P01", "2026", [("infrastructure", "standard"), ("remediation", "standard")],
      [.industrial: (90, 40), .residential: (30, 10), .publicGreen: (24, 20)]),
    choice(
      "P02", "2026",
      [("digital", "intensive"), ("heritage", "standard"), ("remediation", "intensive")],
      [
        .industrial: (110, 70), .residential: (40, 0), .commercial: (25, 0),
        .publicGreen: (30, 30), .heritageCulture: (12, 12),
      ]),
    choice(
      "P04", "2028", [("talent", "standard")],
      [.industrial: (40, 10), .residential: (16, 0), .publicGreen: (10, 5)]),
    choice(
      "P05", "2026", [("heritage", "intensive"), ("digital", "standard")],
      [.commercial: (20, 20), .publicGreen: (20, 20), .industrial: (35, 30)]),
    choice(
      "P07", "2028", [("port", "standard")],
      [.industrial: (45, 10), .commercial: (20, 0), .residential: (15, 0)]),
    choice(
      "P08", "2026", [("port", "intensive"), ("digital", "light")],
      [.industrial: (60, 10), .residential: (22, 0), .commercial: (25, 0)]),
    choice(
      "P10", "2026", [("supply-chain", "intensive"), ("talent", "standard")],
      [.industrial: (58, 10), .publicGreen: (8, 0)]),
    choice(
      "P11", "2028", [("supply-chain", "standard"), ("remediation", "light")],
      [
        .industrial: (30, 30), .publicGreen: (15, 15),
      ]),
  ]

  static func choice(
    _ park: String, _ period: PeriodID, _ instruments: [(String, String)],
    _ land: [LandUse: (Double, Double)]
  ) -> Allocation {
    let path = facts.first { $0.id == park }?.path ?? .urbanization
    return Allocation(
      park: ParkID(park), alternative: AlternativeID(path.rawValue), extent: 1,
      instruments: instruments.map {
        InstrumentChoice(instrument: InstrumentID($0.0), level: LevelID($0.1), start: period)
      },
      land: LandUse.allCases.compactMap { use in
        land[use].map {
          LandRelease(
            use: use, segment: 1, period: period, hectares: Hectares($0.0),
            regenerated: Hectares($0.1))
        }
      })
  }

  /// Pays every park's costs in its one period: new debt as far as the benchmark allows, at most
  /// three tenths; the rest by the central fund, and the provincial one where that runs out.
  static func financed(
    _ choices: [Allocation], of portfolio: Portfolio, _ yardstick: Yardstick
  ) -> Plan {
    var allocations = portfolio.parks.map { park in
      choices.first { $0.park == park.id } ?? Allocation(park: park.id)
    }
    let costs = check(Plan(allocations: allocations), of: portfolio, yardstick: yardstick)
      .evaluation.parks.map(\.cost.value)
    var left = [PeriodID: Double]()
    for (period, budget) in zip(portfolio.periods, funds[0].budget) {
      left[period.id] = budget.value.value
    }
    for position in allocations.indices where allocations[position].alternative != nil {
      guard let finances = portfolio.parks[position].finances,
        let period = allocations[position].land.first?.period
      else { continue }
      let cost = costs[position]
      let calm = max(0, 1.61 * finances.equity.value.value - finances.debt.value.value)
      let debt = min(0.3 * cost, calm)
      let central = min(cost - debt, left[period] ?? 0)
      left[period]? -= central
      allocations[position].debt = [
        DebtStep(period: period, newDebt: MillionYuan(debt), swap: 0)
      ]
      if central > 0 {
        allocations[position].grants = [
          Grant(fund: "central", purpose: .all, period: period, amount: MillionYuan(central))
        ]
      }
      let rest = cost - debt - central
      if rest > 0 {
        allocations[position].grants.append(
          Grant(fund: "province", purpose: .all, period: period, amount: MillionYuan(rest)))
      }
    }
    // One park above the cap swaps debt for equity out of the provincial fund.
    if let position = allocations.firstIndex(where: { $0.park == "P05" }) {
      allocations[position].debt[0].swap = 150
      allocations[position].grants.append(
        Grant(fund: "province", purpose: .classes([.swap]), period: "2026", amount: 150))
    }
    return Plan(allocations: allocations)
  }
}
