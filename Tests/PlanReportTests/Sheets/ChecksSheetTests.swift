import ParkModel
import Testing

@testable import PlanReport

@Suite struct ChecksSheetTests {
  @Test func allChecksPassAsSolved() throws {
    for language in Language.allCases {
      let book = try Book(SampleRun.run(), language)
      #expect(try book.named(ChecksSheet.fails) == 0)
      let sheet = try book.sheet("Checks")
      let column = try book.column("fail", of: sheet)
      let fails = (7..<sheet.rows.count).compactMap {
        book.results.value("Checks", CellAddress(row: $0, column: column)).number
      }
      #expect(fails.count > 35)
    }
  }

  @Test func limitsAndRulesAreAllThere() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    for limit in try #require(run.evaluation).limits where limit.slack != nil {
      _ = try book.address("Checks", "limit: " + limit.name, "status")
    }
    for rule in ParkRuleColumn.allCases {
      _ = try book.address("Checks", "parks: " + rule.rawValue, "status")
    }
  }

  @Test func aBlankAndAWordInPlaceOfANumberAreNoticed() throws {
    let book = try Book(SampleRun.run()).setting("Parks", "P03", "available_ha", .blank)
    #expect(try book.number("Checks", "inputs-filled", "value") == 1)
    #expect(try book.value("Checks", "inputs-filled", "status") == .text("✘ fails"))
  }

  @Test func aWordInPlaceOfAnOwnValueIsNoticed() throws {
    let book = try Book(SampleRun.run()).setting("Adjust", "P01", "carried_own", .text("maybe"))
    #expect(try book.number("Checks", "own-values", "value") == 1)
    #expect(try book.value("Checks", "own-values", "status") == .text("✘ fails"))
    let amount = try #require(
      try book.sheet("Adjust").rows[TableLayout.keyRow - 1].cells.compactMap { cell -> String? in
        guard case .text(let key) = cell.content, key.hasSuffix("_own"), key != "carried_own"
        else { return nil }
        return key
      }.first)
    let other = try Book(SampleRun.run()).setting("Adjust", "P01", amount, .text("lots"))
    #expect(try other.number("Checks", "own-values", "value") == 1)
    #expect(try other.named(ChecksSheet.fails) == 1)
    let own = try Book(SampleRun.run()).setting("Adjust", "P01", "carried_own", .text("yes"))
    #expect(try own.number("Checks", "own-values", "value") == 0)
  }

  @Test func aChangedUnitIsNoticed() throws {
    var book = try Book(SampleRun.run())
    let column = try book.column("available_ha", of: book.sheet("Parks"))
    book = try book.setting([
      ("Parks", CellAddress(row: TableLayout.unitRow, column: column), .text("mu"))
    ])
    #expect(try book.number("Checks", "units-unchanged", "value") == 1)
  }

  @Test func bannersCountWhatFailsAndWhatChanged() throws {
    let book = try Book(SampleRun.run()).setting("Limits", "quota-jilin", "at_most", .number(100))
    #expect(
      book.results.value("Cover", CellAddress(row: 3, column: 1))
        == .text(
          "✘ 1 fail: see sheet Checks  1 项校验未通过，见 Checks 表  |  "
            + "⚠ Inputs have changed: the plan is out of date, solve again "
            + "输入已改动，方案过时，需重新求解"))
    let own = try Book(SampleRun.run()).setting("Adjust", "P01", "carried_own", .text("yes"))
    #expect(
      own.results.value("Limits", CellAddress(row: 3, column: 1))
        == .text(
          "✔ All checks pass 全部校验通过  |  ● Own values on sheet Adjust Adjust 表有自填数值"))
  }

  @Test func negativeWeightsAreNoticed() throws {
    let book = try Book(SampleRun.run()).setting("Weights", "idle_share", "weight", .number(-0.1))
    #expect(try book.value("Checks", "weights-sign", "status") == .text("✘ fails"))
    #expect(try book.value("Checks", "weights-sum", "status") == .text("✔ passes"))
  }
}
