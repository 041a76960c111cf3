import MixedInteger
import ParkModel

/// How far a plan must be from earlier ones.
extension Formulation {
  /// differs:  sum over parks of (1 - x[p, earlier choice]),  or sum_a x[p,a] where it was none,
  ///           >= d
  ///
  /// Rows are named `differs[1]`, `differs[2]` in the order given.
  mutating func addDistances(_ distances: [PlanDistance]) {
    for (position, distance) in distances.enumerated() {
      var terms = LinearTerms()
      var differing = 0.0
      for allocation in distance.plan.allocations {
        guard let park = parkPosition[allocation.park] else { continue }
        let columns = alternatives[alternativesOfPark[park]]
        if let earlier = allocation.alternative {
          differing += 1
          for column in columns where column.alternative.id == earlier { terms.add(-1, column.x) }
        } else {
          for column in columns { terms.add(1, column.x) }
        }
      }
      let name = "differs[\(position + 1)]"
      row(name, terms, lower: Double(distance.atLeast) - differing, rule: .limit(name))
    }
  }
}
