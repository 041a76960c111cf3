import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ScoreSubjectTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write("park,jobs,smoke\nA,30,10\nB,10,50\nC,20,30\n", to: "table.csv")
  }

  private func score(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["score"] + arguments, in: folder)
  }

  @Test func aPlainTableIsScoredColumnByColumn() throws {
    let run = try score("table.csv", "--normalise", "minmax", "--json")
    let parks = try #require(run.json()["parks"] as? [[String: Any]])
    #expect(parks.compactMap { $0["score"] as? Double } == [0.5, 0.5, 0.5])
    #expect(run.errors.contains("every column counts alike, and more is better"))
  }

  @Test func problemsNameTheFileOfTheValues() throws {
    try folder.write("park,jobs\nA,30\nB,\n", to: "gap.csv")
    let table = try score("gap.csv")
    #expect(
      table.code == 65 && table.errors.contains("gap.csv, field 'jobs': park 'B' has no value"))
    try folder.write("park,path,jobs\nA,co-city,1\nB,co-city,\n", to: "p/parks.csv")
    try folder.write("indicator,direction,weight\njobs,more,1\n", to: "p/indicators.csv")
    #expect(try score("p").errors.contains("p/parks.csv, field 'jobs': park 'B' has no value"))
  }

  @Test func indicatorsOfAFileSayHowColumnsAreRead() throws {
    try folder.write(
      "indicator,direction,weight,worst,best\njobs,more,0.75,0,40\nsmoke,less,0.25,50,10\n",
      to: "indicators.csv")
    let run = try score("table.csv", "--indicators", "indicators.csv", "--csv", "out.csv")
    #expect(run.code == 0, "\(run.errors)")
    // 0.75 * 30/40 + 0.25; 0.75 * 10/40; 0.75 * 20/40 + 0.25 * 0.5, as in the portfolio test.
    #expect(
      try folder.read("out.csv") == "park,score,rank\nA,0.8125,1\nB,0.1875,3\nC,0.5,2\n")
  }

  @Test func whatIsReadIsNeverWrittenOver() throws {
    try folder.write("park,path,jobs\nA,co-city,1\nB,co-city,2\n", to: "p/parks.csv")
    try folder.write("indicator,direction,weight\njobs,more,1\n", to: "p/indicators.csv")
    for (subject, target) in [
      ("table.csv", "table.csv"), ("table.csv", "./p/../table.csv"), ("p", "p/parks.csv"),
    ] {
      let before = try folder.read(target)
      let run = try score(subject, "--csv", target)
      #expect(run.code == 64 && run.errors.contains("the portfolio"), "\(run.errors)")
      #expect(try folder.read(target) == before)
    }
    #expect(try score("p", "--csv", "p/scores.csv").code == 64)
    #expect(try score("p", "--csv", "scores.csv").code == 0)
    #expect(try score("table.csv", "--indicators", "i.csv", "--framework", "per-mu").code == 64)
  }

  @Test func aTableWithoutAParkColumnSaysWhatNamesTheParks() throws {
    try folder.write("output,debt\n5,1\n3,2\n", to: "bare.csv")
    let run = try score("bare.csv")
    #expect(run.errors.contains("the first, 'output', names the parks and is not scored"))
  }

  @Test func whatDoesNotFitIsRefused() throws {
    try folder.write("park,path,jobs\nA,co-city,1\n", to: "p/parks.csv")
    try folder.write("indicator,direction,weight\njobs,more,1\n", to: "p/indicators.csv")
    let given = try score("p", "--indicators", "x.csv")
    #expect(given.code == 65 && given.errors.contains("goes with a plain table"))
    let unknown = try score("table.csv", "--framework", "per-m")
    #expect(unknown.code == 65 && unknown.errors.contains("did you mean 'per-mu'?"))
    let unjudged = try score("table.csv", "--weights", "ahp")
    #expect(unjudged.code == 65 && unjudged.errors.contains("weights by ahp need judgements"))
    #expect(try score("p", "--weights", "swing").code == 66)
    #expect(try score("none.csv").code == 66)
  }

  @Test func judgementsInTheFolderReplaceDeclaredWeights() throws {
    try folder.write("park,path,jobs,smoke\nA,co-city,9,1\nB,co-city,1,2\n", to: "p/parks.csv")
    try folder.write(
      "indicator,direction,weight\njobs,more,1\nsmoke,less,1\n", to: "p/indicators.csv")
    try folder.write(",jobs,smoke\njobs,1,3\nsmoke,,1\n", to: "p/judgements/top.csv")
    let run = try score("p", "--weights", "ahp", "--json")
    let weights = try #require(run.json()["weights"] as? [String: Double])
    #expect(abs((weights["jobs"] ?? 0) - 0.75) < 1e-9, "\(run.errors)")
    try folder.write("criterion,points\njobs,100\nsmoke,25\n", to: "swing.csv")
    let swing = try score("p", "--weights", "swing", "--judgements", "swing.csv", "--json")
    #expect(try swing.json()["weights"] as? [String: Double] == ["jobs": 0.8, "smoke": 0.2])
  }
}
