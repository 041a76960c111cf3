import Foundation
import Testing

@testable import parkplan

@Suite struct FrontierCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try TradedProposals.write(to: folder)
  }

  private func frontier(_ objectives: String, _ more: String...) throws -> CommandRun {
    try CommandRun(["frontier", "proposals", "--objectives", objectives] + more, in: folder)
  }

  private func values(_ document: [String: Any], _ names: String...) throws -> [[Double]] {
    let points = try #require(document["points"] as? [[String: Any]])
    return points.map { point in names.map { point[$0] as? Double ?? .nan } }
  }

  @Test func theFrontOfTradedProposalsIsComplete() throws {
    let run = try frontier("value,jobs", "--json", "--quiet")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let document = try run.json()
    #expect(document["complete"] as? Bool == true)
    #expect(document["status"] as? String == "complete")
    #expect(try values(document, "value", "jobs") == [[16, 7], [13, 8], [9, 11]])
    let points = try #require(document["points"] as? [[String: Any]])
    #expect((points[0]["outcomes"] as? [String: Double])?["jobs"] == 7)
    #expect(points.map { $0["price_to_next"] as? Double } == [1.0 / 3, 0.75, nil])
    let parks = points.map {
      ($0["chosen"] as? [[String: Any]] ?? []).map { $0["park"] as? String }
    }
    #expect(parks == [["A", "B"], ["A", "C"], ["B", "C"]])
  }

  @Test func lessIsBetterBehindAMinus() throws {
    let run = try frontier("-parks,value", "--json")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try values(run.json(), "parks", "value") == [[0, 0], [1, 10], [2, 16]])
    #expect(try frontier("value,jobs,-parks", "--json").json()["complete"] as? Bool == true)
  }

  @Test func theTextShowsPointsPricesAndAPlot() throws {
    let run = try frontier("value,jobs")
    #expect(run.code == 0)
    for words in ["these 3 points are all there are", "0.333 persons", "+C −B", "↑ Jobs", "●"] {
      #expect(run.output.contains(words), "\(words)\n\(run.output)")
    }
    let chinese = try frontier("value,jobs", "--language", "zh")
    #expect(chinese.output.contains("完整：共 3 个点"))
    #expect(chinese.output.contains("↑ 就业"))
  }

  @Test func aScenarioIsAppliedFirst() throws {
    // Twice the money pays for all three: nothing conflicts any more.
    let run = try frontier("value,jobs", "--scenario", "rich", "--json")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try values(run.json(), "value", "jobs") == [[19, 13]])
  }

  @Test func pointsAreWrittenAsCSVWholeAndOutsideThePortfolio() throws {
    let run = try frontier("value,jobs", "--csv", "front.csv")
    #expect(run.code == 0, "\(run.errors)")
    let lines = try folder.read("front.csv").split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == "point,value,jobs,best_of_first,gap,price_to_next,dreams,parks")
    #expect(lines[2] == "2,13.0,8.0,13.0,0.0,0.75,0.0,A:build C:build")
    #expect(try frontier("value,jobs", "--csv", "proposals/parks.csv").code == 64)
    #expect(try frontier("value,jobs", "--csv", "nowhere/front.csv").code == 73)
    #expect(try folder.read("proposals/parks.csv").hasPrefix("park,path"))
  }

  @Test(arguments: [
    ("value", "names 1 objective"), ("value,jobs,parks,grants", "names 4 objectives"),
    ("value,job", "did you mean 'jobs'?"), ("value,-value", "'value' stands twice"),
    ("value,dreams", "no plan can bring any of 'dreams'"),
    ("value,-new-debt", "no plan can bring any of 'new-debt'"),
  ])
  func objectivesThatMakeNoFrontEndWith65(objectives: String, words: String) throws {
    let run = try frontier(objectives, "--json")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: [
    ["--points", "1"], ["--gap", "-1"], ["--time-limit", "0"], ["--seed", "-2"],
  ])
  func wrongUsageEndsWith64(options: [String]) throws {
    let run = try CommandRun(
      ["frontier", "proposals", "--objectives", "value,jobs"] + options, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: parkplan frontier"))
  }

  @Test func whereNoPlanExistsTheConflictIsPrinted() throws {
    try TradedProposals.write(
      to: folder, name: "hard",
      limits: """
        - limit: jobs-goal
          title_en: At least twelve jobs
          rule: amount
          measure: {outcome: jobs}
          at_least: 12

        """)
    let run = try CommandRun(
      ["frontier", "hard", "--objectives", "value,jobs", "--json"], in: folder)
    #expect(run.code == 2)
    let conflict = try run.json()["conflict"] as? [String] ?? []
    #expect(conflict.sorted() == ["cap (Cost of all)", "jobs-goal (At least twelve jobs)"])
    #expect(run.errors.contains("jobs-goal (At least twelve jobs)"))
  }

  @Test func landAndMoneyAreSampledAndSayWhatMayBeHidden() throws {
    try ThreeParks.write(to: folder)
    let run = try CommandRun(
      [
        "frontier", "three", "--objectives", "value-added,-new-debt", "--points", "6", "--json",
      ], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let document = try run.json()
    #expect(document["complete"] as? Bool == false)
    #expect(document["method"] as? String == "sample")
    let points = try values(document, "value-added", "new-debt")
    #expect(points.count == 6)
    for (a, b) in zip(points, points.dropFirst()) { #expect(a[0] > b[0] && a[1] > b[1]) }
    let hidden = try #require(document["largest_improvement"] as? Double)
    #expect(hidden > 0 && hidden < 0.5)
    let text = try CommandRun(
      ["frontier", "three", "--objectives", "value-added,jobs,-greenfield", "--points", "5"],
      in: folder)
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.contains("0 to 9: from the worst to the best shown of Greenfield"))
  }

  @Test func aSignalPrintsThePointsSoFarAndEndsWith3() throws {
    let generated = try CommandRun(
      ["generate", "--parks", "60", "--seed", "3", "many"], in: folder)
    #expect(generated.code == 0, "\(generated.errors)")
    let running = try Running(
      ["frontier", "many", "--objectives", "value-added,jobs", "--gap", "0", "--json"], in: folder)
    Thread.sleep(forTimeInterval: 3)
    #expect(running.isRunning)
    running.interrupt()
    let run = try running.wait()
    #expect(run.code == 3, "\(run.errors)")
    #expect(try run.json()["status"] as? String == "interrupted")
    let limited = try CommandRun(
      [
        "frontier", "many", "--objectives", "value-added,jobs", "--gap", "0", "--time-limit", "0.2",
      ], in: folder)
    #expect(limited.code == 3)
    #expect(limited.output.contains("stopped at the time limit"))
  }
}
