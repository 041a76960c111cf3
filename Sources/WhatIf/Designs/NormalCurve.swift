#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard normal curve.
enum NormalCurve {
  /// The share of values up to x: erfc(-x / sqrt 2) / 2.
  static func share(upTo x: Double) -> Double { erfc(-x * 0.5.squareRoot()) / 2 }

  /// The value below which a share of all values lies, to about sixteen digits.
  ///
  /// - Parameter share: above 0 and below 1; at or beyond these ends the result is infinite.
  /// - Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
  ///   Applied Statistics 37 (1988) 477-484, PPND16.
  static func quantile(_ share: Double) -> Double {
    guard share > 0 else { return -.infinity }
    guard share < 1 else { return .infinity }
    let distance = share - 0.5
    if abs(distance) <= 0.425 { return distance * centre(0.180625 - distance * distance) }
    let tail = (-log(min(share, 1 - share))).squareRoot()
    let value = tail <= 5 ? shoulder(tail - 1.6) : farTail(tail - 5)
    return distance < 0 ? -value : value
  }

  /// Coefficients of a polynomial, constant first.
  private typealias Polynomial = (
    Double, Double, Double, Double, Double, Double, Double, Double
  )

  private static func value(_ p: Polynomial, at x: Double) -> Double {
    let high = ((p.7 * x + p.6) * x + p.5) * x + p.4
    return (((high * x + p.3) * x + p.2) * x + p.1) * x + p.0
  }

  private static func centre(_ x: Double) -> Double {
    let above: Polynomial = (
      3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3,
      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
      3.3430575583588128105e4, 2.5090809287301226727e3
    )
    let below: Polynomial = (
      1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
      5.2264952788528545610e3
    )
    return value(above, at: x) / value(below, at: x)
  }

  private static func shoulder(_ x: Double) -> Double {
    let above: Polynomial = (
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
      3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4
    )
    let below: Polynomial = (
      1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9
    )
    return value(above, at: x) / value(below, at: x)
  }

  private static func farTail(_ x: Double) -> Double {
    let above: Polynomial = (
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7
    )
    let below: Polynomial = (
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15
    )
    return value(above, at: x) / value(below, at: x)
  }
}
