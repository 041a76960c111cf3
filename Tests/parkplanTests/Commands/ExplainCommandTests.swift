import Foundation
import Testing

@testable import parkplan

@Suite struct ExplainCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func explain(_ more: String..., of portfolio: String = "three") throws -> CommandRun {
    try CommandRun(["explain", portfolio] + more, in: folder)
  }

  private func answered(_ run: CommandRun) throws -> [String] {
    try run.json().filter { !($0.value is NSNull) }.keys.sorted()
  }

  @Test func bindingLimitsAndTheRankingAreAskedOfTheirOwnAccord() throws {
    let run = try explain("--json")
    #expect(run.code == 0, "\(run.errors)")
    let document = try run.json()
    #expect(
      document.keys.sorted() == [
        "better_spread", "binding_limits", "common_choices", "conflicts", "flip_prices",
        "other_plans", "park", "phasing", "plan", "ranking", "step_curves",
      ])
    #expect(try answered(run) == ["binding_limits", "plan", "ranking"])
    let binding = try #require(
      (document["binding_limits"] as? [String: Any])?["binding"] as? [[String: Any]])
    #expect(!binding.isEmpty)
    let fund = try #require(binding.first { $0["name"] as? String == "fund recovery 2026" })
    #expect(fund["change"] as? String == "budget")
    #expect(fund["amount"] as? Double == 120 && fund["step"] as? Double == 10)
    #expect(try #require(fund["worth_at_least"] as? Double) > 0)
    #expect(run.errors.contains("one solve each."))
  }

  @Test func theTextNamesLimitsWithUnits() throws {
    let run = try explain()
    #expect(run.code == 0)
    #expect(run.output.contains("Three parks: the best plan is worth"))
    #expect(run.output.contains("Recovery fund 2026"))
    #expect(run.output.contains("+10 MCNY"))
    let chinese = try explain("--language", "zh")
    #expect(chinese.output.contains("三个园区：最优方案"))
    #expect(chinese.output.contains("+10 百万元"))
  }

  @Test func aStepCurveIsDrawnOfTheLimitThatIsNamed() throws {
    let run = try explain("--question", "step-curves", "--limit", "recovery", "--json")
    #expect(run.code == 0, "\(run.errors)")
    let curves = try #require(try run.json()["step_curves"] as? [[String: Any]])
    #expect(curves.count == 1 && curves[0]["limit"] as? String == "recovery")
    let points = try #require(curves[0]["points"] as? [[String: Any]])
    let values = points.compactMap { $0["value"] as? Double }
    #expect(values.count == points.count && values.count >= 11)
    #expect(values == values.sorted())
    let text = try explain("--question", "step-curves")
    #expect(text.output.contains("all budgets together goes from 50 % to 150 % (100 % is 180 MCNY"))
  }

  @Test func whereNoPlanExistsTheConflictAndTheRepairAreTold() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try explain("--json", of: "hard")
    #expect(run.code == 2)
    let document = try run.json()
    #expect(try answered(run) == ["conflicts", "plan"])
    let conflicts = try #require(document["conflicts"] as? [String: Any])
    #expect(conflicts["feasible"] as? Bool == false)
    let first = try #require((conflicts["conflicts"] as? [[String: Any]])?.first)
    #expect(first["rules"] as? [String] == ["jobs-goal"])
    let repair = try #require((conflicts["repairs"] as? [[String: Any]])?.first)
    #expect(repair["verified"] as? Bool == true)
    let text = try explain(of: "hard")
    #expect(text.code == 2)
    #expect(text.output.contains("lower A million jobs (jobs-goal) from 1,000,000 to "))
    #expect(text.output.contains("With these changes a plan exists."))
  }

  @Test func aQuestionThatNeedsAPlanIsAnsweredWithNullWhereThereIsNone() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try explain("--question", "binding-limits", "--json", of: "hard")
    #expect(run.code == 2)
    let document = try run.json()
    #expect(document["binding_limits"] is NSNull && document["conflicts"] is [String: Any])
    let text = try explain("--question", "binding-limits", of: "hard")
    #expect(text.output.contains("There is no plan to ask this about."))
  }

  @Test func aParkIsExplained() throws {
    let run = try explain("--park", "P2", "--quiet")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("P2 Beta: chosen"))
    #expect(run.output.contains("Replacement cost: "))
    #expect(!run.output.contains("Limits that bind: "))
    let json = try explain("--park", "P2", "--json")
    #expect(try answered(json) == ["park", "plan"])
    #expect((try json.json()["park"] as? [String: Any])?["park"] as? String == "P2")
  }

  @Test func everyQuestionIsAnsweredInBothLanguages() throws {
    let more = ["--question", "all", "--park", "P1", "--others", "2", "--steps", "2"]
    let document = try CommandRun(["explain", "three", "--json"] + more, in: folder).json()
    #expect(document.values.allSatisfy { !($0 is NSNull) })
    let english = try CommandRun(["explain", "three"] + more, in: folder)
    let chinese = try CommandRun(["explain", "three", "--language", "zh"] + more, in: folder)
    #expect(english.code == 0 && chinese.code == 0)
    for question in Question.all {
      #expect(english.output.contains(question.title.english + "\n──"), "\(question.name)")
      #expect(chinese.output.contains(question.title.chinese + "\n──"), "\(question.name)")
    }
  }

  @Test func whatIsAskedAboutAParkWithoutAPlanIsNull() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try explain("--park", "P1", "--json", of: "hard")
    #expect(run.code == 2)
    #expect(try answered(run) == ["conflicts", "plan"])
  }

  /// Curves of thousands of solves: the signal falls in the middle of them.
  @Test func controlCPrintsWhatIsAnsweredAndEndsWith3() async throws {
    let running = try Running(
      [
        "explain", "three", "--json", "--gap", "0", "--question", "ranking", "--question",
        "step-curves", "--steps", "10000", "--question", "conflicts",
      ], in: folder)
    try await Task.sleep(for: .milliseconds(300))
    running.interrupt()
    let run = try running.wait()
    // Where the machine is so fast that all is answered, there is nothing to stop.
    let document = try run.json()
    #expect(run.code == 3 || (run.code == 0 && !(document["ranking"] is NSNull)))
    #expect(document["plan"] is [String: Any])
  }

  @Test func conflictsOfAPortfolioThatHasAPlanAreNone() throws {
    let run = try explain("--question", "conflicts")
    #expect(run.code == 0)
    #expect(run.output.contains("A plan exists: nothing conflicts."))
  }

  @Test func aPortfolioWithoutLimitsSaysSo() throws {
    try folder.write("park,path\nP1,co-city\n", to: "bare/parks.csv")
    let run = try explain(of: "bare")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("The portfolio has no limits."))
    let curve = try explain("--question", "step-curves", of: "bare")
    #expect(curve.output.contains("There is no limit to scale."))
  }

  @Test func anUnknownParkEndsWith65AndNamesTheNearest() throws {
    let run = try explain("--park", "P11")
    #expect(run.code == 65)
    #expect(run.errors == "--park: 'P11' is not a park\n  Fix: did you mean 'P1'?\n")
    let byName = try explain("--park", "Beta")
    #expect(byName.errors.contains("did you mean 'P2'?"))
  }

  @Test func anUnknownLimitEndsWith65AndNamesTheNearest() throws {
    let run = try explain("--limit", "quota-nort")
    #expect(run.code == 65)
    #expect(
      run.errors == "--limit: 'quota-nort' is not a limit with a number that can be scaled\n"
        + "  Fix: did you mean 'quota-north'?\n")
  }

  @Test(arguments: [
    ["--question", "binding-limit"], ["--steps", "-1"], ["--gap", "nan"], ["--time-limit", "0"],
    ["--engine", "exat"], ["--seed", "-1"], ["--threads", "0"], ["--share", "2"],
    ["--question", "park"],
  ])
  func wrongUsageEndsWith64(options: [String]) throws {
    let run = try CommandRun(["explain", "three"] + options, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: parkplan explain"))
    #expect(run.output.isEmpty)
  }

  @Test func anUnknownQuestionNamesTheNearest() throws {
    let run = try explain("--question", "binding-limit")
    #expect(run.errors.contains("Did you mean binding-limits?"))
  }

  @Test func quietLeavesStandardErrorEmpty() throws {
    #expect(try explain("--quiet", "--json").errors.isEmpty)
  }

  @Test func theSameExplanationIsGivenAgain() throws {
    #expect(try explain("--json").output == explain("--json").output)
  }

  /// The plan itself may be found in time; what is asked about it then stays open.
  @Test func aTimeLimitThatIsTooShortEndsWith3() throws {
    let run = try explain("--time-limit", "0.000001", "--json")
    #expect(run.code == 3)
    #expect(try run.json()["plan"] is [String: Any])
  }
}
