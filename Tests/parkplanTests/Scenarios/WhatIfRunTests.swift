import ParkModel
import Testing

@testable import parkplan

@Suite struct WhatIfRunTests {
  @Test func scenariosAreHeldAgainstTheBase() throws {
    let run = try WhatIfCases.run()
    #expect(run.shifts.map(\.place) == [1, 2, 3])
    let less = run.shifts[0]
    #expect(less.parks(.entered).map(\.park.text) == ["P2"])
    #expect(less.parks(.left).map(\.park.text) == ["P1"])
    // Of three parks two change sides; 6 MCNY go, 5 come.
    #expect(abs(less.moved.choicesChanged.value - 2.0 / 3) < 1e-9)
    #expect(abs(less.moved.money.value - 6) < 1e-6)
    #expect(less.limits.begin.isEmpty && less.limits.cease.isEmpty)
    // 9 of 10 MCNY.
    #expect(run.shifts[2].limits.cease == ["fund relief 2026"])
  }

  @Test func theBaseHasANameThatNoScenarioHas() throws {
    let run = try WhatIfCases.run { $0.scenarios[0].id = "base" }
    #expect(run.name(0) == "base-portfolio" && run.name(1) == "base")
    #expect(try WhatIfCases.run().name(0) == "base")
  }

  @Test func noticesAreSaidOnce() throws {
    var run = try WhatIfCases.run()
    for place in run.runs.indices { run.runs[place].solved.notices = ["one", "two"] }
    run.runs[2].solved.notices.append("three")
    #expect(run.notices == ["one", "two", "little: three"])
  }
}
