import Testing

@testable import Optimizer

@Suite struct InteriorPieceTests {
  private struct State {
    var pieces: [InteriorPiece]
    var sides: InteriorSides
  }

  private func state(_ master: PriceMaster, _ seed: Int, parts: Int) -> State {
    var numbers = SeededNumbers(seed + 17)
    let weights = (0..<master.columns.columnCount).map { _ in numbers.amount(0...1) }
    let prices = master.penalties.map { $0 * Double.random(in: 0.1...0.9, using: &numbers) }
    var state = State(
      pieces: Parts.ranges(master.columns.parkCount, parts: parts).map {
        InteriorPiece(master.columns, $0, weights: weights, sideCount: master.limits.count)
      }, sides: InteriorSides(limits: master.limits, penalties: master.penalties))
    for place in state.pieces.indices { state.pieces[place].open(prices, margin: 0.5) }
    state.sides.open(at: prices, used: state.pieces.map { $0.used() }, margin: 0.5)
    for place in state.pieces.indices { state.pieces[place].lift(state.sides.prices, margin: 0.5) }
    return state
  }

  /// A direction keeps the weights of every park at 1 and moves every side by what it is off.
  @Test func aDirectionMeetsParksAndSides() throws {
    for seed in seeds(80) {
      let master = randomMaster(seed)
      let columns = master.columns
      var state = state(master, seed, parts: 3)
      let equations = state.pieces.indices.map { state.pieces[$0].equations() }
      let factor = try #require(
        CholeskyFactor(state.sides.matrix(equations.map(\.matrix)), size: master.limits.count),
        "seed \(seed)")
      state.sides.aimDown()
      let direction = factor.solve(state.sides.right(equations.map(\.right)))
      state.sides.spread(direction)
      for place in state.pieces.indices { _ = state.pieces[place].spread(direction) }

      let steps = state.pieces.flatMap(\.weightSteps)
      let changes = state.pieces.flatMap(\.reducedSteps)
      let worths = state.pieces.flatMap(\.worthSteps)
      let weights = state.pieces.flatMap(\.weights)
      let reduced = state.pieces.flatMap(\.reduced)
      var off = state.sides.left
      for side in off.indices { off[side] += state.sides.shortSteps[side] }
      for side in off.indices { off[side] -= state.sides.slackSteps[side] }
      for park in 0..<columns.parkCount {
        var sum = 0.0
        var use = columns.useStarts[park]
        for column in columns.columns(of: park) {
          let change = worths[park] + columns.cost(column, of: park, at: direction)
          #expect(abs(change - changes[column]) < 1e-7 * max(1, abs(change)), "seed \(seed)")
          // The product of weight and reduced cost goes to 0.
          let product = weights[column] * changes[column] + reduced[column] * steps[column]
          let aim = -weights[column] * reduced[column]
          #expect(abs(product - aim) < 1e-7 * max(1, abs(product)), "seed \(seed)")
          sum += steps[column]
          for position in columns.sideRange(of: park) {
            off[Int(columns.sides[position])] -= steps[column] * columns.uses[use]
            use += 1
          }
        }
        #expect(abs(sum) < 1e-7, "seed \(seed) park \(park)")
      }
      #expect(off.allSatisfy { abs($0) < 1e-6 }, "seed \(seed): \(off)")
    }
  }

  @Test func lengthsStopAtTheBorder() throws {
    for seed in seeds(40) {
      let master = randomMaster(seed)
      var state = state(master, seed, parts: 1)
      _ = state.pieces[0].equations()
      var numbers = SeededNumbers(seed + 23)
      let direction = master.limits.map { _ in numbers.amount(-50...50) }
      let (primal, dual) = state.pieces[0].spread(direction)
      let after = state.pieces[0].products(after: primal, dual)
      state.pieces[0].move(primal, dual)
      let (weights, reduced) = (state.pieces[0].weights, state.pieces[0].reduced)
      #expect(weights.allSatisfy { $0 > -1e-9 }, "seed \(seed)")
      #expect(reduced.allSatisfy { $0 > -1e-7 }, "seed \(seed)")
      let sum = zip(weights, reduced).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(sum - after) < 1e-6 * max(1, abs(sum)), "seed \(seed)")
    }
  }

  @Test func piecesTogetherUseWhatOneWouldUse() {
    for seed in seeds(40) {
      let master = randomMaster(seed)
      let one = state(master, seed, parts: 1).pieces[0].used()
      let many = state(master, seed, parts: 5).pieces.map { $0.used() }
      for side in one.indices {
        let sum = many.reduce(0) { $0 + $1[side] }
        #expect(abs(one[side] - sum) < 1e-9, "seed \(seed)")
      }
    }
  }
}
