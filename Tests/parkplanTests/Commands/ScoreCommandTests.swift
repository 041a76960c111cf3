import Foundation
import Testing

@testable import parkplan

@Suite struct ScoreCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    // Two indicators that can be scored in the head: A is best in both, B in none.
    try folder.write(
      "park,path,jobs,smoke\nA,co-city,30,10\nB,co-city,10,50\nC,co-city,20,30\n",
      to: "p/parks.csv")
    try folder.write(
      """
      indicator,name_en,direction,weight,worst,best
      jobs,Jobs,more,0.75,0,40
      smoke,Smoke,less,0.25,50,10

      """, to: "p/indicators.csv")
  }

  private func score(_ more: String...) throws -> CommandRun {
    try CommandRun(["score", "p"] + more, in: folder)
  }

  @Test func theWeightedSumIsTheOneWorkedByHand() throws {
    let document = try score("--json").json()
    #expect(document["method"] as? String == "wsm")
    #expect(document["normalisation"] as? String == "goalposts")
    let weights = try #require(document["weights"] as? [String: Double])
    #expect(weights == ["jobs": 0.75, "smoke": 0.25])
    let parks = try #require(document["parks"] as? [[String: Any]])
    // 0.75 * 30/40 + 0.25 * 1; 0.75 * 10/40 + 0; 0.75 * 20/40 + 0.25 * 0.5.
    let scores = parks.compactMap { $0["score"] as? Double }
    for (found, worked) in zip(scores, [0.8125, 0.1875, 0.5]) {
      #expect(abs(found - worked) < 1e-12)
    }
    #expect(parks.compactMap { $0["rank"] as? Int } == [1, 3, 2])
    let parts = try #require(parks[0]["contributions"] as? [String: Double])
    #expect(abs((parts["jobs"] ?? 0) - 0.5625) < 1e-12)
    #expect((document["imputed"] as? [Any])?.isEmpty == true)
    #expect((document["definitions"] as? [String: String])?["rank"] != nil)
  }

  @Test func theTableShowsTheRankingWithBarsAndDefinitions() throws {
    let run = try score()
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines[2].contains("1  A") && lines[2].contains("0.813"), "\(run.output)")
    #expect(lines[2].contains("████████▏"))
    #expect(lines[2].contains("Jobs 0.563, Smoke 0.250"))
    #expect(run.output.contains("What the words mean"))
  }

  /// Everything that can be asked at once: after names and identifiers, formulas and the names of
  /// methods and authors are taken away, no two words of Latin letters stand side by side.
  @Test(arguments: ["wsm", "wpm", "levels", "topsis", "vikor", "promethee"])
  func chineseTablesHoldNoEnglishSentence(method: String) throws {
    let run = try score(
      "--language", "zh", "--method", method, "--weights", "entropy", "--winsorize",
      "--compare-methods", "--audit", "--smaa", "100", "--sensitivity", "16", "--explain", "C")
    #expect(run.code == 0, "\(run.errors)")
    let known = ["ln", "p", "von Winterfeldt", "Cronbach", "Jobs", "Smoke", "PROMETHEE I"]
    for line in run.output.split(separator: "\n") {
      var words = line
      for name in known { words.replace(name, with: "，") }
      #expect(
        !words.contains(/[A-Za-z]{2,}[ ,;:.]+[A-Za-z]{2,}/), "\(method): \(line)")
    }
    // Each definition has a Chinese text behind its term, but for the framework's own name.
    let meaning = run.output.components(separatedBy: "含义\n").dropFirst()
    #expect(meaning.count >= 5)
    for block in meaning {
      for line in block.components(separatedBy: "\n\n")[0].split(separator: "\n") {
        if line.hasPrefix("  指标体系：") { continue }
        let text = line.drop { $0 != "：" }
        #expect(text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(line)")
      }
    }
  }

  /// A is best and B worst in both indicators, whatever the method, the weights and the scale.
  @Test(arguments: [
    ["--method"]: ["wsm", "wpm", "levels", "topsis", "vikor", "promethee"],
    ["--weights"]: ["declared", "equal", "entropy", "critic", "stddev"],
    ["--normalise"]: [
      "minmax", "vector", "sum", "zscore", "rank", "reference", "goalposts", "target",
    ],
    ["--method", "wsm", "--normalise"]: ["none"],
    ["--missing"]: [
      "refuse", "median", "mean", "overall-mean", "regression", "worst", "unrated",
    ],
  ])
  func everyTokenRunsAndRanksTheBestFirst(options: [String], tokens: [String]) throws {
    for token in tokens {
      let run = try CommandRun(["score", "p"] + options + [token, "--json"], in: folder)
      #expect(run.code == 0, "\(token): \(run.errors)")
      let parks = try #require(run.json()["parks"] as? [[String: Any]])
      #expect(parks.compactMap { $0["rank"] as? Int } == [1, 3, 2], "\(token)")
    }
  }

  @Test func methodsAddWhatTheyTellBesideAScore() throws {
    let vikor = try score("--method", "vikor", "--json").json()
    #expect(vikor["compromise_set"] as? [String] == ["A"])
    let rows = try #require(vikor["parks"] as? [[String: Any]])
    #expect(rows[0]["q"] as? Double == 0 && rows[1]["s"] as? Double == 0.8125)
    let flows = try score("--method", "promethee", "--json").json()
    let first = try #require((flows["parks"] as? [[String: Any]])?.first)
    #expect(first["phi"] as? Double == 1 && first["phi_minus"] as? Double == 0)
    let sure = try score("--smaa", "200", "--seed", "5", "--json").json()
    let park = try #require((sure["parks"] as? [[String: Any]])?.first)
    #expect(park["acceptability"] as? [Double] == [1, 0, 0])
    #expect(park["confidence"] as? Double == 1)
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let arguments = ["--smaa", "300", "--sensitivity", "32", "--seed", "9", "--json"]
    let first = try CommandRun(["score", "p"] + arguments, in: folder)
    let second = try CommandRun(["score", "p"] + arguments, in: folder)
    #expect(first.code == 0 && first.output == second.output)
  }

  @Test func missingValuesAreRefusedOrFilledAsAsked() throws {
    try folder.write(
      "park,path,jobs,smoke\nA,co-city,30,\nB,co-city,10,50\n", to: "p/parks.csv")
    let refused = try score("--missing", "refuse")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("smoke"))
    let filled = try score("--missing", "worst", "--json").json()
    #expect((filled["imputed"] as? [Any])?.count == 1)
  }

  @Test func anUnknownFrameworkEndsWith65() throws {
    let run = try score("--framework", "rust-bel")
    #expect(run.code == 65)
    #expect(run.errors.contains("--framework: 'rust-bel' is not a framework"), "\(run.errors)")
    #expect(run.errors.contains("Fix: "))
  }

  @Test func unknownTokensListTheKnownOnes() throws {
    let run = try score("--method", "vikors")
    #expect(run.code == 64)
    #expect(
      run.errors.contains("Please provide one of the following:\n  - wsm\n  - wpm\n  - levels\n"))
  }
}
