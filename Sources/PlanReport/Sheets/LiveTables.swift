import ParkModel

/// The tables of one workbook that point at each other.
///
/// Layouts come first, with empty rows, so that formulas may point at tables that are filled later.
struct LiveTables {
  var parks: TableLayout
  var declared: TableLayout?
  var landUses: TableLayout?
  var industries: TableLayout?
  var instruments: TableLayout?
  var synergies: TableLayout?
  var funds: TableLayout?
  var objective: TableLayout?
  var scores: TableLayout?
  var adjust: TableLayout
  var allocation: TableLayout
  var plan: TableLayout
  var choices: ChoiceRows
  var mix: TableLayout?
  var output: TableLayout?
  var outcomes: TableLayout?
  var limitUse: TableLayout?
  var limits: TableLayout
  var rules: TableLayout
  let slots: PlanSlots
}

extension SheetBook {
  /// The alternative that a park carries out, or would if a planner said so: the plan's, else its
  /// first.
  func shownAlternative(_ park: Park) -> Alternative? {
    alternative(park) ?? park.alternatives.first
  }

  func shownPath(_ park: Park) -> DevelopmentPath? { shownAlternative(park)?.path }

  /// Cells with declared amounts of what a park's alternative declares, where they fit.
  func declaredCells(
    _ park: Park, _ table: TableLayout?, where fits: (DeclaredAmount.Quantity) -> Bool
  ) -> [Expression] {
    guard let table, let alternative = shownAlternative(park) else { return [] }
    return alternative.declared.enumerated().compactMap { position, declared in
      fits(declared.quantity)
        ? table.cell(Self.declaredRow(park, alternative, position), "amount") : nil
    }
  }

  /// 1 or the extent where the park is carried out, else 0.
  func extent(_ position: Int, _ live: LiveTables) -> Expression {
    live.allocation.has("extent")
      ? live.allocation.cell(position, "extent") : live.adjust.cell(position, "carried")
  }
}
