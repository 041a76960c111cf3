import ParkModel
import Testing

@testable import parkplan

@Suite struct PrintedPlanTests {
  private let text = """
    {"portfolio":"p","status":"optimal","parks":[{"park":"P1","alternative":null}],
     "references":{"jobs":4000,"odd":null},"notices":["n"],"conflict":["c"]}
    """

  @Test func whatTheEngineSaidIsReadBeside() throws {
    let printed = try PrintedPlan(text, file: "--fix")
    #expect(printed.document.portfolio == "p")
    #expect(printed.document.parks.map(\.park) == ["P1"])
    #expect(printed.references == ["jobs": 4000])
    #expect(printed.notices == ["n"])
    #expect(printed.conflict == ["c"])
  }

  @Test func theDocumentAloneIsEnough() throws {
    let printed = try PrintedPlan(#"{"parks":[]}"#, file: "--fix")
    #expect(printed.references.isEmpty && printed.notices.isEmpty && printed.conflict.isEmpty)
  }

  @Test func unknownFieldsAreToldWithTheFile() {
    let input = #expect(throws: InvalidInput.self) {
      try PrintedPlan(#"{"parks":[],"referencess":{}}"#, file: "--fix")
    }
    #expect(input?.problems.first?.file == "--fix")
    #expect(input?.problems.first?.field == "referencess")
  }
}
