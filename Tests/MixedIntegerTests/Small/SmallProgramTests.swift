import MixedInteger
import Testing

@Suite struct SmallProgramTests {
  private func solve(_ model: MixedIntegerModel) -> SmallOutcome {
    var warm = SmallBasis()
    return SmallSearch().solve(SmallProgram(model), costs: model.objective, warm: &warm)
  }

  @Test func aProgramWithoutColumnsIsWorthNothing() {
    let outcome = solve(MixedIntegerModel())
    #expect(outcome.status == .solved)
    #expect(outcome.value == 0 && outcome.bound == 0 && outcome.point == [])
  }

  @Test func anEmptyRowThatAsksForSomethingIsInfeasible() {
    var model = MixedIntegerModel()
    model.addRow("impossible", LinearTerms(), lower: 1)
    #expect(solve(model).status == .infeasible)
  }

  @Test func withoutRowsEveryColumnTakesItsBetterBound() {
    var model = MixedIntegerModel()
    for cost in [2.0, -3, 0] {
      _ = model.addColumn("c\(cost)", lower: -1, upper: 4, objective: cost)
    }
    let outcome = solve(model)
    #expect(outcome.value == 11)
    #expect(abs(outcome.bound - 11) < 1e-12)
  }

  @Test func fixedColumnsAreCountedAndLeftAlone() {
    var model = MixedIntegerModel()
    let fixed = model.addColumn("fixed", lower: 3, upper: 3, objective: 10)
    let free = model.addColumn("free", upper: 9, objective: 1)
    model.addRow("sum", LinearTerms([(fixed, 2), (free, 1)]), upper: 8)
    let program = SmallProgram(model)
    #expect(program.sizes == (0, 1, 0))
    let outcome = solve(model)
    #expect(outcome.point == [3, 2])
    #expect(outcome.value == 32)
  }

  @Test func wholeColumnsKeepTheWholeNumbersWithinTheirBounds() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", lower: -1.5, upper: 2.5, isInteger: true, objective: 1)
    #expect(solve(model).point == [2])
    model.setBounds(x, lower: 0.2, upper: 0.8)
    #expect(solve(model).status == .infeasible)
  }

  @Test func rowsThatAlwaysHoldAreDropped() {
    var model = MixedIntegerModel()
    let (x, y) = (model.addColumn("x", upper: 1), model.addColumn("y", upper: 1))
    model.addRow("loose", LinearTerms([(x, 1), (y, 1)]), lower: 0, upper: 2)
    model.addRow("tight", LinearTerms([(x, 1), (y, 1)]), upper: 1.5)
    #expect(SmallProgram(model).sizes == (1, 2, 0))
  }

  @Test func oneRedundantEquationMoreChangesNothing() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", upper: 5, objective: 2)
    let y = model.addColumn("y", upper: 5, objective: 3)
    let z = model.addColumn("z", upper: 5, isInteger: true, objective: -1)
    model.addRow("first", LinearTerms([(x, 1), (y, 1), (z, -2)]), lower: 0, upper: 0)
    model.addRow("twice", LinearTerms([(x, 2), (y, 2), (z, -4)]), lower: 0, upper: 0)
    model.addRow("cap", LinearTerms([(x, 1), (y, 1)]), upper: 7)
    // z = 3: x + y = 6, y = 5, x = 1: 2 + 15 - 3
    let outcome = solve(model)
    #expect(outcome.status == .solved)
    #expect(abs(outcome.value - 14) < 1e-9)
  }

  @Test func contradictingEquationsAreInfeasible() {
    var model = MixedIntegerModel()
    let (x, y) = (model.addColumn("x", upper: 9), model.addColumn("y", upper: 9))
    model.addRow("one", LinearTerms([(x, 1), (y, 1)]), lower: 3, upper: 3)
    model.addRow("other", LinearTerms([(x, 2), (y, 2)]), lower: 7, upper: 7)
    #expect(solve(model).status == .infeasible)
  }

  @Test func coefficientsOfVeryDifferentSizesAreKept() {
    var model = MixedIntegerModel()
    let on = model.addColumn("on", upper: 1, isInteger: true, objective: 1)
    let small = model.addColumn("small", upper: 1e4, objective: 1e-4)
    let large = model.addColumn("large", upper: 1e-3, objective: 1e3)
    model.addRow("wide", LinearTerms([(on, 1e6), (small, 1e-4), (large, 1)]), upper: 1e6)
    model.addRow("link", LinearTerms([(small, 1), (large, 1e6)]), upper: 5e3)
    // Without `on`: large at 1e-3 uses 1e3 of link, small takes 4e3: 1 + 0.4. With it: 1 alone.
    let outcome = solve(model)
    #expect(abs(outcome.value - 1.4) < 1e-8)
    #expect(model.largestMiss(at: outcome.point) < 1e-7)
  }
}
