import Foundation
import Testing

@testable import parkplan

@Suite struct WeightsBwmCommandTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func weights(_ rows: String, _ more: String...) throws -> CommandRun {
    try folder.write("criterion,best_to_others,others_to_worst\n" + rows, to: "j.csv")
    return try CommandRun(["weights", "bwm", "j.csv"] + more, in: folder)
  }

  /// Worked by hand: 17, 9 and 2 parts of 28, with xi = 1/28.
  @Test func threeCriteriaAreTheOnesWorkedByHand() throws {
    let document = try weights("a,1,8\nb,2,5\nc,8,1\n", "--json").json()
    #expect(document["method"] as? String == "bwm")
    let found = try #require(document["weights"] as? [Double])
    for (weight, parts) in zip(found, [17.0, 9, 2]) { #expect(abs(weight * 28 - parts) < 1e-9) }
    #expect(abs((document["xi"] as? Double ?? 0) * 28 - 1) < 1e-9)
    #expect(abs((document["consistency_ratio"] as? Double ?? 0) * 28 - 1) < 1e-9)
    #expect(document["lambda_max"] is NSNull)
    #expect(document["random_index_table"] is NSNull)
  }

  @Test func theTextShowsXiAndNoColumnForRatiosThatAreNotKnown() throws {
    let run = try weights("a,1,8\nb,2,5\nc,8,1\n")
    #expect(run.code == 0)
    #expect(run.output.contains("xi 0.036 · consistency ratio 0.036\n"), "\(run.output)")
    #expect(run.output.contains("criterion  against  judged  weights say  factor\n"))
  }

  @Test func badJudgementsEndWith65() throws {
    let run = try weights("a,2,8\nb,1,12\nc,8,1\n")
    #expect(run.code == 65)
    #expect(
      run.errors == """
        j.csv, row 3, field 'others_to_worst': 12 is not between 1 and 9.
          Fix: write how many times as important 'b' is as the worst criterion, from 1 to 9

        """)
  }
}
