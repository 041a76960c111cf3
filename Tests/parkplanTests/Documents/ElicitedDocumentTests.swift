import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ElicitedDocumentTests {
  @Test func everyFieldIsThereAndNullWhereUnknown() throws {
    let swing = try elicitWeights(.swing(SwingPoints(labels: ["a", "b"], points: [100, 300])))
    let text = try jsonText(ElicitedDocument(swing))
    #expect(
      text == """
        {
          "completed" : [

          ],
          "consistency_index" : null,
          "consistency_ratio" : null,
          "definitions" : {
            "weights" : "points for the step from worst to best over the sum of all points (swing \
        weighting, von Winterfeldt and Edwards 1986)"
          },
          "labels" : [
            "a",
            "b"
          ],
          "lambda_max" : null,
          "method" : "swing",
          "notices" : [
            "The most important criterion has 300 points, not 100; only the proportions of the \
        points count."
          ],
          "random_index_table" : null,
          "weights" : [
            0.25,
            0.75
          ],
          "worst_judgements" : [

          ],
          "xi" : null
        }

        """, "\(text)")
  }

  @Test func judgementsKeepTheirNumbers() throws {
    let pairs = PairwiseJudgements(
      labels: ["a", "b", "c"], cells: [[1, 2, 1], [nil, 1, 4], [nil, nil, 1]])
    let document = ElicitedDocument(try elicitWeights(.pairwise(pairs)))
    #expect(document.worstJudgements.count == 3)
    #expect(document.worstJudgements.allSatisfy { abs($0.factor - 2) < 1e-9 })
    #expect(document.worstJudgements[0].consistencyRatioIfChanged.value != nil)
    #expect(document.randomIndexTable.value == "Saaty 1980")
  }
}
