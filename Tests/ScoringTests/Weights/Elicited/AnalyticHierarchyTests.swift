import ParkModel
import Testing

@testable import Scoring

@Suite struct AnalyticHierarchyTests {
  private func hierarchy(_ labels: [String], _ cells: [[Double?]]) throws -> AnalyticHierarchy {
    AnalyticHierarchy(try testMatrix(labels, cells))
  }

  // MARK: Hand-worked

  @Test func oneLabelHasAllTheWeight() throws {
    let result = try hierarchy(["a"], [[1]]).elicited
    #expect(result.weights == [1])
    #expect(result.lambdaMax == 1)
    #expect(result.consistencyIndex == 0)
    #expect(result.consistencyRatio == 0)
    #expect(result.notices.isEmpty)
    #expect(result.worstJudgements.isEmpty)
  }

  /// 3 : 1 is 3/4 and 1/4; two labels cannot contradict one another.
  @Test func twoLabelsWeighAsJudged() throws {
    let result = try hierarchy(["a", "b"], [[1, 3], [nil, 1]]).elicited
    #expect(isClose(result.weights.map(\.value), [0.75, 0.25], within: 1e-14))
    #expect(result.lambdaMax == 2)
    #expect(result.consistencyIndex == 0)
    #expect(result.consistencyRatio == 0)
    #expect(result.worstJudgements.isEmpty)
  }

  /// a : b : c = 6 : 3 : 1, so 0.6, 0.3, 0.1 and lambda_max 3.
  @Test func judgementsThatAgreeGiveTheExactRatios() throws {
    let result = try hierarchy(
      ["a", "b", "c"], [[1, 2, 6], [0.5, 1, 3], [1.0 / 6, 1.0 / 3, 1]]
    ).elicited
    #expect(isClose(result.weights.map(\.value), [0.6, 0.3, 0.1], within: 1e-14))
    #expect(result.lambdaMax == 3)
    #expect(result.consistencyRatio == 0)
    #expect(result.randomIndexTable == "Saaty 1980")
    #expect(result.worstJudgements.isEmpty)
  }

  /// For three labels `lambda_max = 1 + d + 1/d` with `d³ = a_12 a_23 / a_13`, and the vector is
  /// that of the geometric means of the rows: both by the symmetry of the circle 1, 2, 3.
  /// With 2, 4 and 1: d = 2, lambda_max = 3.5, CI = 0.25, CR = 0.25 / 0.58; the rows' products are
  /// 2, 2 and 1/4, so the weights are as 2^(1/3), 2^(1/3), 2^(-2/3), that is 2 : 2 : 1.
  @Test func aCircleOfThreeIsTheOneWorkedByHand() throws {
    let result = try hierarchy(["a", "b", "c"], [[1, 2, 1], [nil, 1, 4], [nil, nil, 1]]).elicited
    #expect(isClose(result.weights.map(\.value), [0.4, 0.4, 0.2], within: 1e-14))
    #expect(isClose([result.lambdaMax?.value ?? 0], [3.5], within: 1e-13))
    #expect(isClose([result.consistencyIndex?.value ?? 0], [0.25], within: 1e-13))
    #expect(isClose([result.consistencyRatio?.value ?? 0], [0.25 / 0.58], within: 1e-13))
    // Judged 2, 4 and 1 where the weights say 1, 2 and 2: each is off by a factor of 2.
    #expect(result.worstJudgements.map { $0.row + $0.column }.sorted() == ["ab", "ac", "bc"])
    #expect(isClose(result.worstJudgements.map(\.factor.value), [2, 2, 2], within: 1e-12))
    #expect(result.worstJudgements.count { $0.consistencyRatioIfChanged != nil } == 1)
  }

  /// The chain says 2 and 3; nothing contradicts it, so a : c is 6.
  @Test func aChainIsCompletedByItsProducts() throws {
    let result = try hierarchy(["a", "b", "c"], [[1, 2, nil], [nil, 1, 3], [nil, nil, 1]]).elicited
    #expect(isClose(result.weights.map(\.value), [0.6, 0.3, 0.1], within: 1e-14))
    #expect(result.lambdaMax == 3)
    #expect(result.completed.map { $0.row + $0.column } == ["ac"])
    #expect(isClose(result.completed.map(\.value.value), [6], within: 1e-12))
    #expect(
      result.notices.map(\.english) == [
        "1 missing judgement was completed so that lambda_max is smallest. The random indices of "
          + "Saaty 1980 are for complete matrices, so the consistency ratio is a guide only."
      ])
    #expect(
      result.notices.map(\.chinese) == [
        "1 项未作的判断已补全，使最大特征根 λmax 最小。Saaty 1980 的随机一致性指标针对完整矩阵，"
          + "一致性比率仅供参考。"
      ])
  }

  @Test func beyondTheTableThereIsNoRatio() throws {
    let labels = (0..<16).map { "c\($0)" }
    let result = try hierarchy(labels, labels.map { _ in labels.map { _ in 1 } }).elicited
    #expect(result.consistencyIndex == 0)
    #expect(result.consistencyRatio == nil)
    #expect(result.randomIndexTable == nil)
    #expect(
      result.notices.map(\.english) == [
        "The random indices of Saaty 1980 end at 15 criteria: 16 have no consistency ratio."
      ])
  }

  // MARK: Published

  /// T. L. Saaty, Decision making with the analytic hierarchy process, International Journal of
  /// Services Sciences 1(1), 2008, 83-98: consumption of drinks in the United States.
  @Test func saatysDrinksAreWeighedAsPublished() throws {
    let result = try hierarchy(
      ["coffee", "wine", "tea", "beer", "soda", "milk", "water"],
      [
        [1, 9, 5, 2, 1, 1, 1.0 / 2],
        [1.0 / 9, 1, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9],
        [1.0 / 5, 3, 1, 1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9],
        [1.0 / 2, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3],
        [1, 9, 4, 2, 1, 2, 1.0 / 2],
        [1, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3],
        [2, 9, 9, 3, 2, 3, 1],
      ]
    ).elicited
    #expect(
      isClose(
        result.weights.map(\.value), [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327],
        within: 0.0005))
    #expect(isClose([result.consistencyRatio?.value ?? 0], [0.022], within: 0.0005))
    // The eigenvector to twelve digits: neither row means nor column means pass.
    #expect(
      isClose(
        result.weights.map(\.value),
        [
          0.177456747446, 0.0191494760244, 0.0418311816621, 0.116417031735, 0.189572375326,
          0.128780548539, 0.326792639268,
        ], within: 1e-11))
    #expect(isClose([result.lambdaMax?.value ?? 0], [7.17662903933], within: 1e-10))
    #expect(result.notices.isEmpty)
  }

  /// S. Bozóki, J. Fülöp, L. Rónyai, On optimal completion of incomplete pairwise comparison
  /// matrices, Mathematical and Computer Modelling 52, 2010, 318-333. By symmetry the missing
  /// judgement is the geometric mean of the two ways around it, (2/5 * 4/3)^(1/2).
  @Test func theMatrixOfBozokiFulopAndRonyaiIsCompletedAsPublished() throws {
    let result = try hierarchy(
      ["a", "b", "c", "d"],
      [[1, 1, 5, 2], [1, 1, 3, 4], [nil, nil, 1, nil], [nil, nil, nil, 1]]
    ).elicited
    #expect(result.completed.map { $0.row + "/" + $0.column } == ["c/d"])
    #expect(isClose(result.completed.map(\.value.value), [0.730297106887], within: 1e-6))
    #expect(
      isClose(result.completed.map(\.value.value), [(8.0 / 15).squareRoot()], within: 1e-12))
    #expect(
      isClose(result.weights.map(\.value), [0.3738, 0.3920, 0.0985, 0.1357], within: 0.0001))
    #expect(isClose([result.lambdaMax?.value ?? 0], [4.09236729394], within: 1e-10))
    #expect(isClose([result.consistencyRatio?.value ?? 0], [0.0342101088664], within: 1e-10))
  }

  /// T. L. Saaty, How to make a decision: the analytic hierarchy process, European Journal of
  /// Operational Research 48, 1990, 9-26: buying a house.
  @Test func saatysHouseContradictsItselfAsPublished() throws {
    let result = try hierarchy(
      [
        "Size", "Transportation", "Neighborhood", "Age", "Yard", "Modern facilities", "Condition",
        "Financing",
      ],
      [
        [1, 5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4],
        [nil, 1, 1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7],
        [nil, nil, 1, 6, 3, 4, 6, 1.0 / 5],
        [nil, nil, nil, 1, 1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8],
        [nil, nil, nil, nil, 1, 1.0 / 2, 1.0 / 5, 1.0 / 6],
        [nil, nil, nil, nil, nil, 1, 1.0 / 5, 1.0 / 6],
        [nil, nil, nil, nil, nil, nil, 1, 1.0 / 2],
        [nil, nil, nil, nil, nil, nil, nil, 1],
      ]
    ).elicited
    #expect(
      isClose(
        result.weights.map(\.value),
        [
          0.173017474648, 0.053975722999, 0.188110298857, 0.0175079113082, 0.0310437364039,
          0.0363222021547, 0.166833673626, 0.333188980002,
        ], within: 1e-11))
    #expect(isClose([result.lambdaMax?.value ?? 0], [9.66888731712], within: 1e-10))
    #expect(isClose([result.consistencyIndex?.value ?? 0], [0.238412473874], within: 1e-10))
    #expect(isClose([result.consistencyRatio?.value ?? 0], [0.169086860904], within: 1e-10))
    let worst = try #require(result.worstJudgements.first)
    #expect(worst.row == "Neighborhood" && worst.column == "Condition")
    #expect(worst.judged.judgementText == "6")
    #expect(
      result.notices.map(\.english) == [
        "The consistency ratio 0.1691 is above 0.10: the judgements contradict one another. Look "
          + "first at 'Neighborhood' against 'Condition': judged 6, the weights say 1.128; with "
          + "that the ratio would be 0.09001."
      ])
  }

  // MARK: Properties

  @Test func anotherOrderOfLabelsMovesTheWeightsWithThem() throws {
    for seed in UInt64(1)...40 {
      var numbers = SplitMix64(seed: seed)
      let size = 2 + Int(numbers.next() % 7)
      let (cells, _) = randomCells(size: size, noise: 4, missing: 0.4, &numbers)
      let labels = (0..<size).map { "c\($0)" }
      let order = Array(0..<size).shuffled(using: &numbers)
      let straight = try hierarchy(labels, cells)
      let shuffled = try hierarchy(
        order.map { labels[$0] },
        order.map { row in
          order.map { column in cells[row][column] ?? cells[column][row].map { 1 / $0 } }
        })
      #expect(
        isClose(shuffled.weights, order.map { straight.weights[$0] }, within: 1e-10),
        "seed \(seed)")
      #expect(
        isClose([shuffled.lambdaMax], [straight.lambdaMax], within: 1e-10), "seed \(seed)")
    }
  }

  @Test func judgementsThatAgreeAreRecoveredWithOrWithoutGaps() throws {
    for seed in UInt64(1)...40 {
      var numbers = SplitMix64(seed: seed)
      let size = 3 + Int(numbers.next() % 13)
      for missing in [0, 0.7] {
        let (cells, weights) = randomCells(size: size, noise: 1, missing: missing, &numbers)
        let found = try hierarchy((0..<size).map { "c\($0)" }, cells)
        #expect(isClose(found.weights, weights, within: 1e-12), "seed \(seed)")
        #expect(isClose([found.lambdaMax], [Double(size)], within: 1e-9), "seed \(seed)")
        #expect(found.elicited.worstJudgements.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func theEigenvectorIsOneAndTheRootNoLessThanTheSize() throws {
    for seed in UInt64(1)...40 {
      var numbers = SplitMix64(seed: seed)
      let size = 3 + Int(numbers.next() % 10)
      let (cells, _) = randomCells(size: size, noise: 9, missing: 0, &numbers)
      let found = try hierarchy((0..<size).map { "c\($0)" }, cells)
      #expect(isClose([found.weights.reduce(0, +)], [1], within: 1e-14), "seed \(seed)")
      for row in 0..<size {
        let sum = (0..<size).reduce(0.0) {
          $0 + exponential(found.matrix.log(row, $1)) * found.weights[$1]
        }
        #expect(
          isClose([sum / found.weights[row]], [found.lambdaMax], within: 1e-10), "seed \(seed)")
      }
      #expect(found.lambdaMax >= Double(size), "seed \(seed)")
    }
  }

  @Test func changingTheWorstJudgementAsToldGivesTheRatioThatWasTold() throws {
    for seed in UInt64(1)...20 {
      var numbers = SplitMix64(seed: seed)
      var (cells, _) = randomCells(size: 5, noise: 5, missing: 0.2, &numbers)
      let labels = ["a", "b", "c", "d", "e"]
      let worst = try #require(try hierarchy(labels, cells).elicited.worstJudgements.first)
      let row = try #require(labels.firstIndex(of: worst.row))
      let column = try #require(labels.firstIndex(of: worst.column))
      cells[row][column] = worst.implied.value
      let told = try #require(worst.consistencyRatioIfChanged?.value)
      let found = try #require(try hierarchy(labels, cells).consistencyRatio)
      #expect(isClose([found], [told], within: 1e-9), "seed \(seed)")
      let isFarther = worst.judged > worst.implied
      #expect(
        isClose(
          [worst.factor.value],
          [isFarther ? worst.judged / worst.implied : worst.implied / worst.judged]),
        "seed \(seed)")
    }
  }
}
