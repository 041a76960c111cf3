import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct MetaFactsTests {
  @Test func factsStandInTheHiddenSheet() throws {
    let book = try SampleTemplate.book
    let facts = MetaFacts(book.workbook)
    #expect(facts.hasSheet)
    #expect(facts.text("kind") == "template" && facts.text("portfolio") == "sample")
    #expect(facts.text("nothing") == nil)
    var without = book
    without.pages.removeAll { $0.name == MetaFacts.sheet }
    #expect(!MetaFacts(without.workbook).hasSheet)
  }

  @Test func sheetsAreFoundByTheirKeysThenByTheirNames() throws {
    var book = try SampleTemplate.book
    #expect(book.workbook.sheet(ofTable: "parks")?.name == "parks")
    book["parks"].name = "It's mine"
    book.names = [.init(name: "keys_PARKS", target: "'It''s mine'!$A$4")]
    #expect(book.workbook.sheet(ofTable: "parks")?.name == "It's mine")
    book.names = [.init(name: "Keys_parks", target: "#REF!")]
    #expect(book.workbook.sheet(ofTable: "parks") == nil)
  }
}
