/// Skewness and excess kurtosis of a column, corrected for the bias of small samples.
///
/// `G1 = sqrt(n (n - 1)) / (n - 2) * m3 / m2^(3/2)` and
/// `G2 = (n - 1) / ((n - 2) (n - 3)) * ((n + 1) (m4 / m2² - 3) + 6)`, m the central moments.
/// In words: how lopsided a column is, and how heavy its tails are beside a normal one's.
/// Joanes and Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47(1),
/// 1998, 183-189, doi 10.1111/1467-9884.00122.
struct Moments {
  /// 0 where fewer than three values, or all equal.
  var skewness = 0.0
  /// 0 where fewer than four values, or all equal.
  var kurtosis = 0.0

  init(_ values: [Double]) {
    let n = Double(values.count)
    guard values.count >= 3 else { return }
    let mean = values.reduce(0) { $0 + $1 / n }
    let size = values.reduce(0) { max($0, abs($1 - mean)) }
    guard size > 0 else { return }
    var second = 0.0
    var third = 0.0
    var fourth = 0.0
    for value in values {
      // Scaled, so that fourth powers of large amounts do not overflow.
      let step = (value - mean) / size
      second += step * step / n
      third += step * step * step / n
      fourth += step * step * step * step / n
    }
    guard second > 0 else { return }
    skewness = (n * (n - 1)).squareRoot() / (n - 2) * third / (second * second.squareRoot())
    guard values.count >= 4 else { return }
    kurtosis =
      (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (fourth / (second * second) - 3) + 6)
  }
}
