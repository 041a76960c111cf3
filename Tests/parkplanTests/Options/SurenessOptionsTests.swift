import Testing

@testable import parkplan

@Suite struct SurenessOptionsTests {
  @Test func numbersThatCannotBeAreWrongUsage() throws {
    let folder = try TestFolder()
    for (arguments, words) in [
      (["--smaa", "0"], "--smaa takes a number from 1 to 10000000, not 0."),
      (["--sensitivity", "0"], "--sensitivity takes a number from 1 to 1000000"),
      (["--smaa", "9", "--weight-change", "2"], "--weight-change takes a share above 0"),
      (["--against", "A"], "--against and --to-rank go with --explain PARK."),
      (["--weight-space", "wide"], "free"),
    ] {
      let run = try CommandRun(["score", "p"] + arguments, in: folder)
      #expect(run.code == 64 && run.errors.contains(words), "\(run.errors)")
    }
  }
}
