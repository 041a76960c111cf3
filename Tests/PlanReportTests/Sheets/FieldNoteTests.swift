import ParkModel
import Testing

@testable import PlanReport

@Suite struct FieldNoteTests {
  private func note(_ key: String, _ sheet: String) throws -> FieldNote {
    SheetBook(try SampleRun.run(), .english).fieldNote(
      TableLayout.Column(key: key, header: "Header\n表头", unit: ""), on: sheet)
  }

  @Test func theSameWordMeansWhatItsSheetSays() throws {
    #expect(try note("kind", "Parks").meaning.english == "Rank and kind of the zone")
    #expect(try note("kind", "Limits").meaning.english.hasPrefix("Constant, fund"))
    #expect(try note("park_id", "Parks").isRequired == true)
    #expect(try note("park_id", "Scores").meaning == note("park_id", "Parks").meaning)
  }

  @Test func indicatorsOutcomesAndUsesAreNamed() throws {
    #expect(
      try note("energy_intensity", "Indicators").meaning.english.contains("less is better"))
    #expect(try note("norm_rd_share", "Scores").range == FieldNote.share)
    #expect(try note("outcome_jobs", "Outcomes").meaning.english.hasPrefix("Jobs"))
    #expect(try note("commercial", "LandUses").meaning.chinese.contains("商业"))
    #expect(try note("quota-jilin", "LimitUse").meaning.english.contains("quota of Jilin"))
    #expect(try note("leverage", "ParkRules").meaning.english.contains("D/E cap"))
    #expect(try note("grant_own", "Adjust").isRequired == false)
  }

  @Test func anUnknownColumnRepeatsItsHeader() throws {
    #expect(try note("something", "Elsewhere").meaning.english == "Header 表头")
  }
}
