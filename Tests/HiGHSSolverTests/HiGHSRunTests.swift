import HiGHSSolver
import MixedInteger
import SolverConformance
import Testing

/// Models on which HiGHS 1.15.1 by itself gives a wrong answer.
@Suite struct HiGHSRunTests {
  private let solver = HiGHSSolver()

  /// HiGHS alone: optimal at -3.7.
  @Test func fractionalBoundsOfIntegerColumnsAreMovedToWholeNumbers() throws {
    var model = MixedIntegerModel()
    model.sense = .minimize
    let x = model.addColumn("x", lower: -3.7, upper: 5, isInteger: true, objective: 1)
    model.addRow("r", LinearTerms([(x, 1)]), upper: 4)
    #expect(try solver.solve(model).values == [-3])
  }

  /// HiGHS alone: infeasible, found in presolve. The ray `x1 = 1, x2 = 7, x0 = 1` never ends.
  @Test func anUnboundedLinearProgramIsNotCalledInfeasible() throws {
    var model = MixedIntegerModel()
    model.sense = .minimize
    let x0 = model.addColumn("x0", lower: -1.8, objective: 6.5)
    let x1 = model.addColumn("x1", lower: -.infinity, objective: -6)
    let x2 = model.addColumn("x2", lower: -4.2, objective: -2.9)
    let x3 = model.addColumn("x3", lower: -.infinity, upper: 5.4, objective: -0.3)
    model.addRow("r0", LinearTerms([(x0, 2.5), (x2, -5.1), (x3, -5.2)]), upper: 18)
    model.addRow("r1", LinearTerms([(x0, 5.9), (x1, -5.5), (x2, 7.8), (x3, 4.4)]), lower: 12)
    model.addRow("r3", LinearTerms([(x0, 3.5), (x1, 8), (x2, -3.6), (x3, 8.6)]), lower: -10)
    model.addRow("r4", LinearTerms([(x0, 7), (x3, 4.1)]), lower: -21.6)
    #expect(try solver.solve(model).status == .unbounded)
  }

  /// HiGHS alone: optimal. The ray `x0 = x1 = 1` never ends.
  @Test func anUnboundedIntegerProgramIsNotCalledOptimal() throws {
    var model = MixedIntegerModel()
    let n0 = model.addColumn("n0", lower: -3, upper: -1, isInteger: true, objective: 6)
    let n2 = model.addColumn("n2", lower: 1, upper: 3, isInteger: true, objective: -3)
    let x0 = model.addColumn("x0", lower: -.infinity, objective: 6.2)
    let x1 = model.addColumn("x1", lower: -.infinity, objective: 3.8)
    let x3 = model.addColumn("x3", upper: 3.2, objective: 1.6)
    model.addRow(
      "r0", LinearTerms([(n0, -5.3), (n2, 8.9), (x0, 5.5), (x1, -4.5), (x3, 3.7)]), lower: -6)
    model.addRow("r1", LinearTerms([(n0, 6.4), (n2, 1.1), (x0, -1.7), (x1, 8.8)]), lower: 29)
    #expect(try solver.solve(model).status == .unbounded)
  }

  /// Switches worth little under a large factor: rounding one alone would break its row.
  @Test func continuousColumnsFollowRoundedIntegers() throws {
    var model = MixedIntegerModel()
    let switches = (0..<6).map {
      model.addColumn("s\($0)", upper: 1, isInteger: true, objective: -1)
    }
    let flows = (0..<6).map { model.addColumn("f\($0)", objective: 1 + 0.1 * Double($0)) }
    for (flow, on) in zip(flows, switches) {
      model.addRow("open", LinearTerms([(flow, 1), (on, -1e6)]), upper: 0)
    }
    model.addRow("supply", LinearTerms(flows.map { ($0, 1) }), upper: 3)
    let options = SolverOptions(relativeGap: 1e-9)
    let result = try solver.solve(model, options: options)
    #expect(brokenPromises(of: result, on: model, options: options) == [])
    let objective = try #require(result.objective)
    #expect(abs(objective - 3.5) < 1e-6)
  }
}
