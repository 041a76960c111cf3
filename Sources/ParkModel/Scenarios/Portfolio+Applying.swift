extension Portfolio {
  /// The portfolio as a scenario has it; a scenario without changes returns an equal one.
  ///
  /// The changes of included scenarios come first, then its own, each in their order. A figure
  /// that changes is the planner's assumption from then on: its status becomes `assumed` where it
  /// was stronger, and its origin no longer applies. Outcome weights that change are rescaled to
  /// sum to 1, all changes taken together.
  ///
  /// - Throws: everything that is wrong at once: names nobody knows (with the nearest known one),
  ///   scenarios that include each other, changes that touch no number, and numbers that would
  ///   become impossible, such as negative money, a share outside 0 to 1 or a leverage cap below
  ///   the benchmark.
  public func applying(_ scenario: Scenario) throws(InvalidInput) -> Portfolio {
    try applying(scenario, from: "scenarios.yaml")
  }

  /// - Parameter file: Where problems are said to stand.
  func applying(_ scenario: Scenario, from file: String) throws(InvalidInput) -> Portfolio {
    var application = ScenarioApplication(of: scenario, to: self, from: file)
    for part in try parts(of: scenario) { application.apply(part) }
    application.finish()
    guard application.problems.isEmpty else { throw InvalidInput(application.problems) }
    return application.portfolio
  }
}
