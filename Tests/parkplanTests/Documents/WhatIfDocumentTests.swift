import Foundation
import Testing

@testable import parkplan

@Suite struct WhatIfDocumentTests {
  @Test func itHasTheFieldsOfTheContract() throws {
    let document = try fields(WhatIfDocument(try WhatIfCases.run()))
    #expect(
      document.keys.sorted() == [
        "core_index", "differences", "engine", "fingerprint", "limits", "portfolio", "regret",
        "scenarios", "seconds", "seed", "status", "version",
      ])
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == 5 && scenarios[0]["scenario"] is NSNull)
    #expect(scenarios[1]["scenario"] as? String == "less")
    #expect((scenarios[1]["parks"] as? [Any])?.count == 3)
    #expect((scenarios[4]["conflict"] as? [String])?.count == 5)
    #expect((document["core_index"] as? [String: Double])?["P1"] == 0.25)
    #expect(document["status"] as? String == "complete")
  }

  @Test func differencesAreThoseOfTwoPlansWithWhatASummaryNeeds() throws {
    let document = try fields(WhatIfDocument(try WhatIfCases.run()))
    let rows = try #require(document["differences"] as? [[String: Any]])
    #expect(rows.map { $0["scenario"] as? String } == ["less", "little", "second"])
    #expect(rows[0]["parks_in"] as? [String] == ["P2"])
    #expect(rows[0]["parks_out"] as? [String] == ["P1"])
    #expect(rows[2]["limits_cease"] as? [String] == ["fund relief 2026"])
    #expect(rows[0]["debt_to_equity_first"] is NSNull)
    let plans = try #require(rows[0]["plans"] as? [String: Any])
    #expect(plans["money"] is [Any] && plans["outcomes"] is [Any] && plans["limits"] is [Any])
    let moved = try #require(rows[0]["moved"] as? [String: Double])
    #expect(abs((moved["cost_mcny"] ?? 0) - 6) < 1e-6)
  }

  @Test func regretsAreNullWhereAPlanBreaks() throws {
    let document = try fields(WhatIfDocument(try WhatIfCases.run()))
    let regret = try #require(document["regret"] as? [String: Any])
    #expect(regret["scenarios"] as? [String] == ["base", "less", "little", "second"])
    #expect(regret["left_out"] as? [String] == ["never"])
    #expect(regret["weights"] as? [Double] == [0.25, 0.25, 0.25, 0.25])
    let plans = try #require(regret["plans"] as? [[String: Any]])
    #expect(plans.map { $0["plan"] as? String } == ["base", "less", "little"])
    #expect(plans[1]["same_as"] as? [String] == ["second"])
    #expect(plans[0]["breaks_in"] as? [String] == ["second"])
    #expect(plans[0]["worst"] is NSNull)
    #expect((plans[0]["regrets"] as? [Any])?[3] is NSNull)
    #expect((plans[0]["values"] as? [Any])?[3] is NSNull)
    let choices = try #require(regret["choices"] as? [[String: Any]])
    #expect(
      choices.map { $0["rule"] as? String } == ["minimax-regret", "best-average", "chance-floor"])
    #expect(choices.allSatisfy { $0["plan"] as? String == "less" })
    #expect(choices[2]["holds_in"] as? Double == 0.9 && choices[0]["holds_in"] is NSNull)
  }

  @Test func withoutPlansThereIsNoRegret() throws {
    let document = try fields(WhatIfDocument(try WhatIfCases.job().answer { _ in false }))
    #expect(document["regret"] is NSNull)
    #expect((document["differences"] as? [Any])?.isEmpty == true)
    #expect(document["status"] as? String == "interrupted")
  }
}
