import ParkModel
import Testing

@Suite struct PairwiseJudgementsTests {
  private func problems(_ labels: [String], _ cells: [[Ratio?]]) -> [String] {
    PairwiseJudgements(
      file: "j.csv", labels: labels, cells: cells, rows: labels.indices.map { $0 + 2 }, labelRow: 1
    ).problems().map(\.description)
  }

  @Test func eitherTriangleOrBothPass() {
    #expect(problems(["a", "b"], [[1, 3], [Ratio(1.0 / 3), 1]]) == [])
    #expect(problems(["a", "b"], [[1, 3], [0.33, 1]]) == [])
    #expect(problems(["a", "b"], [[nil, 3], [nil, nil]]) == [])
    #expect(problems(["a", "b"], [[nil, nil], [1000, nil]]) == [])
    #expect(problems(["a"], [[nil]]) == [])
  }

  @Test func everythingThatIsNoJudgementIsRefusedAtOnce() {
    #expect(
      problems(["a", "b", "c"], [[2, 0, -1], [nil, 1, 1001], [3, 0.0005, Ratio(.nan)]]) == [
        """
        j.csv, row 2, field 'a': 'a' against itself is 2.
          Fix: write 1, or leave it empty
        """,
        """
        j.csv, row 2, field 'b': 0 is not above 0.
          Fix: write how many times as important 'a' is as 'b', such as 3 or 1/3, or leave it empty
        """,
        """
        j.csv, row 2, field 'c': -1 is not above 0.
          Fix: write how many times as important 'a' is as 'c', such as 3 or 1/3, or leave it empty
        """,
        """
        j.csv, row 3, field 'c': 1001 is not between 1/1000 and 1000.
          Fix: write how many times as important 'b' is as 'c', such as 3 or 1/3, or leave it empty
        """,
        """
        j.csv, row 4, field 'b': 1/2000 is not between 1/1000 and 1000.
          Fix: write how many times as important 'c' is as 'b', such as 3 or 1/3, or leave it empty
        """,
        """
        j.csv, row 4, field 'c': 'c' against itself is nan.
          Fix: write 1, or leave it empty
        """,
      ])
  }

  @Test func judgementsThatAreNoReciprocalsAreRefused() {
    #expect(
      problems(["a", "b"], [[1, 3], [0.3, 1]]) == [
        """
        j.csv, row 3, field 'a': 'b' to 'a' is 0.3, but 'a' to 'b' is 3: the product is 0.9, not 1.
          Fix: write 1/3, or leave one of the two empty
        """
      ])
    #expect(problems(["a", "b"], [[1, 3], [0.34, 1]]).count == 1, "2 % is too much")
  }

  @Test func labelsThatNoJudgementLinksAreRefused() {
    #expect(
      problems(
        ["a", "b", "c", "d", "e"],
        [
          [1, nil, 2, nil, nil], [nil, 1, nil, 3, nil], [nil, nil, 1, nil, nil],
          [nil, nil, nil, 1, nil], [nil, nil, nil, nil, 1],
        ]) == [
          """
          j.csv: no judgement links these groups of criteria: 'a' and 'c'; 'b' and 'd'; 'e'.
            Fix: compare a criterion of each group with one of another: 2 more judgements link them \
          all
          """
        ])
    #expect(
      problems(["a", "b"], [[1, nil], [nil, 1]]) == [
        """
        j.csv: no judgement links these groups of criteria: 'a'; 'b'.
          Fix: compare a criterion of each group with one of another: 1 more judgement links them all
        """
      ])
  }

  @Test func aMatrixOfTheWrongShapeIsRefused() {
    let refusal = [
      """
      j.csv: 2 criteria do not have 2 x 2 judgements.
        Fix: give a row and a column for each criterion; a cell may be empty
      """
    ]
    #expect(problems(["a", "b"], [[1, 2]]) == refusal)
    #expect(problems(["a", "b"], [[1, 2], [1]]) == refusal)
    #expect(problems(["a", "b"], []) == refusal)
  }

  @Test func labelsAndCellsAreRefusedTogether() {
    #expect(
      problems(["a", "a"], [[1, 0], [nil, 1]]).map { $0.prefix(20) } == [
        "j.csv, row 1: criter", "j.csv, row 2, field ",
      ])
  }
}
