import ParkModel
import Testing

@testable import Scoring

@Suite struct MissingValuesTests {
  private func fill(
    _ matrix: [[Double]], _ rule: MissingValueRule, goalposts: [Goalposts?]? = nil
  ) throws(InvalidInput) -> MissingValues {
    let framework = testFramework(
      weights: [1, 1], directions: [.moreIsBetter, .lessIsBetter], goalposts: goalposts)
    return try MissingValues(
      in: testTable(matrix, width: 2), indicators: framework.indicators, rules: [rule, rule],
      goalposts: goalposts ?? [nil, nil])
  }

  @Test func refusingListsEveryCell() {
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try fill([[.nan, 1], [2, .nan]], .refuse)
      } == [
        """
        parks.csv, field 'c0': park 'P001' has no value.
          Fix: fill the cell, or choose how gaps are filled: --missing median, regression or worst
        """,
        """
        parks.csv, field 'c1': park 'P002' has no value.
          Fix: fill the cell, or choose how gaps are filled: --missing median, regression or worst
        """,
      ])
  }

  @Test func refusingSaysHowTheValueWouldBeComputed() {
    let park = Park(
      id: "A", finances: Finances(debt: Figure(10), equity: Figure(-5)),
      alternatives: [Alternative(id: "a")])
    let framework = Framework(
      id: "f", indicators: [Indicator(id: "debt_to_equity", weight: Figure(1))])
    #expect(
      refusals { () throws(InvalidInput) in _ = try score([park], by: framework) } == [
        """
        parks.csv, field 'debt_to_equity': park 'A' has no value, and none can be computed (debt \
        / equity; no value where equity is not positive).
          Fix: fill the cell, or choose how gaps are filled: --missing median, regression or worst
        """
      ])
  }

  @Test func everyImputedCellIsListed() throws {
    for rule in MissingValueRule.allCases where rule != .refuse && rule != .unrated {
      let filled = try fill([[.nan, 1], [2, .nan], [4, 5], [6, 7]], rule)
      #expect(filled.imputed.map(\.park) == ["P001", "P002"])
      #expect(filled.imputed.map(\.indicator) == ["c0", "c1"])
      #expect(filled.imputed.allSatisfy { $0.rule == rule && !$0.how.isEmpty })
      #expect(filled.values.allSatisfy { !$0.isNaN })
    }
  }

  @Test func aColumnWithoutAnyValueIsRefused() {
    for rule in [MissingValueRule.median, .regression, .worst] {
      #expect(
        refusals { () throws(InvalidInput) in _ = try fill([[.nan, 1], [.nan, 2]], rule) } == [
          """
          parks.csv, field 'c0': no park has a value, so none can be derived.
            Fix: fill the column for at least one park, or score by a framework without it
          """
        ])
    }
  }

  @Test func withGoalpostsTheWorstIsKnownEvenWithoutAnyValue() throws {
    let filled = try fill(
      [[.nan, 1], [.nan, 2]], .worst, goalposts: [Goalposts(worst: -5, best: 5), nil])
    #expect(filled.values == [-5, 1, -5, 2])
  }

  @Test func aTableWithoutGapsPassesUnderEveryRule() throws {
    for rule in MissingValueRule.allCases {
      let filled = try fill([[1, 2], [3, 4]], rule)
      #expect(filled.values == [1, 2, 3, 4])
      #expect(filled.imputed.isEmpty)
    }
  }

  @Test func everyRuleIsDefined() {
    #expect(MissingValueRule.allCases.allSatisfy { speaksBoth(MissingValues.definition($0)) })
  }

  @Test func imputedValuesLieWithinThoseOfTheOtherParks() throws {
    for seed in UInt64(1)...100 {
      var numbers = SeededNumbers(seed)
      var matrix = (0..<8).map { _ in
        (0..<2).map { _ in Double.random(in: -10...10, using: &numbers) }
      }
      matrix[0][0] = .nan
      matrix[3][1] = .nan
      for rule in [MissingValueRule.median, .regression, .worst] {
        let filled = try fill(matrix, rule)
        for cell in filled.imputed {
          let column = cell.indicator == "c0" ? 0 : 1
          let given = matrix.map { $0[column] }.filter { !$0.isNaN }
          let low = given.min() ?? 0
          let high = given.max() ?? 0
          #expect((low...high).contains(cell.value.value), "seed \(seed), \(rule)")
        }
      }
    }
  }
}
