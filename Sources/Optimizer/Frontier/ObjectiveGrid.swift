import MixedInteger

/// The step that an objective moves in: every solution's value is a whole multiple of it.
///
/// There is one where every column with a coefficient is integer and all coefficients are whole
/// multiples of a power of ten down to 1e-6: their greatest common divisor.
func gridStep(of objective: LinearTerms, in model: MixedIntegerModel) -> Double? {
  for decimals in 0...6 {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    var divisor = 0
    var isWhole = true
    for (column, coefficient) in summed(objective) {
      guard model.isInteger[column] else { return nil }
      let scaled = coefficient * scale
      // Beyond 1e12 a double cannot tell a whole multiple from a near miss.
      guard abs(scaled) < 1e12 else { return nil }
      guard abs(scaled - scaled.rounded()) <= 1e-9 * max(1, abs(scaled)) else {
        isWhole = false
        break
      }
      divisor = greatestCommonDivisor(divisor, Int(abs(scaled.rounded())))
    }
    if isWhole { return divisor == 0 ? 1 : Double(divisor) / scale }
  }
  return nil
}

/// The objective counted in steps: whole coefficients.
func inSteps(_ objective: LinearTerms, step: Double) -> LinearTerms {
  LinearTerms(
    summed(objective).map {
      (MixedIntegerModel.Column(index: $0.column), ($0.coefficient / step).rounded())
    })
}

/// The least value that bounds of columns allow; -infinity where they allow any.
func leastValue(of objective: LinearTerms, in model: MixedIntegerModel) -> Double {
  summed(objective).reduce(0) { sum, term in
    let bound = term.coefficient > 0 ? model.lower[term.column] : model.upper[term.column]
    return sum + term.coefficient * bound
  }
}

/// One coefficient a column, in the order of columns, zeros left out.
private func summed(_ objective: LinearTerms) -> [(column: Int, coefficient: Double)] {
  var sums: [Int: Double] = [:]
  for term in objective.terms { sums[term.column.index, default: 0] += term.coefficient }
  return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}
