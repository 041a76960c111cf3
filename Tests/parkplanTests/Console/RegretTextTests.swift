import Testing

@testable import parkplan

@Suite struct RegretTextTests {
  @Test func theTableNamesPlansAndColumnsByNumber() throws {
    let text = regretText(try WhatIfCases.run(), in: .english)
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.contains(["0", "base", "0", "3.00", "1.00", "✗", "✗", "5.00"]), "\(text)")
    #expect(rows.contains(["1", "less", "=3", "1.00", "0", "0", "0", "1.00", "8.00"]), "\(text)")
    #expect(rows.contains(["2", "little", "5.00", "4.00", "0", "4.00", "5.00", "5.00"]))
    #expect(text.contains("✗ breaks: no plan within its choices keeps the limits."))
  }

  @Test func theChoicesAreSaidInWords() throws {
    let run = try WhatIfCases.run()
    let english = regretText(run, in: .english).replacing("\n  ", with: " ")
    for sentence in [
      "Least worst regret: the plan of less: it is never more than 1.00 points behind the best plan "
        + "(base). Its price: 1.00 points if nothing changes, nothing on average.",
      "Best on average: the plan of less: 8.00 points on average. "
        + "Its price: 1.00 points if nothing changes, nothing on average.",
      "Best among the plans that hold in at least 90 % of the scenarios: the plan of less: 8.00",
      "Keeping to the base plan: it breaks in second.",
      "The base and the scenarios weigh the same: the portfolio states no probabilities.",
    ] {
      #expect(english.contains(sentence), "\(sentence)\n\(english)")
    }
    let chinese = regretText(run, in: .chinese)
    #expect(chinese.contains("最大后悔值最小：less的方案"), "\(chinese)")
  }

  @Test func wherePlansBreakEverywhereSomewhereThereIsNoLeastRegret() throws {
    let run = try WhatIfCases.run(WhatIfSettings(scenario: ["first", "second"])) {
      $0.scenarios.append(
        .init(
          id: "first",
          changes: [
            .decide(.mandatory, .init(parks: ["P1"])), .decide(.excluded, .init(parks: ["P2"])),
          ]))
    }
    let text = regretText(run, in: .english).replacing("\n  ", with: " ")
    #expect(text.contains("Least worst regret: none: every plan breaks in some scenario."))
    #expect(text.contains("which counts as 0 points."))
  }

  @Test func oneScenarioAloneHasNoRegrets() throws {
    #expect(
      regretText(try WhatIfCases.run(WhatIfSettings(scenario: ["never"])), in: .english) == "")
  }
}
