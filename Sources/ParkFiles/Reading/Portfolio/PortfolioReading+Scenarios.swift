import ParkModel

/// `scenarios.yaml`: named lists of changes.
extension PortfolioReading {
  func readScenarios() {
    guard let setting = settings(RecognisedFile.scenarios, of: .scenario) else { return }
    let keys = ["scenario", "title_en", "title_zh", "includes", "changes"]
    let items = entries(of: setting, file: RecognisedFile.scenarios, of: .scenario)
    registerAddedLimits(items)
    var read: [(scenario: Scenario, map: SettingMap)] = []
    var faulty: Set<ScenarioID> = []
    for item in items {
      guard
        let map = SettingMap(
          item, file: RecognisedFile.scenarios, keys: keys, problems: problems,
          origins: origins)
      else { continue }
      let id = newIdentifier(.scenario, at: "scenario", in: map)
      let before = problems.count
      let changes = map.list("changes").enumerated().compactMap { index, item in
        map.map(item, in: "changes", at: index, keys: Self.changeKeys).flatMap(change)
      }
      guard let id else { continue }
      let scenario = Scenario(
        id: ScenarioID(id), title: map.bilingual(id, english: "title_en", chinese: "title_zh"),
        includes: map.texts("includes").map { ScenarioID($0) }, changes: changes)
      portfolio.scenarios.append(scenario)
      read.append((scenario, map))
      if problems.count > before { faulty.insert(scenario.id) }
    }
    // A scenario may include one that stands further down.
    for (scenario, map) in read {
      for id in scenario.includes where !check(id.text, .scenario, at: "includes", in: map) {
        faulty.insert(scenario.id)
      }
    }
    portfolio.scenarios.sort { $0.id < $1.id }
    later.append { [self] in tryOut(read, faulty) }
  }

  /// Lets changes name limits that scenarios add; whether the right one does shows when it is tried.
  private func registerAddedLimits(_ scenarios: [Setting]) {
    for scenario in scenarios {
      guard case .list(let changes)? = scenario.value(of: "changes")?.content else { continue }
      for change in changes {
        guard let id = change.value(of: "add")?.peek("limit"), !knows(id, .limit) else { continue }
        rows[.limit, default: [:]][id] = change.row
      }
    }
  }

  /// Applies every scenario: what cannot be changed is a problem before anybody asks for it.
  ///
  /// Only in an otherwise faultless portfolio; elsewhere it would repeat the other problems. A
  /// scenario that includes a faulty one would repeat those, too.
  private func tryOut(
    _ read: [(scenario: Scenario, map: SettingMap)], _ found: Set<ScenarioID>
  ) {
    guard problems.countOutside(RecognisedFile.scenarios, RecognisedFile.uncertainInputs) == 0
    else { return }
    var faulty = Self.including(found, among: read.map(\.scenario))
    func report(_ error: InvalidInput, of scenario: Scenario, in map: SettingMap) {
      faulty.insert(scenario.id)
      for problem in error.problems { problems.add(problem, in: map) }
    }
    var composed: [(scenario: Scenario, map: SettingMap, parts: [Scenario])] = []
    for (scenario, map) in read where !faulty.contains(scenario.id) {
      do throws(InvalidInput) {
        composed.append((scenario, map, try portfolio.parts(of: scenario)))
      } catch {
        report(error, of: scenario, in: map)
      }
    }
    for (scenario, map, parts) in composed.sorted(by: { $0.parts.count < $1.parts.count }) {
      if parts.contains(where: { faulty.contains($0.id) }) { continue }
      do throws(InvalidInput) {
        _ = try portfolio.applying(scenario)
      } catch {
        report(error, of: scenario, in: map)
      }
    }
  }
}

extension PortfolioReading {
  /// Some scenarios and all that include one of them, directly or through others.
  fileprivate static func including(
    _ some: Set<ScenarioID>, among scenarios: [Scenario]
  ) -> Set<ScenarioID> {
    var includers: [ScenarioID: [ScenarioID]] = [:]
    for scenario in scenarios {
      for id in scenario.includes { includers[id, default: []].append(scenario.id) }
    }
    var found = some
    var open = Array(some)
    while let id = open.popLast() {
      for includer in includers[id] ?? [] where found.insert(includer).inserted {
        open.append(includer)
      }
    }
    return found
  }
}

extension ProblemList {
  /// A problem of the model, at the place in the file that it comes from.
  func add(_ problem: InputProblem, in map: SettingMap) {
    let found = problem.found.hasSuffix(".") ? problem.found : problem.found + "."
    add(map.file, row: map.row, field: problem.field, found, fix: problem.fix)
  }
}
