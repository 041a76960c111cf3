import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook

/// A workbook of the sample run against edits of it.
@Suite struct WorkbookComparisonTests {
  private static let sheets = Result { try PlanReport.sheets(of: SampleRun.run()) }

  private func comparison(
    _ edit: (inout EditedBook) throws -> Void = { _ in }
  ) throws -> WorkbookComparison {
    let sheets = try Self.sheets.get()
    var book = try EditedBook(sheets)
    try edit(&book)
    return try WorkbookComparison(book.workbook, against: sheets, path: "mine.xlsx")
  }

  @Test func whatNobodyEditedHasNoDifferences() throws {
    let same = try comparison()
    #expect(same.differences.isEmpty && same.problems.isEmpty && same.notices.isEmpty)
  }

  @Test func anInputIsNamedWithItsCellAndItsNumber() throws {
    let found = try comparison { book in
      let column = book["Parks"].column("debt_mcny")
      book["Parks"][8, column] = .number(1234)
    }
    let difference = try #require(found.differences.first)
    #expect(found.differences.count == 1 && found.problems.isEmpty)
    #expect(difference.sheet == "Parks" && difference.address.row == 8)
    #expect(difference.key == "debt_mcny" && difference.new == .number(1234))
    #expect(difference.meaning == .input(NumberAddress(.parkDebt, of: [difference.row])))
  }

  @Test func sortingRowsAndInsertingColumnsChangesNothing() throws {
    let found = try comparison { book in
      book["Parks"].swapRows(7, 12)
      book["Parks"].swapRows(8, 9)
      book["Parks"].insertColumn(before: 3)
      book["Parks"][6, 3] = .text("My remarks")
      book["Parks"][7, 3] = .text("closed soon")
    }
    #expect(found.differences.isEmpty, "\(found.differences)")
    #expect(found.problems.isEmpty)
    #expect(
      found.notices == ["sheet Parks, column C (My remarks) has no key in row 4 and is not read."])
  }

  @Test func roundingOfSpreadsheetsIsNoDifference() throws {
    let found = try comparison { book in
      let column = book["Parks"].column("debt_mcny")
      guard case .number(let number) = book["Parks"][7, column] else { return }
      book["Parks"][7, column] = .number(number * (1 + 1e-15))
    }
    #expect(found.differences.isEmpty)
  }

  @Test func ownValuesAndResultsAreToldApart() throws {
    let found = try comparison { book in
      book["Adjust"][7, book["Adjust"].column("grant_own")] = .number(12)
      book["Adjust"][8, book["Adjust"].column("grant_plan")] = .number(12)
    }
    #expect(found.differences.map(\.meaning) == [.override, .result])
  }

  @Test func whatCannotBeReadComesAtOnce() throws {
    let found = try comparison { book in
      var parks = book["Parks"]
      let debt = parks.column("debt_mcny")
      parks[7, debt] = .text("much")
      parks[8, debt] = .error("#REF!")
      parks[9, debt] = .date(46_023)
      parks[10, 2] = parks[11, 2]
      parks.merged = [CellRange(CellAddress(row: 7, column: 3), CellAddress(row: 8, column: 3))]
      book["Parks"] = parks
      book.pages.removeAll { $0.name == "Adjust" }
    }
    let sentences = found.problems.map(\.description)
    for start in [
      "mine.xlsx, sheet Parks, cell C7: the cells C7:C8 are merged.",
      "mine.xlsx, sheet Adjust: the sheet is missing.",
    ] {
      #expect(sentences.contains { $0.hasPrefix(start) }, "\(sentences)")
    }
    #expect(sentences.contains { $0.contains("'much' is no number.") })
    #expect(sentences.contains { $0.contains("the cell shows #REF!.") })
    #expect(sentences.contains { $0.contains("a date stands here (2026-01-01).") })
    #expect(sentences.contains { $0.contains("stands here again, after row 10.") })
    #expect(sentences.contains { $0.contains("is missing.\n  Fix: bring it back; what is to be") })
  }

  @Test func anUnknownParkIsNamedWithTheNearest() throws {
    let found = try comparison { book in
      guard case .text(let id) = book["Parks"][7, 2] else { return }
      book["Parks"][7, 2] = .text(id + "x")
    }
    #expect(found.problems.contains { $0.cell == "B7" && $0.fix.contains("did you mean '") })
  }

  @Test func aNewNumberAsPeopleTypeItIsNamed() throws {
    let found = try comparison { book in
      book["Parks"][7, book["Parks"].column("debt_mcny")] = .text("12,000万元")
    }
    #expect(found.differences.map(\.new) == [.number(120)])
    #expect(found.notices.count == 1)
    #expect(found.notices.first?.hasSuffix("'12,000万元' is read as 120 MCNY.") == true)
  }

  /// Whatever stands in whatever cell: an end with differences or problems, never a crash.
  @Test(arguments: 0..<20) func randomEditsNeverCrash(seed: Int) throws {
    var random = SeededSource(UInt64(seed) + 1000)
    let values: [ReadValue] = [
      .blank, .number(3), .number(.greatestFiniteMagnitude), .text("#key"), .text("P03"),
      .text("5 亿"), .text("No."), .truth(true), .date(0.5), .error("#N/A"), .uncalculated,
      .text(""), .text("合计"),
    ]
    let found = try comparison { book in
      for _ in 0..<40 {
        let page = Int(random.next() % UInt64(book.pages.count))
        let row = Int(random.next() % 30) + 1
        let column = Int(random.next() % 20) + 1
        book.pages[page][row, column] = values[Int(random.next() % UInt64(values.count))]
      }
    }
    #expect(found.differences.allSatisfy { $0.old != $0.new }, "seed \(seed)")
  }
}
