import ParkModel
import Testing

@testable import parkplan

@Suite struct ProblemDocumentTests {
  @Test func unknownPlacesAreNull() throws {
    let problem = InputProblem(file: "parks.csv", found: "nothing", fix: "add a row")
    let document = ProblemDocument(
      problems: [.init(problem)], warnings: ["w"])
    #expect(
      try jsonText(document) == """
        {
          "problems" : [
            {
              "field" : null,
              "file" : "parks.csv",
              "fix" : "add a row",
              "found" : "nothing",
              "row" : null
            }
          ],
          "warnings" : [
            "w"
          ]
        }

        """)
  }
}
