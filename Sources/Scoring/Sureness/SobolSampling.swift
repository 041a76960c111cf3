import ParkModel

/// Draws the points of Saltelli's design, evaluates them, and keeps sums only.
struct SobolSampling {
  let inputs: Int
  let outputs: Int
  let seed: UInt64

  typealias Evaluation = (_ point: [Double], _ outputs: inout [Double]) -> Void

  /// What one group of points adds to the estimates of every output.
  struct Sums {
    var points: Int
    /// For each input and output, input by input: sum of (f(B) - c) (f(AB) - f(A)).
    var first: [Double]
    /// Likewise: sum of (f(A) - f(AB))².
    var total: [Double]
    /// For each output, over A and B: sum of f - c and of its square.
    var sum: [Double]
    var squares: [Double]
    /// Every output at each point of A and B, point by point.
    var values: [Double]
  }

  /// Parts of the seed beside the groups, which count from 0.
  private static let partOfCentre = -1
  private static let partOfResamples = -2

  /// The mean of every output over a few points of their own.
  func centre(points: Int, _ evaluate: Evaluation) -> [Double] {
    var generator = SplitMix64(seed: seed, part: Self.partOfCentre)
    var mean = [Double](repeating: 0, count: outputs)
    var values = mean
    for point in 0..<points {
      evaluate(draw(&generator), &values)
      for output in 0..<outputs {
        mean[output] += (values[output] - mean[output]) / Double(point + 1)
      }
    }
    return mean
  }

  /// Evaluates a group of points: f(A), f(B), and f(AB[i]) for each input i.
  func sums(of group: Int, points: Int, centre: [Double], _ evaluate: Evaluation) -> Sums {
    var generator = SplitMix64(seed: seed, part: group)
    let zeros = [Double](repeating: 0, count: inputs * outputs)
    var sums = Sums(
      points: points, first: zeros, total: zeros,
      sum: [Double](repeating: 0, count: outputs),
      squares: [Double](repeating: 0, count: outputs), values: [])
    sums.values.reserveCapacity(2 * points * outputs)
    var atA = sums.sum
    var atB = sums.sum
    var atAB = sums.sum
    for _ in 0..<points {
      var a = draw(&generator)
      let b = draw(&generator)
      evaluate(a, &atA)
      evaluate(b, &atB)
      sums.add(atA, atB, centre)
      for input in 0..<inputs {
        let own = a[input]
        a[input] = b[input]
        evaluate(a, &atAB)
        a[input] = own
        sums.add(input, atA, atB, atAB, centre)
      }
    }
    return sums
  }

  /// For each replicate, how often each group is drawn with replacement.
  func resamples(groups: Int, replicates: Int) -> [[(group: Int, times: Double)]] {
    var generator = SplitMix64(seed: seed, part: Self.partOfResamples)
    return (0..<replicates).map { _ in
      var times = [Int](repeating: 0, count: groups)
      for _ in 0..<groups { times[Int.random(in: 0..<groups, using: &generator)] += 1 }
      return times.indices.filter { times[$0] > 0 }.map { ($0, Double(times[$0])) }
    }
  }

  private func draw(_ generator: inout SplitMix64) -> [Double] {
    (0..<inputs).map { _ in generator.unit() }
  }
}

extension SobolSampling.Sums {
  /// Adds a point of A and one of B.
  fileprivate mutating func add(_ atA: [Double], _ atB: [Double], _ centre: [Double]) {
    values += atA
    values += atB
    for output in centre.indices {
      let a = atA[output] - centre[output]
      let b = atB[output] - centre[output]
      sum[output] += a + b
      squares[output] += a * a + b * b
    }
  }

  /// Adds what changes where one input is taken from B.
  fileprivate mutating func add(
    _ input: Int, _ atA: [Double], _ atB: [Double], _ atAB: [Double], _ centre: [Double]
  ) {
    let start = input * centre.count
    for output in centre.indices {
      let change = atAB[output] - atA[output]
      first[start + output] += (atB[output] - centre[output]) * change
      total[start + output] += change * change
    }
  }
}
