import Testing

@testable import parkplan

@Suite struct WiringTests {
  @Test func everyChoiceHasItsEngine() {
    #expect(Wiring.engine(.auto).name == "auto")
    #expect(Wiring.engine(.exact).name.hasPrefix("exact (HiGHS "))
    #expect(Wiring.engine(.decomposition).name.hasPrefix("decomposition (HiGHS "))
  }

  @Test func moreThreadsThanCoresAreNotTaken() {
    #expect(Wiring.threads(nil) == Wiring.cores)
    #expect(Wiring.threads(1) == 1)
    #expect(Wiring.threads(100_000) == Wiring.cores)
  }

  @Test func timeIsTheStandardsFormInUTC() throws {
    let now = Wiring.now()
    #expect(try #require(now.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/)).output == now)
  }

  @Test func pausesDoNotCount() {
    let clock = ContinuousClock()
    let start = clock.now
    var stopwatch = Stopwatch()
    let value = stopwatch.pausing {
      let pause = clock.now
      while clock.now - pause < .milliseconds(50) {}
      return 7
    }
    // Read before the whole time is, so the difference is at least the pause.
    let seconds = stopwatch.seconds
    let (whole, attoseconds) = (clock.now - start).components
    #expect(value == 7)
    #expect(seconds <= Double(whole) + Double(attoseconds) * 1e-18 - 0.05)
  }
}
