import ParkModel

@testable import Scoring

func testSmaa(
  _ matrix: [[Double]], space: WeightSpace = .free, draws: Int, seed: UInt64 = 1, threads: Int = 0
) -> Smaa {
  Smaa(
    values: matrix.flatMap { $0 }, rows: matrix.count,
    indicators: (0..<(matrix.first?.count ?? 0)).map { IndicatorID("c\($0)") }, space: space,
    draws: draws, seed: seed, threads: threads)
}

extension Smaa {
  func result() throws(InvalidInput) -> SmaaResult { try run(file: "framework 'test'") }

  /// The same draws ranked one by one by `Ranking`: slow, and plainly right.
  func slowly() -> SlowSmaa {
    let width = indicators.count
    var seeds = SplitMix64(seed: seed)
    let (weightSeed, valueSeed) = (seeds.next(), seeds.next())
    let confidenceSeed = seeds.next()
    let sampler = WeightSampler(space, width: width)
    let cells = UncertainCells(uncertain, values: values, width: width, normalise: normalise)
    var slow = SlowSmaa(rows: rows, width: width, draws: draws)
    for part in 0..<(draws + Self.partDraws - 1) / Self.partDraws {
      let size = min(Self.partDraws, draws - part * Self.partDraws)
      var weights = [Double](repeating: 0, count: size * width)
      var weightNumbers = SplitMix64(seed: weightSeed, part: part)
      weights.withUnsafeMutableBufferPointer {
        sampler.draw(size, into: $0, width: width, using: &weightNumbers)
      }
      var numbers = ValueNumbers(SplitMix64(seed: valueSeed, part: part))
      for draw in 0..<size {
        let own = Array(weights[draw * width..<(draw + 1) * width])
        slow.add(own, ranks(own, drawn(cells, &numbers)))
      }
    }
    for part in 0..<(draws + Self.partDraws - 1) / Self.partDraws {
      var numbers = ValueNumbers(SplitMix64(seed: confidenceSeed, part: part))
      for _ in 0..<min(Self.partDraws, draws - part * Self.partDraws) {
        let values = drawn(cells, &numbers)
        for row in 0..<rows {
          guard let central = slow.centralWeights(row) else { continue }
          if ranks(central, values)[row] == 1 { slow.hits[row] += 1 }
        }
      }
    }
    return slow
  }

  private func drawn(_ cells: UncertainCells, _ numbers: inout ValueNumbers) -> [Double] {
    var values = values
    var blocks = cells.values
    cells.draw(into: &blocks, using: &numbers)
    for (slot, row) in cells.rows.enumerated() {
      for column in indicators.indices {
        values[row * indicators.count + column] = blocks[slot, column]
      }
    }
    return values
  }

  private func ranks(_ weights: [Double], _ values: [Double]) -> [Int] {
    let scores = (0..<rows).map { row in
      weights.indices.reduce(0) { $0 + weights[$1] * values[row * weights.count + $1] }
    }
    return Ranking(scores, (0..<rows).map { ParkID("P\($0)") }).ranks
  }
}

struct SlowSmaa {
  var counts: [[Int]]
  var sums: [[Double]]
  var hits: [Int]
  let draws: Int

  init(rows: Int, width: Int, draws: Int) {
    counts = [[Int]](repeating: [Int](repeating: 0, count: rows), count: rows)
    sums = [[Double]](repeating: [Double](repeating: 0, count: width), count: rows)
    hits = [Int](repeating: 0, count: rows)
    self.draws = draws
  }

  mutating func add(_ weights: [Double], _ ranks: [Int]) {
    for (row, rank) in ranks.enumerated() {
      counts[row][rank - 1] += 1
      if rank == 1 { for column in weights.indices { sums[row][column] += weights[column] } }
    }
  }

  func centralWeights(_ row: Int) -> [Double]? {
    counts[row][0] == 0 ? nil : sums[row].map { $0 / Double(counts[row][0]) }
  }

  func confidence(_ row: Int) -> Double? {
    counts[row][0] == 0 ? nil : Double(hits[row]) / Double(draws)
  }

  /// Whether the result has the same bits.
  func equals(_ result: SmaaResult) -> Bool {
    counts.indices.allSatisfy { row in
      result.centralWeights[row] == centralWeights(row)
        && result.confidence[row] == confidence(row)
        && counts.indices.allSatisfy {
          result.acceptability(row, rank: $0 + 1) == Double(counts[row][$0]) / Double(draws)
        }
    }
  }
}

/// A random table with constant columns, equal rows, nearly equal rows and rows far off.
struct RandomSmaa {
  var smaa: Smaa

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let rows = Int.random(in: 1...40, using: &numbers)
    let width = Int.random(in: 1...9, using: &numbers)
    let draws = Int.random(in: 1...150, using: &numbers)
    var matrix = (0..<rows).map { _ in
      (0..<width).map { _ in Double.random(in: 0...1, using: &numbers) }
    }
    if Bool.random(using: &numbers) { for row in 0..<rows { matrix[row][0] = 0.5 } }
    for row in 1..<max(rows, 1) {
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: matrix[row] = matrix[0]
      case 1: matrix[row] = matrix[row - 1].map { $0 + 0.7e-12 }
      case 2: matrix[row] = matrix[row].map { $0 * 1000 }
      default: break
      }
    }
    let space: WeightSpace =
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: .free
      case 1: .ordinal(ranks: (0..<width).map { _ in Int.random(in: 1...3, using: &numbers) })
      default:
        .bounded((0..<width).map { _ in WeightRange(low: 0, high: Share(2 / Double(width))) })
      }
    smaa = testSmaa(matrix, space: space, draws: draws, seed: seed)
    if Bool.random(using: &numbers) {
      smaa.uncertain = (0..<rows * width).filter { _ in
        Int.random(in: 0..<4, using: &numbers) == 0
      }.map { cell in
        UncertainCell(
          row: cell / width, column: cell % width,
          shape: Uncertainty.Shape.allCases.randomElement(using: &numbers) ?? .uniform,
          centre: Double.random(in: 0...1, using: &numbers), spread: 0.3)
      }
    }
  }
}
