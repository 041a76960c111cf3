import Testing

@testable import MixedInteger

@Suite struct SmallPresolveTests {
  @Test func aRowWithOneFreeColumnBecomesABound() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", lower: 1, upper: 1, isInteger: true)
    let w = model.addColumn("w", upper: 5)
    model.addRow("link", LinearTerms([(w, 2), (x, -3)]), upper: 0)
    let core = SmallProgram(model).core
    #expect(core.rowCount == 0)
    #expect(core.columns == [1])
    #expect(core.tightUpper == [1, 1.5])
  }

  @Test func wholeColumnsThatARowDecidesAreFixed() {
    var model = MixedIntegerModel()
    let dear = model.addColumn("dear", upper: 1, isInteger: true)
    let cheap = model.addColumn("cheap", upper: 1, isInteger: true)
    model.addRow("budget", LinearTerms([(dear, 9), (cheap, 2)]), upper: 4)
    let core = SmallProgram(model).core
    #expect(core.tightUpper == [0, 1])
    #expect(core.rowCount == 0)
  }

  @Test func scalesArePowersOfTwoAndWholeColumnsKeepTheirUnit() {
    let core = SmallProgram(model()).core
    for (column, scale) in core.columnScale.enumerated() {
      #expect(scale.significand == 1)
      if core.isInteger[column] { #expect(scale == 1) }
    }
    #expect(core.columnScale.contains { $0 != 1 })
  }

  @Test func everyRowIsBoxed() {
    let core = SmallProgram(model()).core
    #expect(core.rowCount == 2)
    #expect(core.lower.allSatisfy(\.isFinite) && core.upper.allSatisfy(\.isFinite))
    #expect(zip(core.lower, core.upper).allSatisfy { $0 <= $1 })
  }

  private func model() -> MixedIntegerModel {
    var model = MixedIntegerModel()
    let on = model.addColumn("on", upper: 1, isInteger: true)
    let pay = model.addColumn("pay", upper: 4000)
    let land = model.addColumn("land", upper: 70)
    model.addRow("funding", LinearTerms([(pay, 1), (on, -300), (land, -2)]), lower: 0, upper: 0)
    model.addRow("land", LinearTerms([(land, 1), (on, -60)]), upper: 0)
    return model
  }
}
