import ParkModel
import Testing

@Suite struct InputProblemTests {
  @Test func aProblemNamesFileRowFieldAndFix() {
    let problem = InputProblem(
      file: "Parks/northeast/parks.csv", row: 14, field: "land_ha",
      found: "'twelve' is not an amount in ha.", fix: "write digits, for example 12.5")
    #expect(
      problem.description == """
        Parks/northeast/parks.csv, row 14, field 'land_ha': 'twelve' is not an amount in ha.
          Fix: write digits, for example 12.5
        """)
  }

  @Test func whatIsNotKnownIsLeftOut() {
    let problem = InputProblem(file: "parks.csv", found: "the file is empty", fix: "add a park")
    #expect(problem.description == "parks.csv: the file is empty\n  Fix: add a park")
  }
}
