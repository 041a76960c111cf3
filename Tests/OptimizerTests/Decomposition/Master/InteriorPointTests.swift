import Testing

@testable import Optimizer

@Suite struct InteriorPointTests {
  private func start(_ master: PriceMaster, margin: Double = 1) -> InteriorPoint {
    InteriorPoint(
      master, prices: [Double](repeating: 0, count: master.limits.count),
      weights: [Double](repeating: 0, count: master.columns.columnCount), margin: margin,
      threads: 1)
  }

  /// With what is missed priced in, bound - value is the sum of the products at every step.
  @Test func theGapIsBoundLessValueOnceTheSidesAreMet() {
    var met = 0
    for seed in seeds(60) {
      var state = start(randomMaster(seed))
      for _ in 0..<60 {
        if state.miss < 1e-9 {
          met += 1
          let answer = state.answer
          let scale = max(1, abs(answer.bound))
          #expect(abs(answer.bound - answer.value - state.gap) < 1e-7 * scale, "seed \(seed)")
        }
        if state.distance <= 1e-7 || !state.step() { break }
      }
    }
    #expect(met > 60, "too few steps with all sides met to mean anything")
  }

  @Test func stepsCloseTheGapAndTheMiss() {
    for seed in seeds(60) {
      var state = start(randomMaster(seed))
      let (gap, miss) = (state.gap, state.miss)
      for _ in 0..<60 where state.distance > 1e-6 {
        if !state.step() { break }
      }
      #expect(state.gap <= gap && state.miss <= max(miss, 3e-6), "seed \(seed)")
    }
  }

  @Test func itStartsInsideWhateverIsKnown() {
    for seed in seeds(60) {
      let master = randomMaster(seed)
      var numbers = SeededNumbers(seed + 5)
      // Prices above the penalties and weights at their ends are moved inside.
      let state = InteriorPoint(
        master, prices: master.penalties.map { numbers.chance(0.5) ? 2 * $0 : 0 },
        weights: (0..<master.columns.columnCount).map { _ in numbers.chance(0.5) ? 1 : 0 },
        margin: 0.1, threads: 1)
      let answer = state.answer
      #expect(answer.weights.allSatisfy { $0 > 0 && $0 <= 1 }, "seed \(seed)")
      for (price, penalty) in zip(answer.prices, master.penalties) {
        #expect(price > 0 && price < penalty, "seed \(seed)")
      }
      #expect(answer.shortfalls.allSatisfy { $0 > 0 }, "seed \(seed)")
      #expect(state.gap > 0 && state.gap.isFinite, "seed \(seed)")
    }
  }
}
