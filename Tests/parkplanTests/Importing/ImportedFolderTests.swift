import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportedFolderTests {
  private func folder(_ sheet: String, _ rows: [[String]], _ lines: [String] = []) -> ImportedFolder
  {
    ImportedFolder(
      files: [
        ImportedFile(
          name: "parks.csv", sheet: sheet,
          content: .table(columns: ["park", "path", "idle_ha", "note"], rows: rows), keyRow: 4,
          rowNumbers: rows.indices.map { 7 + 3 * $0 }, columnNumbers: [2, 3, 9, 4]),
        ImportedFile(
          name: "limits.yaml", sheet: "limits_yaml", content: .lines(lines), keyRow: 4,
          rowNumbers: lines.indices.map { 7 + $0 }, columnNumbers: [2]),
      ], workbook: "mine.xlsx")
  }

  private func problems(_ folder: ImportedFolder) -> [String] {
    do {
      _ = try folder.read(name: "mine")
      return []
    } catch let input as InvalidInput {
      return input.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func filesAreAsAFolderWouldHoldThem() throws {
    let own = folder("parks", [["P1", "co-city", "5", "a\nb"], ["P2", "", "", "\"x\""]])
    #expect(problems(own) == [])
    #expect(
      String(decoding: own.portfolioFiles[0].bytes, as: UTF8.self)
        == "park,path,idle_ha,note\nP1,co-city,5,\"a\nb\"\nP2,,,\"\"\"x\"\"\"\n")
  }

  @Test func problemsNameSheetAndCell() {
    let rows = [["P1", "co-city", "-5", "a\nb\nc\nd\ne\nf"], ["P1", "", "1", ""]]
    #expect(
      problems(folder("My parks", rows, ["- limit: a", "  rule: none"])).map {
        $0.split(separator: "\n")[0]
      } == [
        "mine.xlsx, sheet My parks, cell I7, field 'idle_ha': -5 is negative.",
        "mine.xlsx, sheet My parks, cell B10, field 'park': the park 'P1' stands here again, after "
          + "row 7.",
        "mine.xlsx, sheet limits_yaml, cell B8, field 'rule': 'none' is none of the words known "
          + "here.",
      ])
  }

  @Test func aListThatIsNoWorkbookNamesItsRows() {
    #expect(
      problems(folder("", [["P1", "co-city", "-5", ""]])).first?.hasPrefix(
        "mine.xlsx, row 7, field 'idle_ha'") == true)
  }
}
