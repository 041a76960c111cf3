import Testing

@testable import parkplan

@Suite struct ConsoleTests {
  @Test func resultsThatCannotBeWrittenEndWith73() throws {
    let folder = try TestFolder()
    // The device refuses every byte as a full disk does.
    let run = try CommandRun(
      ["runs", "list", "--json"], in: folder, outputTo: "/dev/full")
    #expect(run.code == 73)
    #expect(run.errors.contains("cannot be written to standard output"))
  }

  @Test func unsetVariablesAreNil() {
    #expect(environmentValue("PARKPLAN_NO_SUCH_VARIABLE") == nil)
    #expect(environmentValue("PATH") != nil)
  }
}
