import Foundation
import Testing

@testable import parkplan

@Suite struct WeightsSwingCommandTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func weights(_ rows: String, _ more: String...) throws -> CommandRun {
    try folder.write("criterion,points,why\n" + rows, to: "j.csv")
    return try CommandRun(["weights", "swing", "j.csv"] + more, in: folder)
  }

  @Test func pointsOverTheirSumAreTheWeights() throws {
    let run = try weights("jobs,100,most\ngreen,60,\nheritage,40,\n", "--json")
    let document = try run.json()
    #expect(document["labels"] as? [String] == ["jobs", "green", "heritage"])
    #expect(document["weights"] as? [Double] == [0.5, 0.3, 0.2])
    #expect(document["consistency_ratio"] is NSNull)
    #expect(run.errors == "Note: j.csv: the column 'why' is not read.\n")
    #expect(try weights("jobs,100,most\n", "--quiet").errors.isEmpty)
  }

  @Test func theTableSpeaksChinese() throws {
    let run = try weights("就业,100,\n绿地,25,\n", "--language", "zh")
    #expect(
      run.output.hasPrefix(
        """
        指标    权重
        ──────────────────────────────────
        就业  80.0 %  ████████████████████
        绿地  20.0 %  █████

        含义
        """), "\(run.output)")
  }

  @Test func badPointsEndWith65() throws {
    let run = try weights("jobs,-5,\n")
    #expect(run.code == 65)
    #expect(run.errors.contains("j.csv, row 2, field 'points': -5 is negative."))
  }
}
