import ParkModel
import Scoring

/// The tables that hold what a planner gives.
struct InputTables {
  var parks: TableLayout
  var industries: TableLayout?
  var landUses: TableLayout?
  var instruments: TableLayout?
  var funds: TableLayout?
  var declared: TableLayout?
  var synergies: TableLayout?
  var objective: TableLayout?
  var weights: TableLayout?
  var indicators: TableLayout?
  /// Without a plan; with one, scores tell also who is chosen.
  var scores: TableLayout?
}

extension SheetBook {
  func inputTables() -> InputTables {
    var inputs = InputTables(
      parks: parksTable(), industries: industriesTable(), landUses: landUsesTable(),
      instruments: instrumentsTable(), funds: fundsTable(), declared: declaredTable(),
      synergies: synergiesTable(), objective: objectiveTable(nil))
    if let merits = run.merits, !merits.rows.isEmpty {
      let weights = weightsTable(merits)
      let indicators = indicatorsTable(merits)
      inputs.scores = scoresTable(merits, indicators, weights, carried: nil)
      inputs.weights = weights
      inputs.indicators = indicators
    }
    return inputs
  }

  /// All tables of the plan, filled.
  func liveTables(_ inputs: InputTables, _ evaluation: Evaluation) -> LiveTables {
    let slots = PlanSlots(self)
    let adjust = adjustTable(slots)
    let outcomes = outcomesLayout()
    let choices = choiceRows(inputs.parks, inputs.instruments)
    var scores = inputs.scores
    if let merits = run.merits, let indicators = inputs.indicators, let weights = inputs.weights {
      scores = scoresTable(merits, indicators, weights, carried: adjust)
    }
    var live = LiveTables(
      parks: inputs.parks, declared: inputs.declared, landUses: inputs.landUses,
      industries: inputs.industries, instruments: inputs.instruments, synergies: inputs.synergies,
      funds: inputs.funds, objective: objectiveTable(outcomes), scores: scores, adjust: adjust,
      allocation: allocationLayout(slots), plan: planLayout(slots), choices: choices,
      mix: mixTable(inputs.industries, inputs.landUses), output: outputLayout(),
      outcomes: outcomes, limitUse: limitUseLayout(), limits: limitsLayout(),
      rules: parkRulesLayout(choices), slots: slots)
    // Each is filled from the layouts of all; a filled table keeps its layout.
    let layouts = live
    live.allocation = fillAllocation(layouts)
    live.plan = fillPlan(layouts)
    live.outcomes = fillOutcomes(layouts, evaluation)
    live.output = fillOutput(layouts)
    live.limitUse = fillLimitUse(layouts)
    live.limits = fillLimits(layouts.limits, layouts, inputs.funds)
    live.rules = fillParkRules(layouts)
    return live
  }

  func listsSheet(_ scenarios: ScenarioResults?) -> Sheet {
    var lists = ListsSheet()
    lists.add(ListsSheet.yesOrNo, [yesOrNo(true), yesOrNo(false)])
    lists.add(ListsSheet.directions, [Self.moreIsBetter, Self.lessIsBetter])
    lists.add(ListsSheet.parks, parks.map(\.id.text))
    lists.add(ListsSheet.explainable, explainableParks.map(\.id.text))
    if hasWeightTrial {
      lists.add(
        ListsSheet.indicators,
        (run.merits?.framework.indicators ?? []).map { $0.name.text(in: language) })
    }
    if let scenarios, scenarios.scenarios.count > 1 {
      lists.add(ListsSheet.scenarios, scenarioTitles(scenarios))
    }
    return lists.sheet()
  }
}
