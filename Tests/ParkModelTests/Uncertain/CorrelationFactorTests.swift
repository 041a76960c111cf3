import Testing

@testable import ParkModel

@Suite struct CorrelationFactorTests {
  /// sin(pi/6) = 1/2, sin(pi/12) = (sqrt 6 - sqrt 2) / 4.
  @Test func ranksBecomePearsonCorrelations() {
    #expect(abs(CorrelationFactor.pearson(ofRank: 1) - 1) < 1e-15)
    #expect(
      abs(CorrelationFactor.pearson(ofRank: 0.5) - (6.0.squareRoot() - 2.0.squareRoot()) / 2)
        < 1e-15)
    #expect(CorrelationFactor.pearson(ofRank: 0) == 0)
    #expect(
      CorrelationFactor.pearson(ofRank: -0.3) == -CorrelationFactor.pearson(ofRank: 0.3))
  }

  /// [[1, 0.6], [0.6, 1]] = L L^T with L = [[1, 0], [0.6, 0.8]].
  @Test func theFactorTimesItsTransposeIsTheMatrix() throws {
    let two = try #require(CorrelationFactor.factor([[1, 0.6], [0.6, 1]]))
    #expect(two[0] == [1])
    #expect(abs(two[1][0] - 0.6) < 1e-15 && abs(two[1][1] - 0.8) < 1e-15)
    let matrix = [[1, 0.5, -0.2], [0.5, 1, 0.3], [-0.2, 0.3, 1]]
    let rows = try #require(CorrelationFactor.factor(matrix))
    for (i, j) in [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)] {
      let product = (0...j).reduce(0) { $0 + rows[i][$1] * rows[j][$1] }
      #expect(abs(product - matrix[i][j]) < 1e-15, "\(i) \(j)")
    }
    #expect(CorrelationFactor.factor([[1, 1], [1, 1]]) == nil)
    #expect(CorrelationFactor.factor([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]]) == nil)
  }

  @Test func numbersWithoutCorrelationsStayAlone() throws {
    let numbers = ["a", "b", "c", "d"].map {
      UncertainNumber(
        id: UncertainNumberID($0), changes: [], distribution: .uniform(low: 0, high: 1))
    }
    let inputs = UncertainInputs(
      numbers: numbers,
      correlations: [RankCorrelation("d", "b", rank: 0.4), RankCorrelation("a", "c", rank: 0)])
    #expect(inputs.correlatedGroups == [[1, 3]])
    let rows = try CorrelationFactor(inputs).rows
    #expect(rows.map { $0.map(\.position) } == [[0], [1], [2], [1, 3]])
    #expect(rows[0].map(\.coefficient) == [1])
    #expect(abs((rows[3].first?.coefficient ?? 0) - CorrelationFactor.pearson(ofRank: 0.4)) < 1e-15)
    #expect(throws: InvalidInput.self) {
      _ = try CorrelationFactor(
        UncertainInputs(
          numbers: numbers, correlations: [RankCorrelation("a", "a", rank: 0.5)]))
    }
  }
}
