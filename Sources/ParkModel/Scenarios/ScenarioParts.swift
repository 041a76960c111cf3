/// The scenarios whose changes make up one scenario, in the order in which they are applied.
struct ScenarioParts {
  /// Included scenarios before those that include them; the scenario itself last.
  private(set) var parts: [Scenario] = []
  private(set) var problems: [InputProblem] = []
  private let whole: Scenario
  private let known: [ScenarioID: Scenario]

  /// More levels than anybody would write by hand, and few enough for the stack.
  static let mostLevels = 50

  init(of scenario: Scenario, among scenarios: [Scenario]) {
    whole = scenario
    // Most scenarios include nothing, and a sweep applies thousands of them.
    known =
      scenario.includes.isEmpty
      ? [:]
      : Dictionary(scenarios.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    add(scenario, trail: [scenario.id])
  }

  private mutating func add(_ scenario: Scenario, trail: [ScenarioID]) {
    for id in scenario.includes {
      if let first = trail.firstIndex(of: id) {
        let circle = (trail[first...] + [id]).map(\.text).joined(separator: " -> ")
        refuse(
          scenario, "the scenarios include each other in a circle: \(circle)",
          "take one of these inclusions out")
      } else if parts.contains(where: { $0.id == id }) {
        refuse(
          scenario, "the changes of '\(id)' would be made twice",
          "name it once, directly or through a scenario that includes it")
      } else if trail.count >= Self.mostLevels {
        refuse(
          scenario, "scenarios include scenarios over more than \(Self.mostLevels) levels",
          "name the innermost scenarios directly")
      } else if let included = known[id] {
        add(included, trail: trail + [id])
      } else {
        let near = nearestName(to: id.text, among: known.keys.map(\.text))
        refuse(
          scenario, "there is no scenario '\(id)' to include",
          near.map { "write '\($0)'" } ?? "name one that the portfolio has")
      }
    }
    parts.append(scenario)
  }

  private mutating func refuse(_ scenario: Scenario, _ found: String, _ fix: String) {
    let place = scenario.id == whole.id ? "" : ", in \(scenario.id)"
    problems.append(
      InputProblem(
        file: "scenarios.yaml", field: "\(whole.id)\(place), includes", found: found, fix: fix))
  }
}

extension Portfolio {
  /// The scenarios whose changes make up one scenario, in the order in which they are made: those
  /// it includes, with what these include before them, then itself.
  ///
  /// - Throws: what is wrong with its inclusions: unknown names, circles, changes made twice.
  public func parts(of scenario: Scenario) throws(InvalidInput) -> [Scenario] {
    let composition = ScenarioParts(of: scenario, among: scenarios)
    guard composition.problems.isEmpty else { throw InvalidInput(composition.problems) }
    return composition.parts
  }
}
