import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct TemplateReadingTests {
  private func reading(_ edit: (inout EditedBook) -> Void = { _ in }) throws -> TemplateReading {
    var book = try SampleTemplate.book
    edit(&book)
    return TemplateReading(book.workbook, path: "mine.xlsx")
  }

  private func contents(_ reading: TemplateReading) -> [TemplateFile] {
    reading.files.map { TemplateFile(name: $0.name, content: $0.content) }
  }

  @Test func aTemplateGivesItsFilesBack() throws {
    let reading = try reading()
    #expect(reading.name == "sample")
    #expect(contents(reading) == SampleTemplate.files)
    #expect(reading.problems.isEmpty)
    #expect(reading.notices.isEmpty)
    #expect(TemplateReading.isTemplate(try SampleTemplate.book.workbook))
  }

  @Test func sortedRowsAndInsertedColumnsChangeNothingButTheOrder() throws {
    let reading = try reading { book in
      book["parks"].swapRows(7, 9)
      book["parks"].insertColumn(before: 4)
    }
    let parks = try #require(reading.files.first { $0.name == "parks.csv" })
    guard case .table(let columns, let rows) = parks.content else {
      Issue.record("parks is no table")
      return
    }
    #expect(columns.first == "park")
    #expect(rows.map { $0[0] } == ["P03", "P02", "P01"])
    #expect(rows[2][4] == "716.1")
    #expect(parks.cell(row: 9, field: "debt_mcny")?.text == "H9")
    #expect(reading.problems.isEmpty)
  }

  @Test func aRenamedSheetIsFoundByTheNameOfItsKeys() throws {
    let reading = try reading { book in
      book["parks"].name = "My parks"
      book.names = book.names.map { name in
        guard name.name == "Keys_parks" else { return name }
        return ReadWorkbook.Name(name: name.name, target: "'My parks'!$A$4")
      }
    }
    #expect(contents(reading) == SampleTemplate.files)
    #expect(reading.notices == ["sheet My parks is read as parks, as it was called."])
  }

  @Test func withoutKeysTheHeadersTell() throws {
    let reading = try reading { book in book["parks"].cells[4] = nil }
    let parks = try #require(reading.files.first { $0.name == "parks.csv" })
    #expect(parks.content == SampleTemplate.files[1].content)
    #expect(
      reading.notices == [
        "sheet parks has no row of keys (#key); its columns are known by the headers in row 6."
      ])
  }

  @Test func habitsOfTypingAreReadAndNamed() throws {
    let reading = try reading { book in
      var parks = book["parks"]
      parks[7, parks.column("debt_mcny")] = .text("１,２３４.5")
      parks[8, parks.column("debt_mcny")] = .text("3.2亿元")
      parks[9, parks.column("debt_mcny")] = .text("about 5")
      parks[7, parks.column("idle_ha")] = .text("150 亩")
      parks[8, parks.column("resource_depleted")] = .truth(true)
      book["parks"] = parks
    }
    let parks = try #require(reading.files.first { $0.name == "parks.csv" })
    guard case .table(_, let rows) = parks.content else { return }
    #expect(rows.map { $0[5] } == ["1234.5", "320", "about 5"])
    #expect(rows[0][4] == "10")
    #expect(rows[1][3] == "yes")
    #expect(
      reading.notices == [
        "sheet parks, cell F7: '150 亩' is read as 10 ha.",
        "sheet parks, cell G7: '１,２３４.5' is read as 1234.5 MCNY.",
        "sheet parks, cell G8: '3.2亿元' is read as 320 MCNY.",
      ])
  }

  @Test func everythingWrongComesAtOnceWithItsCell() throws {
    let reading = try reading { book in
      var parks = book["parks"]
      parks[7, parks.column("debt_mcny")] = .error("#REF!")
      parks[8, parks.column("debt_mcny")] = .date(46_023)
      parks[9, parks.column("debt_mcny")] = .uncalculated
      parks.formulas = [
        CellAddress(row: 7, column: parks.column("name_zh")),
        CellAddress(row: 7, column: parks.column("idle_ha")),
      ]
      parks.merged = [
        CellRange(CellAddress(row: 8, column: 2), CellAddress(row: 9, column: 2)),
        CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: 5)),
      ]
      book["parks"] = parks
      book.pages.removeAll { $0.name == "limits_yaml" }
    }
    #expect(
      reading.problems.map(\.description) == [
        """
        mine.xlsx, sheet limits_yaml: the sheet is missing; it holds limits.yaml.
          Fix: bring it back from the template; to do without it, leave it without rows
        """,
        """
        mine.xlsx, sheet parks, cell B8: the cells B8:B9 are merged.
          Fix: unmerge them and give every row its own value
        """,
        """
        mine.xlsx, sheet parks, cell D7, field 'name_zh': a formula stands where text belongs.
          Fix: copy the cell and paste it as a value
        """,
        """
        mine.xlsx, sheet parks, cell G7, field 'debt_mcny': the cell shows #REF!.
          Fix: mend its formula, or type the value; leave it empty where it is not known
        """,
        """
        mine.xlsx, sheet parks, cell G8, field 'debt_mcny': a date stands here (2026-01-01).
          Fix: give the cell the format 'Text' or 'General' and type its content again
        """,
        """
        mine.xlsx, sheet parks, cell G9, field 'debt_mcny': the formula has no result.
          Fix: open the workbook in Excel or LibreOffice and save it, or type the value
        """,
      ])
    #expect(reading.notices == ["sheet parks: the formula in F7 is read by its result."])
  }

  @Test func aColumnWithoutKeyIsReadByItsHeaderOrNamed() throws {
    let reading = try reading { book in
      var parks = book["parks"]
      parks[6, 20] = .text("Workers\n从业人员")
      parks[7, 20] = .number(1200)
      parks[6, 21] = .text("My remarks")
      book["parks"] = parks
    }
    let parks = try #require(reading.files.first { $0.name == "parks.csv" })
    guard case .table(let columns, let rows) = parks.content else { return }
    #expect(columns.last == "workers")
    #expect(rows[0].last == "1200")
    #expect(
      reading.notices == [
        "sheet parks, column T: it has no key in row 4 and is read as 'workers' by its header.",
        "sheet parks, column U (My remarks) has no key in row 4 and is not read.",
      ])
  }

  @Test func aDoubledKeyIsRefused() throws {
    let reading = try reading { book in book["parks"][4, 9] = .text("park") }
    #expect(
      reading.problems.map(\.description) == [
        """
        mine.xlsx, sheet parks, cell I4, field 'park': the column 'park' stands here again, after \
        column B.
          Fix: remove one of the two
        """
      ])
  }

  @Test func hiddenRowsAreReadAndNamedButNotTheRowOfKeys() throws {
    let reading = try reading { book in book["parks"].hiddenRows.insert(8) }
    #expect(contents(reading) == SampleTemplate.files)
    #expect(
      reading.notices == ["row 8 of sheet 'parks' is hidden, and read all the same."])
  }

  /// Whatever stands in whatever cell, reading ends with files, problems and notices.
  @Test(arguments: 0..<40) func randomEditsNeverCrash(seed: Int) throws {
    var random = SeededSource(UInt64(seed))
    let values: [ReadValue] = [
      .blank, .number(3), .number(-1e300), .text("#key"), .text("Park"), .text("３ 亿"), .text("%"),
      .text("一"), .text("park"), .truth(false), .date(1e9), .date(-5), .error("#N/A"),
      .uncalculated, .text(String(repeating: "9", count: 400)), .text("\n"), .text("序号"),
    ]
    let reading = try reading { book in
      for _ in 0..<30 {
        let page = Int(random.next() % UInt64(book.pages.count))
        let row = Int(random.next() % 25) + 1
        let column = Int(random.next() % 12) + 1
        book.pages[page][row, column] = values[Int(random.next() % UInt64(values.count))]
        if random.next() % 9 == 0 {
          book.pages[page].formulas.insert(CellAddress(row: row, column: column))
        }
      }
    }
    for file in reading.files {
      if case .table(let columns, let rows) = file.content {
        #expect(rows.allSatisfy { $0.count == columns.count }, "seed \(seed)")
      }
      #expect(file.rowNumbers == file.rowNumbers.sorted(), "seed \(seed)")
    }
  }
}
