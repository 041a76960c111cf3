import MixedInteger
import SolverConformance
import Testing

@Suite struct EnumerationSolverTests {
  private let solver = EnumerationSolver()

  @Test(arguments: ConformanceCases.all)
  func keepsEveryPromise(_ known: ConformanceCase) throws {
    let broken = try known.brokenPromises(of: solver)
    #expect(broken == [])
  }

  @Test(arguments: PublishedKnapsacks.cases.prefix(2))
  func findsThePublishedOptimaOfPetersen(_ known: ConformanceCase) throws {
    let broken = try known.brokenPromises(of: solver)
    #expect(broken == [])
  }

  @Test func refusesTooManyIntegerColumns() throws {
    let model = hardKnapsack(columns: 23, rows: 1, seed: 0)
    let failure = #expect(throws: SolverFailure.self) { try solver.solve(model) }
    #expect(
      failure?.description
        == "Enumeration takes at most 22 integer columns; this model has 23. Use another solver.")
  }

  @Test func refusesIntegerColumnsWithoutBounds() throws {
    var model = MixedIntegerModel()
    _ = model.addColumn("levels", isInteger: true)
    let failure = #expect(throws: SolverFailure.self) { try solver.solve(model) }
    #expect(
      failure?.description
        == "Enumeration needs bounds on integer columns; levels has none. Set both bounds, or use "
        + "another solver.")
  }

  @Test func refusesTooManyAssignments() throws {
    var model = MixedIntegerModel()
    for position in 0..<3 {
      _ = model.addColumn("n\(position)", upper: 999, isInteger: true)
    }
    let failure = #expect(throws: SolverFailure.self) { try solver.solve(model) }
    #expect(
      failure?.description
        == "Enumeration tries at most 5000000.0 assignments; this model has 1000000000.0. Use "
        + "another solver.")
  }
}
