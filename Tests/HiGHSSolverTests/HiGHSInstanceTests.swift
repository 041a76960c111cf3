import MixedInteger
import Testing

@testable import HiGHSSolver

@Suite struct HiGHSInstanceTests {
  @Test func aRefusedCallIsNamed() throws {
    let failure = #expect(throws: SolverFailure.self) {
      let instance = try HiGHSInstance.create()
      try instance.set("no_such_option", 1.0)
    }
    #expect(failure?.description == "HiGHS refused a call: option no_such_option.")
  }

  @Test func aNumberThatHiGHSCannotHoldIsRefused() throws {
    let failure = #expect(throws: SolverFailure.self) {
      let instance = try HiGHSInstance.create()
      try instance.set("random_seed", 1 << 40)
    }
    #expect(
      failure?.description == "HiGHS takes no option random_seed as large as 1099511627776.")
  }
}
