import ParkModel
import Testing

@testable import PlanReport

@Suite struct SnapshotSheetTests {
  @Test func everyInputIsRememberedOnce() throws {
    let book = try Book(SampleRun.run())
    let inputs = book.sheets.filter { $0.kind == .input }.flatMap { sheet in
      sheet.rows.flatMap(\.cells).filter { cell in
        if case .formula = cell.content { false } else { cell.look == .input }
      }
    }
    let sheet = try book.sheet(SnapshotSheet.name)
    let remembered = sheet.rows.flatMap(\.cells).count { $0.format == .indicator }
    #expect(remembered == inputs.count - sourceCells(book))
    #expect(sheet.kind == .hidden)
  }

  /// The sheet of sources tells where numbers come from; it holds none.
  private func sourceCells(_ book: Book) -> Int {
    book.sheets.filter { $0.name == "Sources" }
      .reduce(0) { $0 + $1.rows.flatMap(\.cells).count { $0.look == .input } }
  }

  @Test func changedInputsAreCountedAndOwnValuesAreNot() throws {
    let book = try Book(SampleRun.run())
    let changed = try book.setting([
      ("Parks", try book.address("Parks", "P01", "debt_mcny"), .number(1)),
      ("Weights", try book.address("Weights", "idle_share", "direction"), .text("↑")),
      ("Limits", try book.address("Limits", "LEVERAGE_CAP", "used"), .number(2.5)),
      ("Adjust", try book.address("Adjust", "P01", "grant_own"), .number(5)),
    ])
    #expect(try changed.named(ChecksSheet.stale) == 3)
    #expect(try changed.named(ChecksSheet.adjusted) == 1)
  }

  @Test func runsOfInputsLeaveFormulasOut() {
    let say = Wording(.english)
    var table = TableLayout(
      "Some", .input, say, title: .init("Some", "某"), purpose: .init("Some.", "某。"))
    table.add("a", "A")
    func input(_ value: Double) -> [Cell] { [Cell(.number(value), look: .input)] }
    table.body = [input(1), input(2), [.formula(.number(3), .amount)], input(4)]
    let snapshot = SnapshotSheet([table])
    let sheet = snapshot.sheet()
    #expect(
      sheet.rows[1].cells.prefix(2).map(\.content) == [.text("Some!B7"), .text("Some!B10")])
    #expect(
      sheet.rows[2].cells[0].content
        == .formula(
          .count(
            .differing(
              .column(2, rows: 7...8, sheet: "Some", isFixed: true),
              .column(1, rows: 4...5, isFixed: true)))))
    #expect(snapshot.changed.formula == "=SUM(_Snapshot!$A$3:$B$3)")
    #expect(
      snapshot.missing.formula == "=3-(COUNT(Some!$B$7:$B$8)+COUNT(Some!$B$10:$B$10))")
  }
}
