import Foundation
import Testing

@testable import parkplan

@Suite struct WeightsAhpCommandTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func weights(_ text: String, _ more: String...) throws -> CommandRun {
    try folder.write(text, to: "m.csv")
    return try CommandRun(["weights", "ahp", "m.csv"] + more, in: folder)
  }

  /// a : b : c = 6 : 3 : 1.
  @Test func judgementsThatAgreeGiveTheWeightsWorkedByHand() throws {
    let document = try weights(",a,b,c\na,1,2,6\nb,1/2,1,3\nc,1/6,1/3,1\n", "--json").json()
    #expect(document["labels"] as? [String] == ["a", "b", "c"])
    let found = try #require(document["weights"] as? [Double])
    for (weight, worked) in zip(found, [0.6, 0.3, 0.1]) { #expect(abs(weight - worked) < 1e-12) }
    #expect(document["lambda_max"] as? Double == 3)
    #expect(document["consistency_index"] as? Double == 0)
    #expect(document["consistency_ratio"] as? Double == 0)
    #expect(document["random_index_table"] as? String == "Saaty 1980")
    #expect(document["xi"] is NSNull)
    #expect((document["worst_judgements"] as? [Any])?.isEmpty == true)
    #expect((document["completed"] as? [Any])?.isEmpty == true)
    #expect((document["notices"] as? [Any])?.isEmpty == true)
    #expect((document["definitions"] as? [String: String])?["weights"] != nil)
  }

  /// Bozóki, Fülöp, Rónyai, Mathematical and Computer Modelling 52, 2010, 318-333.
  @Test func whatNobodyJudgedIsFilledIn() throws {
    let run = try weights("1,1,5,2\n1,1,3,4\n,,,\n,,,\n", "--json")
    #expect(run.code == 0 && run.errors.isEmpty)
    let document = try run.json()
    #expect(document["labels"] as? [String] == ["1", "2", "3", "4"])
    let completed = try #require(document["completed"] as? [[String: Any]])
    #expect(completed.count == 1)
    #expect(completed[0]["row"] as? String == "3" && completed[0]["column"] as? String == "4")
    #expect(abs((completed[0]["value"] as? Double ?? 0) - 0.7303) < 0.0001)
    let worst = try #require(document["worst_judgements"] as? [[String: Any]])
    #expect(worst.count == 5)
    #expect(worst[0]["judged"] as? Double == 4)
    #expect(worst[0]["consistency_ratio_if_changed"] is Double)
    #expect(worst[1]["consistency_ratio_if_changed"] is NSNull)
  }

  @Test func beyondTheTableTheRatioIsNull() throws {
    let row = Array(repeating: "1", count: 16).joined(separator: ",") + "\n"
    let document = try weights(String(repeating: row, count: 16), "--json").json()
    #expect(document["consistency_index"] as? Double == 0)
    #expect(document["consistency_ratio"] is NSNull)
    #expect(document["random_index_table"] is NSNull)
    #expect((document["notices"] as? [String])?.count == 1)
  }

  @Test func theTextShowsBarsTheWorstJudgementAndDefinitions() throws {
    let run = try weights("price,green,jobs\n1,2,1\n,1,4\n,,1\n")
    #expect(run.code == 0)
    #expect(
      run.output.hasPrefix(
        """
        criterion  weight
        ───────────────────────────────────────
        price      40.0 %  ████████████████████
        green      40.0 %  ████████████████████
        jobs       20.0 %  ██████████
        lambda_max 3.500 · consistency index 0.250 · consistency ratio 0.431 · random indices of Saaty 1980

        Judgements that fit the weights least
        """), "\(run.output)")
    #expect(run.output.contains("Note: The consistency ratio 0.431 is above 0.10:"))
    #expect(run.output.contains("What the words mean\n  weights: the principal eigenvector"))
  }

  @Test func everyProblemOfTheMatrixEndsWith65() throws {
    let run = try weights(",a,b,c\na,1,2,1/0\nb,3,1,\nc,,,-1\n")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        3 problems:
        m.csv, row 2, field 'c': '1/0' divides by 0.
          Fix: write a number or a fraction, such as 3 or 1/3
        m.csv, row 3, field 'a': 'b' to 'a' is 3, but 'a' to 'b' is 2: the product is 6, not 1.
          Fix: write 1/2, or leave one of the two empty
        m.csv, row 4, field 'c': 'c' against itself is -1.
          Fix: write 1, or leave it empty

        """)
  }

  @Test func aFileThatIsNotThereEndsWith66() throws {
    let run = try CommandRun(["weights", "ahp", "none.csv"], in: folder)
    #expect(run.code == 66)
    #expect(run.errors == "Error: none.csv: there is no such file.\n")
    #expect(try CommandRun(["weights", "ahp", "."], in: folder).code == 66)
  }
}
