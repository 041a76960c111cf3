/// How much of an output's variance hangs on each input: first-order and total Sobol' indices.
///
/// With A and B two independent samples of N points and AB[i] the points of A with input i taken
/// from B, for each output f with variance V over A and B:
/// `S[i] = 1/N * sum of (f(B) - c) * (f(AB[i]) - f(A)) / V` (Saltelli et al. 2010) and
/// `T[i] = 1/(2N) * sum of (f(A) - f(AB[i]))² / V` (Jansen 1999).
/// c is near the mean of f, from a small sample of its own: any constant leaves the expectation
/// as it is, this one makes the error small.
/// In words: S is the share of the variance that would go if input i alone were known, T the share
/// that would stay if all others were known. T above S means that i acts together with others.
/// Estimates are not forced into 0...1: a small index can come out slightly negative.
/// Intervals: percentile bootstrap, 95 %, 1000 replicates of 64 groups of points.
///
/// - Complexity: N (k + 2) evaluations, and O(1000 * 64 k) for each output's intervals. Memory:
///   64 (2k + 2) and 2N numbers for each output, never all N (k + 2) evaluations.
/// - Source: A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto, S. Tarantola, "Variance
///   based sensitivity analysis of model output", Computer Physics Communications 181 (2010),
///   259-270, table 2 (b) and (f); M. J. W. Jansen, "Analysis of variance designs for model
///   output", Computer Physics Communications 117 (1999), 35-43; intervals: G. E. B. Archer,
///   A. Saltelli, I. M. Sobol', Journal of Statistical Computation and Simulation 58 (1997),
///   99-120.
public struct SobolIndices: Sendable {
  /// An index and the interval that holds the true one in about 95 of 100 samples.
  public struct Estimate: Hashable, Sendable {
    public var value: Double
    public var low: Double
    public var high: Double
  }

  /// What one output does over the points of A and B.
  struct Output: Hashable {
    var mean: Double
    var variance: Double
    /// The 5 % and the 95 % point: the least value that so large a share of the points stays at
    /// or below.
    var low: Double
    var high: Double
    /// For each input; nil where the output does not vary.
    var first: [Estimate?]
    var total: [Estimate?]
  }

  let inputs: Int
  /// N, as used: at least 2.
  let samples: Int
  var outputs: [Output]

  /// Points are drawn, summed and resampled in this many groups, whatever the threads.
  static let groups = 64
  static let replicates = 1000
  /// The share of replicates left out at each end of an interval.
  static let tail = 0.025

  /// - Parameters:
  ///   - inputs: k, independent and uniform on [0, 1).
  ///   - outputs: How many values an evaluation gives.
  ///   - samples: N; fewer than 2 are raised to 2.
  ///   - seed: The same seed gives the same bytes.
  ///   - threads: How many parts run at once; nil leaves it to the system.
  ///   - evaluate: Writes all outputs at a point, from the point alone; their squares are finite.
  init(
    inputs: Int, outputs: Int, samples: Int, seed: UInt64, threads: Int? = nil,
    evaluate: @Sendable (_ point: [Double], _ outputs: inout [Double]) -> Void
  ) {
    let count = max(samples, 2)
    self.inputs = inputs
    self.samples = count
    let sampling = SobolSampling(inputs: inputs, outputs: outputs, seed: seed)
    let centre = sampling.centre(points: min(count, 64), evaluate)
    let groups = min(Self.groups, count)
    let sums = FixedParts.map(groups, threads: threads) { group in
      sampling.sums(
        of: group, points: FixedParts.items(of: group, parts: groups, count: count).count,
        centre: centre, evaluate)
    }
    let bootstrap = SobolBootstrap(
      inputs: inputs, centre: centre, groups: sums,
      draws: sampling.resamples(groups: groups, replicates: Self.replicates))
    let parts = min(outputs, 64)
    self.outputs = FixedParts.map(parts, threads: threads) { part in
      bootstrap.outputs(FixedParts.items(of: part, parts: parts, count: outputs))
    }.flatMap(\.self)
  }
}
