import Testing

@testable import WhatIf

@Suite struct BinomialTailTests {
  /// By hand: of 4 fair coins at least 3 heads: (4 + 1) / 16; of 3 dice at least one six:
  /// 1 - (5/6)³ = 91/216.
  @Test func coinsAndDice() {
    #expect(isClose(binomialTail(atLeast: 3, of: 4, chance: 0.5), 5.0 / 16))
    #expect(isClose(binomialTail(atLeast: 1, of: 3, chance: 1.0 / 6), 91.0 / 216))
    #expect(isClose(binomialTail(atLeast: 4, of: 4, chance: 0.5), 1.0 / 16))
  }

  @Test func agreesWithAddingAllTerms() {
    for trials in [1, 7, 30, 60] {
      for chance in [0.03, 0.3, 0.5, 0.92] {
        // The chance of exactly i, one trial after another.
        var exactly = [1.0]
        for _ in 0..<trials {
          exactly = (0...exactly.count).map { i in
            (i < exactly.count ? exactly[i] * (1 - chance) : 0)
              + (i > 0 ? exactly[i - 1] * chance : 0)
          }
        }
        for hits in 0...trials {
          let sum = exactly[hits...].reduce(0, +)
          let found = binomialTail(atLeast: hits, of: trials, chance: chance)
          #expect(isClose(found, sum, within: 1e-12), "\(hits) of \(trials) at \(chance)")
        }
      }
    }
  }

  /// Beside the normal law: 50,500 of 100,000 fair coins is 3.1623 deviations (3.1591 with the
  /// continuity correction): 7.9e-4.
  @Test func manyTrials() {
    let found = binomialTail(atLeast: 50_500, of: 100_000, chance: 0.5)
    #expect(isClose(found, 7.91e-4, within: 2e-6))
  }

  @Test func ends() {
    #expect(binomialTail(atLeast: 0, of: 5, chance: 0.2) == 1)
    #expect(binomialTail(atLeast: 6, of: 5, chance: 0.2) == 0)
    #expect(binomialTail(atLeast: 1, of: 5, chance: 0) == 0)
    #expect(binomialTail(atLeast: 5, of: 5, chance: 1) == 1)
    #expect(binomialTail(atLeast: 100_000, of: 100_000, chance: 0.01) == 0)
  }
}
