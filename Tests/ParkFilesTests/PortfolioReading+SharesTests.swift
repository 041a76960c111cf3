import ParkFiles
import Testing

/// Bounds of ratio limits whose part can never exceed its whole.
struct PortfolioReadingSharesTests {
  private func problems(_ limit: String, with changes: [String: String?] = [:]) throws -> [String] {
    var changes = changes
    changes["limits.yaml"] = "- {limit: x, rule: ratio, \(limit)}\n"
    changes["scenarios.yaml"] = .some(nil)
    changes["provenance.csv"] = .some(nil)
    return try SamplePortfolio.problems(SamplePortfolio.files(with: changes))
  }

  private func refusal(_ bound: String, at key: String) -> [String] {
    [
      """
      limits.yaml, row 1, field '\(key)': \(bound) is not a share.
        Fix: write a fraction from 0 to 1, for example 0.3
      """
    ]
  }

  @Test func aPercentageIsNoShare() throws {
    let limit = "measure: grants, group: {paths: [co-city]}"
    #expect(try problems("\(limit), at_least: 30") == refusal("30", at: "at_least"))
    #expect(try problems("\(limit), at_most: 1.5") == refusal("1.5", at: "at_most"))
    #expect(try problems("\(limit), at_least: 0.3, at_most: 1") == [])
    #expect(
      try problems("\(limit), at_least: 20, at_most: 30")
        == refusal("20", at: "at_least") + refusal("30", at: "at_most"))
    #expect(
      try problems("measure: {outcome: jobs}, group: {paths: [co-city]}, at_least: 30")
        == refusal("30", at: "at_least"))
  }

  @Test func aPartThatCanExceedItsWholeMayHaveAnyBound() throws {
    // Another measure, a smaller group, fewer periods.
    let part = "group: {paths: [co-city]}, at_most: 3"
    #expect(try problems("measure: greenfield, of: {measure: regenerated}, \(part)") == [])
    #expect(try problems("measure: grants, of: {group: {regions: [Jilin]}}, \(part)") == [])
    #expect(try problems("measure: grants, of: {periods: [2026]}, \(part)") == [])
    #expect(
      try problems("measure: grants, of: {periods: [2026, 2028]}, periods: [2026], \(part)")
        == refusal("3", at: "at_most"))
  }

  @Test func aShareOfAmountsThatCanBeNegativeMayExceedOne() throws {
    let limit = "measure: {outcome: jobs}, group: {paths: [co-city]}, at_most: 3"
    let levels = SamplePortfolio.texts["levels.csv"]?
      .split(separator: "\n").joined(separator: "\n")
    let lowered = (levels ?? "") + "\nremediation,slow,30,,,-0.01\n"
    #expect(try problems(limit, with: ["levels.csv": lowered]) == [])
    #expect(try problems(limit) == refusal("3", at: "at_most"))
    let declared = """
      park,alternative,quantity,key,period,amount
      P03,package,resource,carbon,,-12

      """
    let carbon = "measure: {resource: carbon}, group: {regions: [Jilin]}, at_most: 3"
    #expect(try problems(carbon, with: ["declared.csv": declared]) == [])
    #expect(try problems(carbon) == refusal("3", at: "at_most"))
  }
}
