import Testing

@testable import PlanWorkbook

@Suite struct WorkbookProblemTests {
  @Test func messagesNamePlaceAndRemedy() {
    #expect(
      UnwritableFile(path: "out/plan.xlsx", reason: "No such file or directory").description == """
        out/plan.xlsx cannot be written: No such file or directory
          Fix: choose a folder that exists, has room and lets you write
        """)
    #expect(
      WorkbookDefect.definedName("DE161").description == """
        'DE161' cannot name a cell
          Fix: up to 100 letters, digits and _, not like a cell address, not R or C
        """)
    #expect(
      WorkbookDefect.created("today").description == """
        'today' is no time
          Fix: write UTC as 2026-03-01T09:30:00Z
        """)
  }
}
