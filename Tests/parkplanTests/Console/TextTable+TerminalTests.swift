import PlanReport
import Testing

@testable import parkplan

@Suite struct TextTableTerminalTests {
  @Test func everyLineOfAPrintedTableEnds() {
    var table = TextTable(columns: [.init("run", isRight: true), .init("status")])
    table.add(["12", "optimal"])
    #expect(table.text == "run  status\n────────────\n 12  optimal\n")
  }
}
