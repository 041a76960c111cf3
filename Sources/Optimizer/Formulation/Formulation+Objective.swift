import MixedInteger
import ParkModel

/// What is maximized.
extension Formulation {
  /// maximize  100 * sum_m weight[m] * outcome[m] / reference[m]  -  debt price * sum d
  ///           -  overhang price * sum o  -  sum price[limit] * v[limit]
  func objective(references: [OutcomeID: Amount]) -> LinearTerms {
    var terms = LinearTerms()
    for (position, outcome) in portfolio.outcomes.enumerated() {
      guard let reference = references[outcome.id] else { continue }
      terms.add(100 * outcome.weight.value.value / reference.value, total(of: position))
    }
    if let rules = portfolio.finance {
      for columns in alternatives {
        for debt in columns.d { terms.add(-rules.debtPrice.value.value / 1000, debt) }
        if let overhang = columns.o { terms.add(-rules.overhangPrice.value.value / 1000, overhang) }
      }
    }
    for shortfall in shortfalls { terms.add(-shortfall.price.value, shortfall.column) }
    return terms
  }

  /// One outcome over all parks.
  func total(of outcome: Int) -> LinearTerms {
    var terms = LinearTerms()
    for columns in alternatives { terms.add(1, columns.outcomes[outcome]) }
    return terms
  }

  /// The sum over parks of the most that any alternative could contribute, limits aside.
  func largestPossible(_ outcome: Int) -> Double {
    var sum = 0.0
    for range in alternativesOfPark {
      var best = 0.0
      for columns in alternatives[range] {
        var most = 0.0
        for term in columns.outcomes[outcome].terms where term.coefficient > 0 {
          let upper = model.upper[term.column.index]
          most += term.coefficient * (upper.isFinite ? upper : 0)
        }
        best = max(best, most)
      }
      sum += best
    }
    return sum
  }
}
