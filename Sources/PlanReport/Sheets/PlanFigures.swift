import ParkModel

/// What planners compare plans by, one line each.
struct PlanFigure {
  var title: BilingualText
  /// As the files write it.
  var unit: String
  var format: Cell.NumberFormat
  var wish: Wish
  var value: (PlanRun, Evaluation) -> Double?
  /// The same as the tables of a workbook have it, following inputs and own values; nil where they
  /// do not.
  var live: (BookTables) -> Expression? = { _ in nil }

  /// What is better.
  enum Wish { case more, less, neither }
}

extension SheetBook {
  /// Value, parks, land, money, debt and outcomes of a plan.
  var planFigures: [PlanFigure] {
    var figures = [
      PlanFigure(
        title: .init("Value of the plan", "方案价值"), unit: "points", format: .points, wish: .more
      ) { $1.objective.value },
      PlanFigure(
        title: .init("Parks chosen", "入选园区"), unit: "parks", format: .integer, wish: .neither
      ) { run, _ in
        Double((run.solved.plan?.allocations ?? []).count { $0.alternative != nil })
      },
      PlanFigure(
        title: .init("Land released", "释放土地"), unit: "ha", format: .hectares, wish: .neither
      ) { run, _ in PlanLand(run).released },
      PlanFigure(
        title: .init("Of it brownfield", "其中再开发"), unit: "ha", format: .hectares, wish: .neither
      ) { run, _ in PlanLand(run).regenerated },
    ]
    if portfolio.plansMoney {
      figures += [
        PlanFigure(
          title: .init("Grants", "拨款"), unit: "MCNY", format: .money, wish: .neither
        ) { $1.parks.reduce(0) { $0 + $1.grants.value } },
        PlanFigure(
          title: .init("New debt", "新增负债"), unit: "MCNY", format: .money, wish: .neither
        ) { $1.parks.reduce(0) { $0 + $1.newDebt.value } },
      ]
    }
    if hasFinances {
      figures.append(
        PlanFigure(
          title: .init("D/E after, all parks", "方案后负债权益比（全部园区）"), unit: "", format: .ratio,
          wish: .less
        ) { $1.debtToEquityAfter?.value })
    }
    for outcome in portfolio.outcomes {
      figures.append(
        PlanFigure(
          title: outcome.name, unit: perYear(outcome.unit), format: .amount,
          wish: outcome.weight.value.value > 0 ? .more : .neither
        ) { $1.outcomes[outcome.id]?.value ?? 0 })
    }
    return figures.map { figure in
      var figure = figure
      figure.live = liveFigure(figure)
      return figure
    }
  }

  /// Where the tables have a figure, by its column.
  private func liveFigure(_ figure: PlanFigure) -> (BookTables) -> Expression? {
    let columns = [
      "Parks chosen": "chosen", "Land released": "land_ha", "Of it brownfield": "regenerated_ha",
      "Grants": "grant_mcny", "New debt": "new_debt_mcny",
      "D/E after, all parks": "debt_to_equity_after",
    ]
    let name = figure.title.english
    if let outcome = portfolio.outcomes.first(where: { $0.name == figure.title }) {
      return { $0.outcomes?.total(Self.outcomeKey(outcome)) }
    }
    if name == "Value of the plan" { return { $0.outcomes.flatMap(objectiveTotal) } }
    return { tables in
      guard let key = columns[name], let allocation = tables.allocation, allocation.has(key) else {
        return nil
      }
      return allocation.total(key)
    }
  }
}

/// Hectares of a plan, decided and declared.
struct PlanLand {
  var released = 0.0
  var regenerated = 0.0

  init(_ run: PlanRun) {
    let parks = Dictionary(run.portfolio.parks.map { ($0.id, $0) }) { first, _ in first }
    for allocation in run.solved.plan?.allocations ?? [] {
      let declared = declaredHectares(allocation, in: parks[allocation.park])
      released += allocation.land.reduce(declared.total) { $0 + $1.hectares.value }
      let own = allocation.land.reduce(0) { $0 + $1.regenerated.value }
      regenerated += LandUse.allCases.reduce(own) { $0 + (declared.regenerated[$1] ?? 0) }
    }
  }
}
