import MixedInteger
import Testing

@Suite struct MixedIntegerModelTests {
  @Test func whatCancelsInARowIsZero() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x")
    let y = model.addColumn("y")
    // 0.1 + 0.2 - 0.3 is 5.6e-17 in floating point.
    model.addRow("r", LinearTerms([(x, 0.1), (x, 0.2), (x, -0.3), (y, 1)]), upper: 4)
    #expect(model.text(of: MixedIntegerModel.Row(index: 0)) == "r: y <= 4")
  }

  // MARK: Boundedness

  @Test func aRowBoundsTheOneOpenColumn() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", objective: 1)
    let y = model.addColumn("y", upper: 3)
    #expect(!model.objectiveIsPlainlyBounded)
    model.addRow("r", LinearTerms([(x, 2), (y, -1)]), upper: 4)
    #expect(model.objectiveIsPlainlyBounded)
  }

  @Test func aChainOfRowsBoundsTheLastColumn() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", objective: 1)
    let y = model.addColumn("y")
    let z = model.addColumn("z", upper: 5)
    model.addRow("x under y", LinearTerms([(x, 1), (y, -1)]), upper: 0)
    model.addRow("y under z", LinearTerms([(z, 1), (y, -1)]), lower: 0)
    #expect(model.objectiveIsPlainlyBounded)
  }

  @Test func twoOpenColumnsInOneRowSettleNothing() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", lower: -.infinity, objective: 1)
    let y = model.addColumn("y", lower: -.infinity)
    model.addRow("r", LinearTerms([(x, 1), (y, 1)]), upper: 4)
    #expect(!model.objectiveIsPlainlyBounded)
  }

  @Test func minimizingLooksAtTheOtherSide() {
    var model = MixedIntegerModel()
    _ = model.addColumn("x", objective: 1)
    model.sense = .minimize
    #expect(model.objectiveIsPlainlyBounded)
  }

  // MARK: Feasibility

  @Test func theLargestMissIsRelativeToTheBound() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", upper: 2)
    model.addRow("r", LinearTerms([(x, 1)]), upper: 0.5)
    #expect(model.largestMiss(at: [0.5]) == 0)
    #expect(model.largestMiss(at: [1]) == 0.5)
    #expect(model.largestMiss(at: [4]) == 3.5)
  }

  @Test func onlyIntegerColumnsHaveFractions() {
    var model = MixedIntegerModel()
    _ = model.addColumn("x", upper: 2)
    _ = model.addColumn("n", upper: 2, isInteger: true)
    #expect(model.largestFraction(at: [0.5, 1]) == 0)
    #expect(model.largestFraction(at: [0.5, 1.25]) == 0.25)
  }

  // MARK: Building

  @Test func termsOfOneColumnMergeAndZerosVanish() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x")
    let y = model.addColumn("y")
    model.addRow("r", LinearTerms([(y, 1), (x, 2), (y, -1), (x, 3)]), upper: 4)
    #expect(model.entryColumns == [0])
    #expect(model.entryValues == [5])
    #expect(model.rowStarts == [0, 1])
  }

  @Test func relaxingKeepsEverythingButWholeness() {
    var model = MixedIntegerModel()
    _ = model.addColumn("n", upper: 2, isInteger: true, objective: 3)
    let relaxed = model.relaxed()
    #expect(relaxed.isInteger == [false])
    #expect(relaxed.upper == [2])
    #expect(relaxed.objective == [3])
  }

  @Test func theObjectiveCountsItsConstant() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x")
    model.setObjective(LinearTerms([(x, 2), (x, 1)]), constant: 10)
    #expect(model.objectiveValue(at: [4]) == 22)
  }
}
