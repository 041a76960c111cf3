import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct BulkStylesTests {
  @Test func everyFormatOfTheColumnsStandsOnce() {
    let styles = BulkStyles([
      .init("a", "A", format: .money), .init("b", "B", format: .text),
      .init("c", "C", format: .money), .init("d", "D", format: .ratio),
    ])
    #expect(styles.number(of: .money) == 7 && styles.number(of: .ratio) == 9)
    #expect(
      styles.xml.contains("<numFmts count=\"4\">") && styles.xml.contains("cellXfs count=\"10\""))
    #expect(styles.xml.contains("formatCode=\"0.00&quot;x&quot;\""))
    #expect(styles.xml.contains("formatCode=\"General\""))
  }
}
