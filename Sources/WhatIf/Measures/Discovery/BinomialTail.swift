/// The chance of at least so many hits in n independent trials.
///
/// `P(X >= k) = sum over i = k…n of (n over i) p^i (1 - p)^(n - i)`.
/// In words: how easily luck alone would give so many. Terms are added from k on, each from the
/// one before, until they no longer count; relative error about 1e-12 times n.
///
/// - Complexity: O(root of n) above the mean, O(n) below it.
func binomialTail(atLeast hits: Int, of trials: Int, chance: Double) -> Double {
  guard hits > 0 else { return 1 }
  guard hits <= trials, chance > 0 else { return 0 }
  guard chance < 1 else { return 1 }
  let n = Double(trials)
  if Double(hits) <= n * chance {
    // The complement is the smaller side: fewer than k hits are at least n - k + 1 misses.
    return 1 - binomialTail(atLeast: trials - hits + 1, of: trials, chance: 1 - chance)
  }
  let k = Double(hits)
  let first =
    logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * naturalLog(chance)
    + (n - k) * naturalLog(1 - chance)
  var term = 1.0
  var sum = 1.0
  var i = k
  while i < n, term > 1e-17 * sum {
    term *= (n - i) / (i + 1) * chance / (1 - chance)
    sum += term
    i += 1
  }
  return min(1, exponential(first) * sum)
}

/// log n! by Stirling's series from 16 on, by adding below.
private func logFactorial(_ n: Double) -> Double {
  if n < 16 {
    var product = 1.0
    var factor = 2.0
    while factor <= n {
      product *= factor
      factor += 1
    }
    return naturalLog(product)
  }
  let x = n + 1
  let inverse = 1 / (x * x)
  let series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x
  return (x - 0.5) * naturalLog(x) - x + 0.5 * naturalLog(2 * Double.pi) + series
}
