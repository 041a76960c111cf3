import Testing

@testable import parkplan

@Suite struct WeightsCommandTests {
  @Test func subcommandsAreTheMethods() {
    #expect(
      WeightsCommand.configuration.subcommands.map { $0.configuration.commandName } == [
        "ahp", "bwm", "swing",
      ])
  }

  @Test func wrongUsageEndsWith64() throws {
    let folder = try TestFolder()
    #expect(try CommandRun(["weights", "ahp"], in: folder).code == 64)
    #expect(try CommandRun(["weights", "anp", "m.csv"], in: folder).code == 64)
  }
}
