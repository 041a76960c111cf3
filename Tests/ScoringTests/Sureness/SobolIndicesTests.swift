import Testing

@testable import Scoring

@Suite struct SobolIndicesTests {
  /// Whether each estimate is no further from the published index than its interval is wide, and
  /// no interval wider than 0.2.
  private func agree(_ estimates: [SobolIndices.Estimate?], _ published: [Double]) -> Bool {
    zip(estimates, published).allSatisfy { estimate, truth in
      guard let estimate else { return false }
      let width = estimate.high - estimate.low
      // Four digits are published.
      return abs(estimate.value - truth) <= width + 5e-4 && width <= 0.2
    }
  }

  /// T. Ishigami, T. Homma, "An importance quantification technique in uncertainty analysis for
  /// computer models", ISUMA 1990: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on [-pi, pi]. First-order
  /// 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437.
  @Test func ishigamiAndHomma1990() {
    let found = SobolIndices(inputs: 3, outputs: 1, samples: 4096, seed: 1) { point, outputs in
      let x = point.map { (2 * $0 - 1) * Double.pi }
      let sine = sine(x[0])
      outputs[0] =
        sine + 7 * self.sine(x[1]) * self.sine(x[1]) + 0.1 * sine * x[2] * x[2] * x[2] * x[2]
    }
    let output = found.outputs[0]
    #expect(agree(output.first, [0.3139, 0.4424, 0]))
    #expect(agree(output.total, [0.5576, 0.4424, 0.2437]))
    // Mean a/2 = 3.5; variance a²/8 + b pi⁴/5 + b² pi⁸/18 + 1/2 = 13.845.
    #expect(abs(output.mean - 3.5) < 0.1)
    #expect(abs(output.variance - 13.845) < 0.6)
  }

  /// The sine by its series: good to 1e-12 on [-pi, pi].
  private func sine(_ x: Double) -> Double {
    var term = x
    var sum = x
    for step in 1...14 {
      term *= -x * x / Double((2 * step) * (2 * step + 1))
      sum += term
    }
    return sum
  }

  /// The g-function of A. Saltelli, I. M. Sobol' (1995), a = (0, 1, 4.5, 9, 99, 99, 99, 99):
  /// product of (|4 x - 2| + a) / (1 + a). V[i] = 1/3 / (1 + a[i])², V = product of (1 + V[i]) - 1;
  /// S[i] = V[i] / V; T[i] = V[i] * product over the others of (1 + V[j]) / V. Published: 0.716,
  /// 0.179, 0.024, 0.007, 0.0001 and 0.787, 0.242, 0.034, 0.010, 0.0001.
  @Test func saltelliAndSobol1995() {
    let a: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let found = SobolIndices(inputs: 8, outputs: 1, samples: 2048, seed: 2) { x, outputs in
      outputs[0] = zip(x, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
    let output = found.outputs[0]
    #expect(
      agree(output.first, [0.716, 0.179, 0.024, 0.007, 0.0001, 0.0001, 0.0001, 0.0001]))
    #expect(
      agree(output.total, [0.787, 0.242, 0.034, 0.010, 0.0001, 0.0001, 0.0001, 0.0001]))
  }

  /// Additive, so first-order and total are the same: coefficients 1, 2, 3 give 1/14, 4/14, 9/14.
  /// The 95 % intervals must hold them in about 95 of 100 samples, and the mean over all samples
  /// must be the truth: over 60 seeds, so within 4 standard errors.
  @Test func intervalsHoldTheTruthAsOftenAsTheySayAndEstimatesAreUnbiased() {
    let truth = [1.0 / 14, 4.0 / 14, 9.0 / 14]
    var held = [Int](repeating: 0, count: 6)
    var sums = [Double](repeating: 0, count: 6)
    var squares = sums
    let seeds = 60
    for seed in 0..<seeds {
      let output = SobolIndices(inputs: 3, outputs: 1, samples: 128, seed: UInt64(seed)) {
        $1[0] = 50 + $0[0] + 2 * $0[1] + 3 * $0[2]
      }.outputs[0]
      for (place, estimate) in (output.first + output.total).enumerated() {
        guard let estimate else { continue }
        let error = estimate.value - truth[place % 3]
        if estimate.low <= truth[place % 3], truth[place % 3] <= estimate.high {
          held[place] += 1
        }
        sums[place] += error
        squares[place] += error * error
      }
    }
    for place in 0..<6 {
      #expect(held[place] >= 50, "index \(place)")
      let mean = sums[place] / Double(seeds)
      let error = (squares[place] / Double(seeds * seeds)).squareRoot()
      #expect(abs(mean) < 4 * error, "index \(place)")
    }
    #expect(held.reduce(0, +) >= 328 && held.reduce(0, +) < 358)
  }

  @Test func anInputThatDoesNothingHasATotalOfExactlyZero() {
    let found = SobolIndices(inputs: 2, outputs: 1, samples: 64, seed: 4) { $1[0] = $0[0] / 3 }
    let zero = SobolIndices.Estimate(value: 0, low: 0, high: 0)
    #expect(found.outputs[0].total[1] == zero)
    #expect(found.outputs[0].first[1] == zero)
  }

  @Test func anOutputThatDoesNotVaryHasNoIndices() {
    let found = SobolIndices(inputs: 2, outputs: 2, samples: 32, seed: 4) { point, outputs in
      outputs[0] = 0.1
      outputs[1] = point[1]
    }
    #expect(found.outputs[0].first == [nil, nil])
    #expect(found.outputs[0].total == [nil, nil])
    #expect(found.outputs[0].mean == 0.1)
    #expect(found.outputs[0].variance == 0)
    #expect(!found.outputs[1].first.contains(nil))
  }

  /// Threads and the other outputs leave an output's bytes alone; another seed does not.
  @Test func theSameSeedGivesTheSameBytes() {
    func run(_ threads: Int?, _ seed: UInt64 = 11) -> [SobolIndices.Output] {
      SobolIndices(inputs: 3, outputs: 5, samples: 100, seed: seed, threads: threads) {
        for output in $1.indices { $1[output] = $0[output % 3] * $0[0] + Double(output) }
      }.outputs
    }
    let one = run(1)
    #expect(run(2) == one)
    #expect(run(3) == one)
    #expect(run(nil) == one)
    #expect(run(1, 12) != one)
    let alone = SobolIndices(inputs: 3, outputs: 1, samples: 100, seed: 11) {
      $1[0] = $0[0] * $0[0]
    }
    #expect(alone.outputs[0] == one[0])
  }

  @Test func pointsOfTheSpreadAreThoseOfTheDraws() {
    let output = SobolIndices(inputs: 1, outputs: 1, samples: 1024, seed: 8) {
      $1[0] = ($0[0] * 20).rounded(.down)
    }.outputs[0]
    // 0...19, each a twentieth: the 5 % point is 0 or 1, the 95 % point 18 or 19.
    #expect(output.low <= 1)
    #expect(output.high >= 18)
    #expect(output.low == output.low.rounded())
  }

  @Test func rareChangesStayFinite() {
    for seed in UInt64(0)..<5 {
      let output = SobolIndices(inputs: 2, outputs: 1, samples: 128, seed: seed) {
        $1[0] = $0[0] < 0.005 ? 1 : 0
      }.outputs[0]
      for estimate in (output.first + output.total).compactMap(\.self) {
        #expect(
          [estimate.value, estimate.low, estimate.high].allSatisfy { $0.isFinite }, "seed \(seed)")
      }
    }
  }

  @Test func noInputsNoOutputsNoSamples() {
    #expect(SobolIndices(inputs: 2, outputs: 0, samples: 8, seed: 0) { _, _ in }.outputs.isEmpty)
    let still = SobolIndices(inputs: 0, outputs: 1, samples: 8, seed: 0) { $1[0] = 3 }
    #expect(still.outputs.map(\.mean) == [3])
    #expect(still.outputs[0].first.isEmpty)
    let few = SobolIndices(inputs: 1, outputs: 1, samples: -5, seed: 0) { $1[0] = $0[0] }
    #expect(few.samples == 2)
    #expect(few.outputs[0].first.compactMap(\.self).allSatisfy { $0.value.isFinite })
  }
}
