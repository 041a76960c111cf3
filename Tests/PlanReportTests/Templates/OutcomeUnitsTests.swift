import Testing

@testable import PlanReport

@Suite struct OutcomeUnitsTests {
  private let files = [
    TemplateFile(
      name: "outcomes.csv",
      content: .table(
        columns: ["outcome", "unit", "effect_base"],
        rows: [
          ["value-added", "MCNY", "output"], ["culture", "persons", "none"], ["odd", "", ""],
        ])),
    TemplateFile(
      name: "industries.csv",
      content: .table(
        columns: ["industry", "per_ha:value-added", "per_ha:unknown"], rows: [["metal", "4", "1"]])),
  ]

  private func unit(_ column: String, in file: String = "industries.csv") -> String? {
    OutcomeUnits(files).unit(of: column, in: file, Wording(.english))
  }

  @Test func whatAHectareYieldsIsInTheOutcomesUnit() {
    #expect(unit("per_ha:value-added") == "MCNY/ha")
    #expect(unit("per_regenerated_ha:culture") == "persons/ha")
    #expect(unit("per_ha:unknown") == nil && unit("per_ha:odd") == nil && unit("idle_ha") == nil)
    #expect(
      OutcomeUnits(files).unit(of: "per_ha:value-added", in: "", Wording(.chinese)) == "百万元/公顷")
  }

  @Test func effectsAreSharesOrAmounts() {
    #expect(unit("effect:value-added", in: "levels.csv") == "share of the base")
    #expect(unit("effect:culture", in: "levels.csv") == "persons")
    #expect(unit("effect:value-added", in: "synergies.csv") == "MCNY")
  }

  @Test func theTemplateShowsThem() throws {
    let sheets = try templateSheets(of: files, name: "mine", version: "1")
    let industries = try #require(sheets.first { $0.name == "industries" })
    #expect(industries.rows[4].cells[2].content == .text("MCNY/ha"))
    // Of an outcome that the portfolio does not have no unit is known, least of all hectares.
    #expect(industries.rows[4].cells[3].content != .text("ha"))
    #expect(ColumnWords.unit(of: "per_ha:jobs").isEmpty && ColumnWords.unit(of: "idle_ha") == "ha")
  }
}
