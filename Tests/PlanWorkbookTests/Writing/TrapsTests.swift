import PlanReport
import Testing

@testable import PlanWorkbook

/// Traps of libxlsxwriter 1.1.4 and of Excel, each with the test that keeps it shut.
///
///      1 formulas without results    SheetWriterTests.everyFormulaStandsWithItsResult,
///                                    ForbiddenCallsTests
///      2 results that are trusted    wrongResultsAreFound, WorkbookWriterTests.libreOffice…
///      3 errors and booleans         noFormulaEndsInTrueOrFalse, WorkbookWriterTests
///      4 charts over formulas        WorkbookCheckTests.chartsStandOnPlainNumbers
///      5 NaN and infinity            WorkbookCheckTests.numbersThatNoCellHoldsAreRefused
///      6 sixteen digits              sixteenDigitsReachTheFile; SheetBytesTests for long tables
///      7, 8 literal lists            ForbiddenCallsTests, listsAreNames
///      9 defined names               GuardsTests, WorkbookCheckTests, nothingIsLongerThanANameMayBe
///     10 sheet names                 WorkbookCheckTests.sheetNamesAreChecked
///     11 tables                      ForbiddenCallsTests
///     12 `[@column]`                 WorkbookCheckTests.formulasPointIntoSheets
///     13 rules for text              ForbiddenCallsTests, highlightsAreOfThreeKinds
///     14 full disks                  FullDiskTests, OutputFileTests, TargetFileTests, ZipWriterTests
///     15 locales                     aLocaleThatWritesCommasIsRefused, ForbiddenCallsTests
///     16 invalid UTF-8               bytesThatAreNoTextAreReplaced
///     17 control characters          GuardsTests, SheetWriterTests, SheetBytesTests
///     18 32,767 characters           GuardsTests, SheetBytesTests
///     19 long formulas               GuardsTests.formulasStayWithinWhatExcelReads
///     20 rows and columns            WorkbookCheckTests.sizesAreChecked, XlsxBookTests,
///                                    ForbiddenCallsTests.everyReturnCodeIsChecked
///     21 order of rows               ForbiddenCallsTests; BulkWriterTests: rows have no number
///     22 text like formulas          SheetWriterTests, BulkWriterTests; CSVTextTests of ParkFiles
///     23 new functions               everyFunctionIsOldEnough
///     24 dates                       WorkbookCheckTests.datesAreDays…, CreationTimeTests
///     25 1904                        the reader's tests
///     26 same bytes                  WorkbookWriterTests, BulkWriterTests.theSameRows…
///     27 protection                  ForbiddenCallsTests.noSheetHasAPassword
///     28 what is missing             not offered: no type describes it
///     29 links                       WorkbookCheckTests.linksLeadToSheetsThatShow
///     30 widths                      ColumnWidthTests of PlanReport, BulkSheetTests
///     31 scaling formats             noFormatScalesWhatItShows
@Suite struct TrapsTests {
  /// A wrong result must be found: otherwise the test that finds none says nothing.
  @Test(
    .enabled(if: Tool.recalculation.isThere, "needs LibreOffice and python3 with openpyxl"))
  func wrongResultsAreFound() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    let sheet = row(Cell(.number(2)), Cell(.formula(.at(row: 1, column: 1) * .number(21))))
    let results = try Calculation([row(Cell(.number(2)), Cell(.number(0)))])
    try write([sheet], results, to: path, temporaryFolder: scratch.path, time: 0)
    let (code, output) = try Tool.recalculation.run(path)
    #expect(code != 0 && output.contains("diff=1"), "\(output)")
  }

  @Test func noFormulaEndsInTrueOrFalse() throws {
    let question = Expression.combined(.number(1), .less, .number(2))
    let path = try Scratch().file("a.xlsx")
    #expect(
      throws: FormulaProblem(sheet: "Test", cell: "A1", reason: "it ends in true or false")
    ) {
      try writeWorkbook([row(Cell(.formula(question)))], to: path, created: SampleRun.created)
    }
  }

  @Test(arguments: [0.1 + 0.2, 120_821.57142857143, 1 / 3.0, -9.87654321012345e-200])
  func sixteenDigitsReachTheFile(number: Double) throws {
    let xml = try sheetXML([row(Cell(.number(number)))])
    let digits = xml.split(separator: "<v>").last?.split(separator: "</v>").first
    let found = try #require(digits.flatMap { Double($0) })
    #expect(abs(found - number) <= 1e-15 * abs(number))
  }

  /// Excel reads no more than 255 bytes of a literal list, and splits it at commas.
  @Test func listsAreNames() throws {
    for (name, xml) in try Scratch().parts(sheets(of: SampleRun.run()))
    where name.hasPrefix("xl/worksheets/") {
      for rule in xml.split(separator: "<dataValidation ").dropFirst()
      where rule.contains("type=\"list\"") {
        #expect(rule.contains("<formula1>") && !rule.contains("<formula1>\""), "\(rule)")
      }
    }
    // What a literal list would look like.
    #expect("type=\"list\"><formula1>\"a,b\"</formula1>".contains("<formula1>\""))
  }

  /// The library cuts names and what they stand for at 127 bytes.
  @Test func nothingIsLongerThanANameMayBe() throws {
    var sheet = row(Cell(.number(1)), name: String(repeating: "s", count: 31))
    let name = String(repeating: "n", count: 100)
    sheet.names = [.init(name, CellAddress(row: 1_048_576, column: 16_384))]
    let workbook = try #require(try Scratch().parts([sheet])["xl/workbook.xml"])
    #expect(
      workbook.contains("<definedName name=\"\(name)\">\(sheet.name)!$XFD$1048576</definedName>"))
  }

  @Test func highlightsAreOfThreeKinds() {
    let rules: [Sheet.Highlight.Rule] = [
      .condition(.number(1), look: .bad), .colourScale, .dataBar,
    ]
    // A further kind does not compile here until its trap is looked at.
    for rule in rules {
      let points =
        switch rule {
        case .condition(let expression, _): formulaDefect(expression) == nil
        case .colourScale, .dataBar: true
        }
      #expect(points)
    }
  }

  @Test func aLocaleThatWritesCommasIsRefused() throws {
    #expect(throws: WorkbookDefect.decimalPoint(",")) { try requirePoint(",") }
    try requirePoint(decimalPoint())
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let text = String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80], as: UTF8.self)
    let strings = try Scratch().parts([row(Cell(.text(text)))])["xl/sharedStrings.xml"]
    #expect(strings?.contains("<t>a\u{FFFD}\u{FFFD}(") == true)
  }

  /// Known since Excel 2007, to WPS and to LibreOffice, without any prefix.
  @Test func everyFunctionIsOldEnough() {
    let known: Set<String> = [
      "ABS", "AND", "AVERAGE", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "IF",
      "IFERROR", "INDEX", "INT", "ISBLANK", "ISERROR", "ISNUMBER", "ISTEXT", "LARGE", "LEFT", "LEN",
      "MATCH", "MAX", "MID", "MIN", "MOD", "NOT", "OR", "RANK", "RIGHT", "ROUND", "ROUNDDOWN",
      "ROUNDUP", "ROW", "SMALL", "SQRT", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM",
      "VLOOKUP",
    ]
    for function in Expression.Function.allCases {
      #expect(known.contains(function.rawValue), "\(function)")
    }
  }

  /// Excel scales by thousands only: 万 and 亿 come from formulas, never from a format.
  @Test func noFormatScalesWhatItShows() {
    for format in Cell.NumberFormat.allCases {
      let code = Array(format.code)
      for place in code.indices where code[place] == "," {
        #expect(code.indices.contains(place + 1) && code[place + 1] == "#", "\(format)")
      }
    }
  }
}
