import Testing

@testable import ParkModel

@Suite struct ScenarioPartsTests {
  private func scenario(
    _ id: ScenarioID, _ includes: [ScenarioID] = [], by factor: Double = 0.5
  ) -> Scenario {
    Scenario(
      id: id, includes: includes, changes: [.scale(NumberAddress(.fundBudget), by: factor)])
  }

  private func portfolio(_ scenarios: [Scenario]) -> Portfolio {
    Portfolio(
      name: "case", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
      funds: [Fund(id: "central", budget: [Figure(64, .sourced)])], parks: [],
      scenarios: scenarios)
  }

  private func refusals(_ scenarios: [Scenario]) -> [String] {
    guard let last = scenarios.last else { return [] }
    do {
      _ = try portfolio(scenarios).applying(last)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func includedScenariosComeFirstInOrder() throws {
    let all = [
      scenario("a"), scenario("b", ["a"]), scenario("c"),
      scenario("d", ["c", "b"]),
    ]
    let parts = try portfolio(all).parts(of: all[3])
    #expect(parts.map(\.id) == ["c", "a", "b", "d"])
  }

  /// The law of composition: what includes others is one list of all their changes.
  @Test func compositionIsConcatenation() throws {
    let address = NumberAddress(.fundBudget)
    let set = Scenario(id: "set", changes: [.set(address, to: 10)])
    let half = Scenario(id: "half", changes: [.scale(address, by: 0.5)])
    let whole = Scenario(
      id: "whole", includes: ["set", "half"], changes: [.shift(address, by: 3)])
    let flat = Scenario(id: "flat", changes: set.changes + half.changes + whole.changes)
    let base = portfolio([half, set, whole])
    #expect(try base.applying(whole) == base.applying(flat))
    #expect(try base.applying(whole).funds[0].budget == [Figure(8, .assumed)])
  }

  @Test func includingOnlyEmptyScenariosChangesNothing() throws {
    let base = portfolio([Scenario(id: "as-is", changes: [])])
    let again = Scenario(id: "again", includes: ["as-is"], changes: [])
    #expect(try base.applying(again) == base)
  }

  @Test func unknownNamesAndCirclesAreRefusedAllAtOnce() {
    #expect(
      refusals([scenario("cut"), scenario("whole", ["cutt", "border"])]) == [
        """
        scenarios.yaml, field 'whole, includes': there is no scenario 'cutt' to include
          Fix: write 'cut'
        """,
        """
        scenarios.yaml, field 'whole, includes': there is no scenario 'border' to include
          Fix: name one that the portfolio has
        """,
      ])
    #expect(
      refusals([scenario("a", ["b"]), scenario("b", ["c"]), scenario("c", ["a"])]) == [
        """
        scenarios.yaml, field 'c, in b, includes': the scenarios include each other in a circle: \
        c -> a -> b -> c
          Fix: take one of these inclusions out
        """
      ])
    #expect(refusals([scenario("a", ["a"])]).count == 1)
  }

  @Test func changesAreNeverMadeTwiceInSilence() {
    let twice = refusals([
      scenario("cut"), scenario("crisis", ["cut"]), scenario("all", ["crisis", "cut"]),
    ])
    #expect(
      twice == [
        """
        scenarios.yaml, field 'all, includes': the changes of 'cut' would be made twice
          Fix: name it once, directly or through a scenario that includes it
        """
      ])
  }

  @Test func aLongChainIsRefusedRatherThanFollowed() {
    let chain = (0..<200).map { place in
      scenario(ScenarioID("s\(place)"), place == 0 ? [] : [ScenarioID("s\(place - 1)")], by: 1)
    }
    #expect(refusals(chain).map { $0.contains("over more than 50 levels") } == [true])
    #expect(refusals(Array(chain.prefix(50))) == [])
  }

  @Test func problemsSayInWhichIncludedScenarioTheyAre() {
    let broken = Scenario(id: "broken", changes: [.removeLimit("quota")])
    #expect(
      refusals([broken, scenario("whole", ["broken"])]) == [
        """
        scenarios.yaml, field 'whole, in broken, change 1: remove limit': there is no limit 'quota'
          Fix: name one that the portfolio has
        """
      ])
  }
}
