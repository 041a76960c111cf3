import Foundation
import Testing

@testable import parkplan

@Suite struct WhatIfCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func whatIf(_ more: String..., of portfolio: String = "three") throws -> CommandRun {
    try CommandRun(["whatif", portfolio] + more, in: folder)
  }

  /// With a scenario that asks for more jobs than any plan brings.
  private func writeMore() throws {
    let more = """
      - scenario: dear
        title_en: Works cost twice as much
        changes:
          - {scale: instrument.start_cost, by: 2}
      - scenario: million-jobs
        title_en: A million jobs
        changes:
          - add: {limit: jobs-goal, rule: amount, measure: {outcome: jobs}, at_least: 1000000}

      """
    try folder.write(
      (ThreeParks.files["scenarios.yaml"] ?? "") + more, to: "three/scenarios.yaml")
  }

  @Test func scenariosAreSolvedComparedAndKept() throws {
    try writeMore()
    let run = try whatIf("--json", "--store", "runs.sqlite")
    #expect(run.code == 0, "\(run.errors)")
    let document = try run.json()
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    #expect(
      scenarios.map { $0["scenario"] as? String }
        == [nil, "dear", "half-the-grants", "million-jobs"])
    #expect(
      scenarios.map { $0["status"] as? String } == ["optimal", "optimal", "optimal", "infeasible"])
    let regret = try #require(document["regret"] as? [String: Any])
    #expect(regret["left_out"] as? [String] == ["million-jobs"])
    let plans = try #require(regret["plans"] as? [[String: Any]])
    #expect(plans.first?["plan"] as? String == "base")
    // A plan loses nothing in its own scenario.
    let own = try #require((plans[0]["regrets"] as? [[String: Any]])?.first)
    #expect(own["estimate"] as? Double == 0)
    let shown = try CommandRun(["runs", "show", "1", "--store", "runs.sqlite"], in: folder)
    #expect(shown.output.hasPrefix("Run 1, parkplan whatif --engine auto"), "\(shown.output)")
  }

  @Test func plansAreThoseOfThePlanCommand() throws {
    let plan = try CommandRun(
      ["plan", "three", "--scenario", "half-the-grants", "--json", "--no-store"], in: folder
    ).json()
    let scenarios = try #require(
      try whatIf("--json", "--no-store").json()["scenarios"] as? [[String: Any]])
    let (first, second) = (
      try #require(plan["objective"] as? Double), try #require(scenarios[1]["objective"] as? Double)
    )
    #expect(abs(first - second) <= 1e-4 * abs(first))
    #expect(
      (plan["references"] as? [String: Double]) == scenarios[1]["references"] as? [String: Double])
  }

  @Test func theTextSpeaksBothLanguages() throws {
    try writeMore()
    let english = try whatIf("--no-store", "--quiet")
    #expect(english.code == 0 && english.errors.isEmpty, "\(english.errors)")
    for words in [
      "Three parks: as it stands (base) and in 3 scenarios", "Value\nadded", "Regret in points",
      "Least worst regret: ", "3 A million jobs (million-jobs): no plan exists",
      "parkplan explain three --scenario million-jobs",
    ] where !words.contains("\n") {
      #expect(english.output.contains(words), "\(words)\n\(english.output)")
    }
    let chinese = try whatIf("--no-store", "--language", "zh")
    #expect(chinese.output.contains("三个园区：现状（base）与 3 个情景"), "\(chinese.output)")
  }

  @Test func theSameIsFoundOnAnyNumberOfThreads() throws {
    try writeMore()
    func found(_ threads: String) throws -> String {
      try whatIf("--no-store", "--threads", threads).output
    }
    #expect(try found("1") == found("3"))
  }

  @Test func someScenariosMayBeNamed() throws {
    try writeMore()
    let scenarios = try whatIf("--scenario", "dear", "--json", "--no-store").json()["scenarios"]
    #expect((scenarios as? [[String: Any]])?.map { $0["scenario"] as? String } == [nil, "dear"])
  }

  @Test func anUnknownScenarioEndsWith65AndNamesTheNearest() throws {
    let run = try whatIf("--scenario", "half-the-grant")
    #expect(run.code == 65)
    #expect(
      run.errors == "--scenario: 'half-the-grant' is not a scenario\n"
        + "  Fix: did you mean 'half-the-grants'?\n")
  }

  @Test func aPortfolioWithoutScenariosEndsWith65() throws {
    try folder.write("park,path\nP1,co-city\n", to: "bare/parks.csv")
    let run = try whatIf(of: "bare")
    #expect(run.code == 65)
    #expect(run.errors.contains("the portfolio has no scenarios"))
  }

  @Test func whereNothingHasAPlanTheConflictsAreToldAndItEndsWith2() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try whatIf("--json", "--no-store", of: "hard")
    #expect(run.code == 2)
    #expect(try run.json()["status"] as? String == "infeasible")
    #expect(run.errors.contains("half-the-grants: No plan exists."), "\(run.errors)")
    let text = try whatIf("--no-store", of: "hard")
    #expect(text.code == 2)
    #expect(text.output.contains("jobs-goal (A million jobs)"), "\(text.output)")
  }

  @Test(arguments: [
    ["--gap", "nan"], ["--time-limit", "0"], ["--engine", "exat"], ["--seed", "-1"],
    ["--threads", "0"], ["--holds-in", "1.5"],
  ])
  func wrongUsageEndsWith64(options: [String]) throws {
    let run = try CommandRun(["whatif", "three"] + options, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: parkplan whatif"))
    #expect(run.output.isEmpty)
  }

  @Test func aTimeLimitThatIsTooShortEndsWith3() throws {
    let run = try whatIf("--time-limit", "0.000001", "--json", "--no-store")
    #expect(run.code == 3)
    #expect(try run.json()["status"] as? String == "time-limit")
  }

  @Test func aSignalPrintsWhatIsKnownAndEndsWith3() throws {
    let generated = try CommandRun(
      ["generate", "--parks", "120", "--seed", "3", "many"], in: folder)
    #expect(generated.code == 0, "\(generated.errors)")
    let running = try Running(
      ["whatif", "many", "--gap", "0", "--json", "--no-store"], in: folder)
    Thread.sleep(forTimeInterval: 2)
    #expect(running.isRunning)
    running.interrupt()
    let run = try running.wait()
    #expect(run.code == 3, "\(run.errors)")
    #expect(try run.json()["status"] as? String == "interrupted")
  }
}
