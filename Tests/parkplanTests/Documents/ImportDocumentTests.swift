import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportDocumentTests {
  @Test func allFieldsAreAlwaysThere() throws {
    let json = try jsonText(ImportDocument())
    for field in [
      "\"differences\" : [", "\"problems\" : [", "\"plan\" : null", "\"optimum\" : null",
      "\"breaches\" : [", "\"columns\" : [", "\"folder\" : null", "\"marked\" : null",
    ] {
      #expect(json.contains(field), "\(field)")
    }
  }

  @Test(arguments: [
    (CellValue.blank, "null"), (.number(2.5), "2.5"), (.text("a"), "\"a\""), (.truth(true), "true"),
  ])
  func valuesStandAsTheyAre(value: CellValue, text: String) throws {
    #expect(try jsonText(WrittenValue(value: value)) == text + "\n")
  }
}
