import Testing

@testable import Scoring

@Suite struct RankAgreementTests {
  /// The example of SciPy's `kendalltau`, with ties on both sides: -0.47140452079103173. By hand:
  /// of 10 pairs x ties (12, 12) and (2, 2), y ties (1, 1), the first of them in both. Of the
  /// other 8 pairs 2 stand in the same order and 6 in opposite ones: -4 / root of (8 * 9).
  @Test func tauOfTheExampleOfSciPy() {
    let found = RankAgreement([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    #expect([found.concordant, found.discordant] == [2, 6])
    #expect([found.tiedInFirst, found.tiedInSecond, found.tiedInBoth] == [2, 1, 1])
    #expect(isClose([found.tauB ?? .nan], [-0.47140452079103173], within: 1e-15))
    #expect(isClose([found.rho ?? .nan], [-0.5407380704358752], within: 1e-15))
  }

  /// Two questionnaires of three levels: 49 concordant and 4 discordant pairs of 105, 34 and 30
  /// tied on one side only; SPSS prints 0.617.
  @Test func tauOfManyTies() {
    let optimism: [Double] = [0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 1, 2, 1]
    let exercise: [Double] = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]
    let found = RankAgreement(optimism, exercise)
    #expect(isClose([found.tauB ?? .nan], [0.617], within: 5e-4))
    #expect(isClose([found.tauB ?? .nan], [0.6166698388447784], within: 1e-15))
  }

  /// By hand: places (1.5, 1.5, 3, 4) and (1, 2, 3.5, 3.5), mean 2.5. Products: -1 * -1.5 +
  /// -1 * -0.5 + 0.5 * 1 + 1.5 * 1 = 4; squares 1 + 1 + 0.25 + 2.25 = 4.5 on either side: 8/9.
  @Test func rhoGivesTiesTheMiddleOfTheirPlaces() {
    let found = RankAgreement([10, 10, 20, 30], [1, 2, 5, 5])
    #expect(isClose([found.rho ?? .nan], [8.0 / 9], within: 1e-15))
  }

  @Test func theSameOrderIsExactlyOneAndTheReverseMinusOne() {
    for count in [2, 3, 7, 26, 150] {
      let ranks = Array(1...count)
      let same = RankAgreement(ranks: ranks, ranks)
      #expect(same.tauB == 1)
      #expect(same.rho == 1)
      let reverse = RankAgreement(ranks: ranks, ranks.reversed())
      #expect(reverse.tauB == -1)
      #expect(reverse.rho == -1)
      let tied = ranks.map { ($0 + 1) / 2 }
      #expect(RankAgreement(ranks: tied, tied).tauB == (count > 2 ? 1 : nil))
      #expect(RankAgreement(ranks: tied, tied).rho == (count > 2 ? 1 : nil))
    }
  }

  @Test func nilWithoutPairsOrWithOneSideAllTied() {
    for (first, second) in [([], []), ([1], [1]), ([1, 1, 1], [1, 2, 3]), ([2, 1], [4, 4])]
      as [([Double], [Double])]
    {
      #expect(RankAgreement(first, second).tauB == nil)
      #expect(RankAgreement(first, second).rho == nil)
    }
  }

  @Test func agreesWithTheDefinitions() {
    for seed in UInt64(0)..<300 {
      var numbers = SeededNumbers(seed)
      let count = Int.random(in: 2...25, using: &numbers)
      let levels = Int.random(in: 2...12, using: &numbers)
      let x = randomTable(rows: count, width: 1, levels: levels, seed: seed &+ 1000)
      let y = randomTable(rows: count, width: 1, levels: levels + 1, seed: seed &+ 2000)
      let found = RankAgreement(x, y)
      var (same, opposite, first, second) = (0.0, 0.0, 0.0, 0.0)
      for i in 0..<count {
        for j in 0..<i {
          let product = (x[i] - x[j]) * (y[i] - y[j])
          if product > 0 { same += 1 }
          if product < 0 { opposite += 1 }
          if x[i] != x[j] { first += 1 }
          if y[i] != y[j] { second += 1 }
        }
      }
      #expect([found.concordant, found.discordant].map(Double.init) == [same, opposite])
      let expected = (same - opposite) / (first * second).squareRoot()
      if first * second > 0 {
        #expect(isClose([found.tauB ?? .nan], [expected], within: 1e-14), "seed \(seed)")
        let places = [x, y].map { side in
          side.map { value in
            Double(side.filter { $0 < value }.count)
              + Double(side.filter { $0 == value }.count + 1) / 2
          }
        }
        let table = (0..<count).flatMap { [places[0][$0], places[1][$0]] }
        let pearson = Correlations(table, groups: [0, 1])[0, 1]
        #expect(isClose([found.rho ?? .nan], [pearson ?? .nan], within: 1e-13), "seed \(seed)")
      } else {
        #expect(found.tauB == nil && found.rho == nil, "seed \(seed)")
      }
      let turned = RankAgreement(y, x)
      #expect(turned.tauB == found.tauB && turned.rho == found.rho, "seed \(seed)")
    }
  }
}
