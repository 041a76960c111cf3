/// Indices of every output from the sums of its groups, with percentile intervals.
///
/// A replicate draws as many groups as there are, with replacement, and estimates anew; the
/// interval runs from the 2.5 % to the 97.5 % point of the replicates. Groups are resampled whole:
/// their points are independent, so their sums are, and 64 of them cost less than N points.
///
/// - Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
struct SobolBootstrap {
  let inputs: Int
  let centre: [Double]
  let groups: [SobolSampling.Sums]
  /// For each replicate the groups drawn and how often.
  let draws: [[(group: Int, times: Double)]]

  /// Where the sums of one output stand: k first-order, k total, sum, squares, points.
  private var width: Int { 2 * inputs + 3 }

  func outputs(_ range: Range<Int>) -> [SobolIndices.Output] {
    var sums = [Double](repeating: 0, count: groups.count * width)
    // Input by input, so that the replicates of one index stand together.
    var replicates = [Double](repeating: 0, count: 2 * inputs * draws.count)
    return range.map { output in
      gather(output, &sums)
      return estimate(output, sums, &replicates)
    }
  }

  private func gather(_ output: Int, _ sums: inout [Double]) {
    let outputs = centre.count
    var cell = 0
    for group in groups {
      for input in 0..<inputs {
        sums[cell + input] = group.first[input * outputs + output]
        sums[cell + inputs + input] = group.total[input * outputs + output]
      }
      sums[cell + 2 * inputs] = group.sum[output]
      sums[cell + 2 * inputs + 1] = group.squares[output]
      sums[cell + 2 * inputs + 2] = Double(group.points)
      cell += width
    }
  }

  private func estimate(
    _ output: Int, _ sums: [Double], _ replicates: inout [Double]
  ) -> SobolIndices.Output {
    let values = groups.flatMap { group in
      stride(from: output, to: group.values.count, by: centre.count).map { group.values[$0] }
    }
    let all = groups.indices.map { ($0, 1.0) }
    var whole = [Double](repeating: 0, count: width)
    add(all, sums, into: &whole)
    let points = 2 * whole[2 * inputs + 2]
    var result = SobolIndices.Output(
      mean: centre[output] + whole[2 * inputs] / points, variance: 0,
      low: nearestRank(values, 0.05), high: nearestRank(values, 0.95),
      first: [SobolIndices.Estimate?](repeating: nil, count: inputs),
      total: [SobolIndices.Estimate?](repeating: nil, count: inputs))
    // Where all values are one, what the sums differ from 0 by is rounding.
    guard values.contains(where: { $0 != values[0] }) else {
      result.mean = values[0]
      return result
    }
    result.variance = variance(whole)
    guard result.variance > 0, result.variance.isFinite else { return result }
    let kept = resample(sums, variance: result.variance, into: &replicates)
    for input in 0..<inputs {
      result.first[input] = interval(
        whole[input] / (points / 2) / result.variance, replicates, input, kept)
      result.total[input] = interval(
        whole[inputs + input] / points / result.variance, replicates, inputs + input, kept)
    }
    return result
  }

  /// Estimates every replicate; gives how many of them vary, which alone have indices.
  private func resample(
    _ sums: [Double], variance whole: Double, into replicates: inout [Double]
  ) -> Int {
    var kept = 0
    var drawn = [Double](repeating: 0, count: width)
    for draw in draws {
      for cell in 0..<width { drawn[cell] = 0 }
      add(draw, sums, into: &drawn)
      let variance = variance(drawn)
      // A replicate of groups in which nothing varies has the variance of rounding.
      guard variance > 1e-9 * whole else { continue }
      let scale = 1 / (drawn[2 * inputs + 2] * variance)
      for input in 0..<inputs {
        replicates[input * draws.count + kept] = drawn[input] * scale
        replicates[(inputs + input) * draws.count + kept] = drawn[inputs + input] * scale / 2
      }
      kept += 1
    }
    return kept
  }

  private func add(
    _ draw: [(group: Int, times: Double)], _ sums: [Double], into total: inout [Double]
  ) {
    for (group, times) in draw {
      let start = group * width
      for cell in 0..<width { total[cell] += times * sums[start + cell] }
    }
  }

  /// The variance over A and B, from sums about a constant near the mean.
  private func variance(_ sums: [Double]) -> Double {
    let points = 2 * sums[2 * inputs + 2]
    let sum = sums[2 * inputs]
    return (sums[2 * inputs + 1] - sum * sum / points) / (points - 1)
  }

  private func interval(
    _ value: Double, _ replicates: [Double], _ index: Int, _ kept: Int
  ) -> SobolIndices.Estimate {
    let start = index * draws.count
    let values = Array(replicates[start..<start + kept])
    return SobolIndices.Estimate(
      value: value, low: kept == 0 ? value : nearestRank(values, SobolIndices.tail),
      high: kept == 0 ? value : nearestRank(values, 1 - SobolIndices.tail))
  }
}
