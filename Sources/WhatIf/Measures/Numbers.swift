#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func naturalLog(_ value: Double) -> Double { log(value) }
func exponential(_ value: Double) -> Double { exp(value) }

/// A sum whose rounding does not grow with its length; the order of adding is the caller's.
///
/// - Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
///   Summen", ZAMM 54 (1974), 39-51.
struct CarefulSum {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ value: Double) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  var value: Double { sum + lost }
}

/// Whether two amounts differ by no more than a solver's arithmetic: 1e-7 of the larger one.
func isNoise(_ difference: Double, beside value: Double) -> Bool {
  abs(difference) <= 1e-7 * max(1, abs(value))
}
