import Foundation
import Testing

@testable import parkplan

@Suite struct RunsCompareCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  private func compared() throws -> [String: Any] {
    try run("runs", "compare", "1", "2", "--json").json()
  }

  @Test func aScenarioDiffersInItsPlanButNotInItsInputs() throws {
    _ = try run("plan", "three")
    _ = try run("plan", "three", "--scenario", "half-the-grants", "--seed", "3")
    let document = try compared()
    let settings = try #require(document["settings"] as? [[String: Any]])
    #expect(settings.compactMap { $0["place"] as? String } == ["scenario", "seed"])
    #expect((document["inputs"] as? [String: Any])?["same"] as? Bool == true)
    let plan = try #require(document["plan"] as? [String: Any])
    let difference = try #require(plan["difference"] as? [String: Any])
    #expect(try #require(difference["estimate"] as? Double) < 0)
    #expect(difference["undecided"] as? Bool == false)
    let money = try #require(plan["money"] as? [[String: Any]])
    #expect(
      money.compactMap { $0["name"] as? String }
        == ["grants", "grants of recovery", "new-debt", "swaps"])
    let limits = try #require(plan["limits"] as? [[String: Any]])
    let fund = try #require(limits.first { $0["name"] as? String == "fund recovery 2026" })
    #expect((fund["first"] as? [String: Any])?["at_most"] as? Double == 120)
    #expect((fund["second"] as? [String: Any])?["at_most"] as? Double == 60)

    let text = try run("runs", "compare", "1", "2")
    #expect(text.code == 0)
    for words in [
      "run 1", "run 2", "half-the-grants", "Inputs: the same.", "points less than that of run 1.",
      "Recovery fund", "Jobs",
    ] {
      #expect(text.output.contains(words), "\(words)\n\(text.output)")
    }
    let chinese = try run("runs", "compare", "1", "2", "--language", "zh")
    for words in ["运行 1", "输入：相同。", "有差异的园区", "拨款"] {
      #expect(chinese.output.contains(words), "\(words)\n\(chinese.output)")
    }
  }

  @Test func changedFilesAreNamedWithTheirRowsAndFields() throws {
    _ = try run("plan", "three")
    for (name, from, to) in [
      ("funds.csv", "120,60", "130,60"), ("limits.yaml", "at_most: 60", "at_most: 55"),
    ] {
      let text = try folder.read("three/\(name)")
      try folder.write(text.replacingOccurrences(of: from, with: to), to: "three/\(name)")
    }
    _ = try run("plan", "three")
    let inputs = try #require(try compared()["inputs"] as? [String: Any])
    let files = try #require(inputs["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["file"] as? String } == ["funds.csv", "limits.yaml"])
    let cell = try #require((files[0]["cells"] as? [[String: Any]])?.first)
    #expect(cell["row"] as? [String] == ["recovery"])
    #expect(cell["column"] as? String == "budget_mcny:2026")
    let text = try run("runs", "compare", "1", "2")
    for words in [
      "Inputs: 2 of 13 files differ\n", "    recovery, budget_mcny:2026: 120 → 130\n",
      "    - 6:   at_most: 60\n    + 6:   at_most: 55\n",
    ] {
      #expect(text.output.contains(words), "\(words)\n\(text.output)")
    }
  }

  @Test func aRunIsLikeItself() throws {
    _ = try run("plan", "three")
    let same = try run("runs", "compare", "1", "1")
    #expect(same.output.contains("Both plans are worth the same."), "\(same.output)")
    #expect(same.output.contains("Every park is treated alike."))
  }

  @Test func aRunWithoutAPlanIsSaidToHaveNone() throws {
    _ = try run("plan", "three")
    try ThreeParks.write(
      to: folder, name: "hard",
      limits: "- {limit: many, rule: amount, measure: parks, at_least: 9}\n")
    _ = try run("plan", "hard")
    let text = try run("runs", "compare", "1", "2")
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.contains("There is no plan in run 2; parkplan runs show says why."))
    #expect((try compared()["plan"] as? [String: Any])?["second"] is NSNull)
  }

  @Test func unknownRunsEndWith65BothAtOnce() throws {
    _ = try run("plan", "three")
    let refused = try run("runs", "compare", "8", "9")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("there is no run 8"))
    #expect(refused.errors.contains("there is no run 9"))
  }
}
