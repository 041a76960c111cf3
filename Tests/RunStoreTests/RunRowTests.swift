import Testing

@testable import RunStore

@Suite struct RunRowTests {
  @Test func aRowHoldsEveryFieldOfARun() {
    #expect(RunRow(exampleRun()).numbered.run == exampleRun())
  }
}
