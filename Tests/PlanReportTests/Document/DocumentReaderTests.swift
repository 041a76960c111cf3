import Testing

@testable import PlanReport

@Suite struct DocumentReaderTests {
  @Test func problemsPileUpWithTheirPaths() {
    var reader = DocumentReader(file: "plan.json")
    let fields: [String: JSONTree] = ["seed": .truth(true), "parks": .text("none")]
    #expect(reader.number(fields, "seed", at: "top") == nil)
    #expect(reader.items(fields, "parks", at: "").isEmpty)
    #expect(reader.requiredText(fields, "engine", at: "") == "")
    #expect(reader.problems.map(\.field) == ["top.seed", "parks", "engine"])
    #expect(
      reader.problems[0].description == """
        plan.json, field 'top.seed': true stands where a number is needed
          Fix: write digits without quotes, for example 12.5
        """)
  }

  @Test func nullAndAbsentAreTheSame() {
    var reader = DocumentReader(file: "plan.json")
    #expect(reader.number(["gap": .null], "gap", at: "") == nil)
    #expect(reader.text([:], "scenario", at: "") == nil)
    #expect(reader.amounts(["outcomes": .null], "outcomes", at: "").isEmpty)
    #expect(reader.problems.isEmpty)
  }
}
