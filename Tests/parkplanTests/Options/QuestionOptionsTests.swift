import Testing

@testable import parkplan

@Suite struct QuestionOptionsTests {
  @Test func numbersThatCannotBeAreWrongUsage() throws {
    let folder = try TestFolder()
    for (arguments, words) in [
      (["--steps", "-1"], "--steps must be from 0 to 10000, not -1."),
      (["--others", "0"], "--others must be from 1 to 1000, not 0."),
      (["--distance", "0"], "--distance must be at least 1, not 0."),
      (["--within", "nan"], "--within must be 0 or more, such as 0.01, not nan."),
      (["--share", "0"], "--share must be above 0 and at most 1, such as 0.7, not 0.0."),
      (["--absorption", "2"], "--absorption must be above 0 and at most 1, such as 0.6, not 2.0."),
      (["--question", "rankin"], "Did you mean ranking?"),
      (["--question", "park"], "--question park asks about one park: name it with --park."),
    ] {
      let run = try CommandRun(["explain", "p"] + arguments, in: folder)
      #expect(run.code == 64 && run.errors.contains(words), "\(arguments): \(run.errors)")
    }
  }

  @Test func allAsksEverythingAndAParkOnlyWhereOneIsNamed() throws {
    var options = try QuestionOptions.parse(["--question", "all"])
    #expect(!options.wanted.contains("park") && options.wanted.contains("ranking"))
    options = try QuestionOptions.parse(["--question", "all", "--park", "P1"])
    #expect(options.wanted.contains("park"))
  }
}
