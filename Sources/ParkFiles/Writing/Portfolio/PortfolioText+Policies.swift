import ParkModel

/// The tables of what can be done and what counts.
extension PortfolioText {
  var industries: [UInt8]? {
    tableText(
      portfolio.industries,
      [TableColumn("industry") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("code") { $0.code },
        TableColumn("heavy") { $0.isHeavy ? "yes" : "no" },
        TableColumn("banned") { $0.isBanned ? "yes" : "" },
      ] + perOutcome("per_ha") { $0.intensity })
  }

  var landUses: [UInt8]? {
    tableText(
      portfolio.land.uses,
      [TableColumn("use") { $0.use.rawValue }]
        + TableColumn.names { ($0.use.rawValue, $0.name) } + [
          .amount("cost_mcny_per_ha") { $0.cost },
          .amount("regeneration_cost_mcny_per_ha", unless: 0) { $0.regenerationCost },
          TableColumn("industry") { $0.industry?.text ?? "" },
        ] + perOutcome("per_ha") { $0.yield } + perOutcome("per_regenerated_ha") { $0.heal }
        + perPeriod("maturity", unless: 1) { $0.maturity })
  }

  var segments: [UInt8]? {
    let rows = portfolio.land.uses.filter { $0.segments != [LandSegment()] }
      .flatMap { use in use.segments.map { (use: use.use, segment: $0) } }
    return tableText(
      rows,
      [
        TableColumn("use") { $0.use.rawValue },
        .amount("width_share") { $0.segment.width },
        .amount("factor") { $0.segment.factor },
      ])
  }

  var instruments: [UInt8]? {
    tableText(
      portfolio.instruments,
      [TableColumn("instrument") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("paths") { cellList($0.eligible.paths.map(\.rawValue)) },
        TableColumn("kinds") { cellList($0.eligible.kinds) },
        TableColumn("regions") { cellList($0.eligible.regions) },
        TableColumn("resource_depleted") {
          $0.eligible.isResourceDepleted.map { $0 ? "yes" : "no" } ?? ""
        },
        TableColumn("industries") { cellList($0.eligibleIndustries.map(\.text)) },
        TableColumn("prerequisites") { cellList($0.prerequisites.map(\.text)) },
      ]
        + DevelopmentPath.allCases.map { path in
          .amount("affinity_\(column(path.rawValue))") { $0.affinity[path] }
        } + [
          TableColumn("output_split") {
            cellList(
              $0.outputSplit.map { "\($0.industry)=\(PlainNumber.written($0.share.value.value))" })
          }
        ] + perPeriod("maturity", unless: 1) { $0.maturity })
  }

  var levels: [UInt8]? {
    let rows = portfolio.instruments.flatMap { instrument in
      instrument.levels.map { (instrument: instrument.id, level: $0) }
    }
    return tableText(
      rows,
      [
        TableColumn("instrument") { $0.instrument.text },
        TableColumn("level") { $0.level.id.text },
        .amount("start_cost_mcny") { $0.level.startCost },
        .amount("running_cost_mcny") { $0.level.runningCost },
      ] + perOutcome("effect") { $0.level.effects })
  }

  var outcomes: [UInt8]? {
    tableText(
      portfolio.outcomes,
      [TableColumn("outcome") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("unit") { $0.unit },
        TableColumn("dimension") { $0.dimension.rawValue },
        .amount("weight") { $0.weight },
        .amount("reference") { $0.reference },
        TableColumn("effect_base") { $0.effectBase.rawValue },
        .amount("effect_ceiling_share") { $0.effectCeiling },
        TableColumn("kind") { $0.kind.rawValue },
      ])
  }

  var funds: [UInt8]? {
    tableText(
      portfolio.funds,
      [TableColumn("fund") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("carries_over") { $0.carriesOver ? "yes" : "no" },
        TableColumn("paths") { cellList($0.eligible.paths.map(\.rawValue)) },
        TableColumn("kinds") { cellList($0.eligible.kinds) },
        TableColumn("regions") { cellList($0.eligible.regions) },
        TableColumn("parks") { cellList($0.eligible.parks.map(\.text)) },
        TableColumn("resource_depleted") {
          $0.eligible.isResourceDepleted.map { $0 ? "yes" : "no" } ?? ""
        },
        TableColumn("classes") { cellList($0.eligibleClasses.map(\.description)) },
      ] + perPeriod("budget_mcny", unless: nil) { $0.budget })
  }

  var synergies: [UInt8]? {
    tableText(
      portfolio.synergies,
      [
        TableColumn("synergy") { $0.id.text },
        TableColumn("first_park") { $0.first.park.text },
        TableColumn("first_alternative") { $0.first.alternative?.text ?? "" },
        TableColumn("first_instrument") { $0.first.instrument?.text ?? "" },
        TableColumn("second_park") { $0.second.park.text },
        TableColumn("second_alternative") { $0.second.alternative?.text ?? "" },
        TableColumn("second_instrument") { $0.second.instrument?.text ?? "" },
      ] + perOutcome("effect") { $0.effects })
  }

  /// One column for each outcome, named `NAME:OUTCOME`.
  private func perOutcome<Row>(
    _ name: String, _ amounts: @escaping (Row) -> [OutcomeID: Figure<Amount>]
  ) -> [TableColumn<Row>] {
    portfolio.outcomes.map { outcome in
      .amount("\(name):\(outcome.id)") { amounts($0)[outcome.id] }
    }
  }

  /// One column for each period, named `NAME:PERIOD`.
  private func perPeriod<Row, Value: Quantity>(
    _ name: String, unless usual: Double?, _ amounts: @escaping (Row) -> [Figure<Value>]
  ) -> [TableColumn<Row>] {
    portfolio.periods.enumerated().map { position, period in
      .amount("\(name):\(period.id)", unless: usual) {
        let all = amounts($0)
        return all.indices.contains(position) ? all[position] : nil
      }
    }
  }
}
