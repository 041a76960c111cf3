import MixedInteger
import ParkModel

/// A plan carried elsewhere: nothing is chosen that it does not choose.
extension Formulation {
  /// within:  x[p,a] = 0            for every alternative a but the plan's of park p
  ///          y[p,a,i,l,t] = 0      for every instrument, level and start but the plan's of park p
  ///
  /// In words: what the plan chooses may be left out, and nothing takes its place. Extent, land and
  /// money are free. Choices that this portfolio does not offer are passed over.
  mutating func stay(within plan: Plan) {
    for allocation in plan.allocations {
      guard let park = parkPosition[allocation.park] else { continue }
      let rule = NamedRule.given(allocation.park)
      for position in alternativesOfPark[park] {
        let columns = alternatives[position]
        if columns.alternative.id != allocation.alternative {
          hold(columns.x, at: 0, rule: rule)
        }
        for column in columns.y where !allocation.chooses(column, of: columns, in: portfolio) {
          hold(column.column, at: 0, rule: rule)
        }
      }
    }
  }
}

extension Allocation {
  fileprivate func chooses(
    _ column: AlternativeColumns.InstrumentColumn, of columns: AlternativeColumns,
    in portfolio: Portfolio
  ) -> Bool {
    let instrument = portfolio.instruments[column.instrument]
    return columns.alternative.id == alternative
      && instruments.contains(
        InstrumentChoice(
          instrument: instrument.id, level: instrument.levels[column.level].id,
          start: portfolio.periods[column.period].id))
  }
}
