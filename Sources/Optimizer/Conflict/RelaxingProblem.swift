public import ParkModel

extension AllocationProblem {
  /// The problem with rules relaxed as a repair says.
  ///
  /// A limit without a number that is lifted is taken out; a mandatory or excluded park becomes
  /// free to choose; what was given for a park is given no longer.
  public func relaxing(_ relaxations: [Relaxation]) -> AllocationProblem {
    var problem = self
    for relaxation in relaxations {
      switch relaxation.change {
      case .number(let number, from: _, let to):
        problem.portfolio = problem.portfolio.setting(number, to: to)
      case .lifted:
        problem.lift(relaxation.rule)
      }
    }
    return problem
  }

  private mutating func lift(_ rule: String) {
    portfolio.limits.removeAll { NamedRule.limit($0.id.text).name == rule }
    for park in portfolio.parks.indices {
      let id = portfolio.parks[park].id
      if [NamedRule.mandatory(id).name, NamedRule.excluded(id).name].contains(rule) {
        portfolio.parks[park].decision = .free
      }
      if NamedRule.given(id).name == rule {
        fixed?.allocations.removeAll { $0.park == id }
        within?.allocations.removeAll { $0.park == id }
        openMoney.remove(id)
      }
    }
  }
}
