import ParkModel
import Testing

@testable import parkplan

@Suite struct WhatIfSettingsTests {
  @Test func whatDecidesTheResultIsKeptAndReadBack() throws {
    let settings = WhatIfSettings(
      engine: .exact, gap: 0.01, timeLimit: 9, seed: 4, scenario: ["a", "b"], holdsIn: 0.8)
    let text = try jsonText(settings)
    var read = try document(WhatIfSettings.self, from: Array(text.utf8))
    read.threads = settings.threads
    #expect(read == settings)
    #expect(try fields(settings)["threads"] == nil)
  }

  @Test func eachSolveGetsItsScenarioTimeAndThreads() {
    let settings = WhatIfSettings(gap: 0.01, seed: 4)
    let plan = settings.forPlan(of: "a", timeLimit: 3, threads: 2)
    #expect(plan.scenario == "a" && plan.timeLimit == 3 && plan.threads == 2 && plan.gap == 0.01)
    #expect(settings.forCarrying(threads: 1).gap == 0.01)
    #expect(settings.forCarrying(threads: 1).seed == 4)
  }
}
