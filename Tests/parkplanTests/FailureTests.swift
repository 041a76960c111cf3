import ArgumentParser
import MixedInteger
import ParkFiles
import ParkModel
import RunStore
import Testing

@testable import parkplan

@Suite struct FailureTests {
  @Test func everyErrorHasItsExitCode() {
    let problem = InputProblem(file: "parks.csv", found: "no park", fix: "add one")
    let codes: [(any Error, Failure.Code)] = [
      (InvalidInput([problem]), .badInput),
      (UnreadableFile(path: "a", reason: "does not exist"), .unreadable),
      (UnwritableFile(path: "a", reason: "is full"), .unwritable),
      (StoreProblem(path: "a", reason: "b", remedy: "c"), .unreadable),
      (SolverFailure("broke"), .internalError),
      (Failure(.noPlan, "none"), .noPlan),
    ]
    for (error, code) in codes { #expect(Failure(error)?.code == code, "\(error)") }
  }

  @Test func theExitCodesAreThoseOfTheContract() {
    #expect(Failure.Code.noPlan.rawValue == 2)
    #expect(Failure.Code.stopped.rawValue == 3)
    #expect(Failure.Code.wrongUsage.rawValue == 64)
    #expect(Failure.Code.badInput.rawValue == 65)
    #expect(Failure.Code.unreadable.rawValue == 66)
    #expect(Failure.Code.internalError.rawValue == 70)
    #expect(Failure.Code.unwritable.rawValue == 73)
  }

  @Test func allProblemsAreToldAtOnce() {
    let problems = (1...3).map {
      InputProblem(file: "parks.csv", row: $0, field: "path", found: "wrong", fix: "mend it")
    }
    #expect(
      Failure(InvalidInput(problems))?.message == """
        3 problems:
        parks.csv, row 1, field 'path': wrong
          Fix: mend it
        parks.csv, row 2, field 'path': wrong
          Fix: mend it
        parks.csv, row 3, field 'path': wrong
          Fix: mend it
        """)
  }

  @Test func theParsersOwnErrorsAreLeftToTheParser() {
    #expect(Failure(ValidationError("x")) == nil)
  }
}
