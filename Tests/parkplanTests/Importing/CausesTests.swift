import ParkModel
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct CausesTests {
  private func problem(
    _ sheet: String, _ field: String? = nil, _ found: String, cell: String? = "B9"
  ) -> InputProblem {
    InputProblem(
      workbook: "t.xlsx", sheet: sheet, cell: cell, field: field, found: found, fix: "mend it")
  }

  private let parks = ImportedFile(
    name: "parks.csv", sheet: "parks", content: .table(columns: ["park"], rows: []), keyRow: 4,
    rowNumbers: [], columnNumbers: [2])

  @Test func whatRefersToAMissingSheetFollowsFromIt() {
    let all = [
      problem("parks", nil, "the sheet is missing; it holds parks.csv.", cell: nil),
      problem("parks.csv", nil, "the file is missing.", cell: nil),
      problem("provenance", "file", "the portfolio has no file 'parks.csv'."),
      problem("park_industries", "park", "there is no park 'P1'."),
      problem("levels", "effect:jobs", "there is no outcome 'jobs'."),
    ]
    let causes = Causes(all, files: [])
    #expect(causes.problems == [all[0], all[4]] && causes.followingCount == 3)
  }

  @Test func whatRefersToRowsWithoutANameFollowsFromThem() {
    let all = [
      problem("parks", "park", "nothing is given."),
      problem("alternatives", "park", "there is no park 'P05'."),
      problem("provenance", "row", "parks.csv has no row 'P05'."),
      problem("parks", "debt_mcny", "'lots' is not an amount in MCNY."),
    ]
    let causes = Causes(all, files: [parks])
    #expect(causes.problems == [all[0], all[3]] && causes.followingCount == 2)
  }

  @Test func whatHasNoOtherCauseStays() {
    let all = [
      problem("alternatives", "park", "there is no park 'P5'."),
      problem("parks", "debt_mcny", "'lots' is not an amount in MCNY."),
    ]
    let causes = Causes(all, files: [parks])
    #expect(causes.problems == all && causes.followingCount == 0)
  }
}
