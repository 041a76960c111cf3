import MixedInteger
import Testing

@Suite struct ModelTextTests {
  @Test func everyKindOfRowAndColumnReadsAsItIsMeant() {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", upper: 4, objective: 3)
    let y = model.addColumn("y", lower: -.infinity, objective: -1)
    let z = model.addColumn("z", lower: -.infinity, upper: 2.5)
    let n = model.addColumn("n", lower: 1, upper: 6, isInteger: true, objective: 0.1)
    let f = model.addColumn("f", lower: 2, upper: 2, isInteger: true)
    model.objectiveConstant = -5
    model.addRow("budget", LinearTerms([(x, 2), (y, -1), (n, 1)]), upper: 10)
    model.addRow("floor", LinearTerms([(y, -0.25)]), lower: -1)
    model.addRow("band", LinearTerms([(x, 1), (z, 1)]), lower: 1, upper: 4)
    model.addRow("tie", LinearTerms([(x, 1), (f, -1)]), lower: 0, upper: 0)
    model.addRow("open", LinearTerms([(x, 1)]))
    model.addRow("empty", LinearTerms(), upper: 1)
    #expect(
      model.text() == """
        maximize
          3 x - y + 0.1 n - 5
        subject to
          budget: 2 x - y + n <= 10
          floor: -0.25 y >= -1
          band: 1 <= x + z <= 4
          tie: x - f = 0
          open: x free
          empty: 0 <= 1
        bounds
          0 <= x <= 4
          y free
          z <= 2.5
          1 <= n <= 6 integer
          f = 2 integer

        """)
  }

  @Test func anEmptyModelIsStillText() {
    var model = MixedIntegerModel()
    model.sense = .minimize
    #expect(model.text() == "minimize\n  0\nsubject to\nbounds\n")
  }

  @Test func oneRowCanBeReadAlone() {
    var model = MixedIntegerModel()
    let x = model.addColumn("grant")
    let row = model.addRow("grants of 2026", LinearTerms([(x, 1)]), upper: 120)
    #expect(model.text(of: row) == "grants of 2026: grant <= 120")
    #expect(model.text(of: x) == "grant >= 0")
  }
}
