import Testing

@testable import PlanWorkbook

@Suite struct WorkbookRefusalTests {
  @Test func refusalsSayWhatWasFoundAndHowToMendIt() {
    #expect(
      "\(WorkbookRefusal.kind(.oldExcel))" == """
        the file is a workbook of Excel 97 to 2003 (.xls)
          Fix: open it in Excel or LibreOffice and save it as .xlsx
        """)
    #expect(
      "\(WorkbookRefusal.kind(.password))" == """
        the file is protected by a password
          Fix: open it in Excel, remove the password (File > Info) and save it as .xlsx
        """)
    #expect(
      "\(WorkbookRefusal.bomb(part: "a.xml", reason: "10 bytes unpack to 9000000"))" == """
        part 'a.xml' of the file is far too large: 10 bytes unpack to 9000000
          Fix: open the file in Excel and save it as .xlsx, if you trust its source
        """)
    #expect(
      "\(WorkbookRefusal.tooLarge(bytes: 150_000_001, most: 100_000_000))" == """
        the file has 151 MB; workbooks are read up to 100 MB
          Fix: keep the sheets and rows that the plan needs, and remove the others
        """)
    #expect(
      "\(WorkbookRefusal.cell(sheet: "Parks", cell: "B7", reason: "it is odd"))" == """
        Parks!B7: it is odd
          Fix: open the file in Excel, let it repair what it finds, and save it
        """)
  }

  @Test func everyKindHasWordsOfItsOwn() {
    let kinds: [WorkbookRefusal.Kind] = [
      .empty, .oldExcel, .password, .openDocument, .binaryWorkbook, .otherOffice, .otherZip, .text,
      .unknown,
    ]
    #expect(Set(kinds.map { WorkbookRefusal.kind($0).found }).count == kinds.count)
  }

  @Test func filesThatTheSystemDoesNotGiveAreToldWithItsReason() throws {
    let scratch = try Scratch()
    #expect(throws: WorkbookRefusal.unreadable(reason: "No such file or directory")) {
      try readWorkbook(at: scratch.file("gone.xlsx"))
    }
    #expect(throws: WorkbookRefusal.unreadable(reason: "Is a directory")) {
      try readWorkbook(at: scratch.path)
    }
  }
}
