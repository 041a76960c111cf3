import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct BindingLimitsTextTests {
  private let limits = [
    BindingLimit(
      name: "capacity", number: .atMost("capacity"), amount: 10, step: 1,
      worth: Worth(from: (10, 11), to: (10.5, 11.25))),
    BindingLimit(name: "either", worth: Worth(from: (10, 10), to: (12, 12.5))),
  ]

  @Test func theMostValuableLimitComesFirst() throws {
    let plan = try sampleExplained(sampleKnapsack())
    #expect(
      bindingLimitsText(limits, of: 5, plan) == [
        "Limits that bind: 2 of 5. What the best plan gains where one is relaxed:",
        "Limit      Now       Step          Worth in points",
        "──────────────────────────────────────────────────────────────",
        "either          taken out             2.00 to 2.50  ██████████",
        "Capacity  10 t       +1 t  undecided, at most 1.25",
        "Undecided: the gain is smaller than the proven gaps; a smaller --gap decides it.",
      ])
  }

  @Test func noLimitsAndNoneThatBindAreSaid() throws {
    let plan = try sampleExplained(sampleKnapsack())
    #expect(bindingLimitsText([], of: 0, plan) == ["The portfolio has no limits."])
    #expect(
      bindingLimitsText([], of: 3, plan) == [
        "No limit binds: every one has slack, so more of none of them is worth anything."
      ])
  }

  @Test(arguments: [
    (Worth(from: (1, 1), to: (1, 1)), "nothing", "无"),
    (Worth(from: (1, 1), to: (3, 3.001)), "2.00", "2.00"),
    (Worth(from: (1, 1), to: (1.25, 1.5)), "0.250 to 0.500", "0.250 至 0.500"),
    (Worth(from: (1, 2), to: (1, 2)), "undecided, at most 1.00", "未定，至多 1.00"),
    (Worth(from: (nil, 1), to: (1, nil)), "undecided", "未定"),
    (Worth(from: (1, 1), to: (3, nil)), "at least 2.00", "至少 2.00"),
  ])
  func worthIsToldAsFarAsItIsProven(worth: Worth, english: String, chinese: String) {
    #expect(worthText(worth, .english) == english)
    #expect(worthText(worth, .chinese) == chinese)
  }
}
