import MixedInteger
import Testing

/// The model as one text.
func written(
  _ model: MixedIntegerModel, as format: ModelFormat, title: [String] = []
) throws -> String {
  var bytes: [UInt8] = []
  try model.write(as: format, title: title) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// Every kind of row and column that a format has to tell apart.
func everyKind() -> MixedIntegerModel {
  var model = MixedIntegerModel()
  let x = model.addColumn("x[P01,re-urbanization]", upper: 4, objective: 3)
  let y = model.addColumn("y", lower: -.infinity, objective: -1)
  let z = model.addColumn("z", lower: -.infinity, upper: 2.5)
  let n = model.addColumn("n", lower: 1, upper: 6, isInteger: true, objective: 0.1)
  let b = model.addColumn("b", upper: 1, isInteger: true)
  let f = model.addColumn("f", lower: 2, upper: 2, isInteger: true)
  let m = model.addColumn("m", isInteger: true)
  let k = model.addColumn("k", lower: -7, upper: -3)
  _ = model.addColumn("unused")
  model.objectiveConstant = -5
  model.addRow("budget", LinearTerms([(x, 2), (y, -1), (n, 1), (b, 1e-7)]), upper: 10)
  model.addRow("floor", LinearTerms([(y, -0.25), (m, 1)]), lower: -1)
  model.addRow("band", LinearTerms([(x, 1), (z, 1)]), lower: 1, upper: 4)
  model.addRow("tie", LinearTerms([(x, 1), (f, -1), (k, 1)]), lower: 0, upper: 0)
  model.addRow("open", LinearTerms([(x, 1)]))
  model.addRow("empty", LinearTerms(), upper: 1)
  return model
}

@Suite struct ModelFormatTests {
  @Test(arguments: ModelFormat.allCases)
  func theSameModelGivesTheSameBytes(_ format: ModelFormat) throws {
    #expect(try written(everyKind(), as: format) == written(everyKind(), as: format))
  }

  @Test(arguments: ModelFormat.allCases)
  func aTitleStaysInItsComments(_ format: ModelFormat) throws {
    let text = try written(everyKind(), as: format, title: ["two\nlines"])
    #expect(text.hasPrefix("\(format == .mps ? "*" : "\\") two lines\n"))
  }

  @Test func whatTheSinkThrowsEndsTheWriting() {
    struct Full: Error {}
    #expect(throws: Full.self) { try everyKind().write(as: .mps) { _ in throw Full() } }
  }
}
