import MixedInteger
import Testing

@testable import Optimizer

@Suite struct ObjectiveGridTests {
  private func step(_ coefficients: [Double], isInteger: Bool = true) -> Double? {
    var model = MixedIntegerModel()
    let columns = coefficients.indices.map {
      model.addColumn("x\($0)", upper: 1, isInteger: isInteger)
    }
    return gridStep(of: LinearTerms(Array(zip(columns, coefficients))), in: model)
  }

  @Test func theStepIsTheGreatestCommonDivisor() {
    #expect(step([6, 9, -15]) == 3)
    #expect(step([0.25, 1.5]) == 0.25)
    #expect(step([0.1, 0.2, 0.7]) == 0.1)
    #expect(step([0, 0]) == 1)
    #expect(step([1.0 / 3]) == nil)
    #expect(step([1e13]) == nil)
    #expect(step([2, 4], isInteger: false) == nil)
  }

  @Test func coefficientsThatCancelDoNotCount() {
    var model = MixedIntegerModel()
    let whole = model.addColumn("n", upper: 3, isInteger: true)
    let part = model.addColumn("x")
    let terms = LinearTerms([(whole, 2), (part, 0.3), (part, -0.3)])
    #expect(gridStep(of: terms, in: model) == 2)
    #expect(inSteps(terms, step: 2).value(at: [3, 5]) == 3)
    #expect(leastValue(of: LinearTerms([(whole, -2), (part, 1)]), in: model) == -6)
    #expect(leastValue(of: LinearTerms([(part, -1)]), in: model) == -.infinity)
  }
}
