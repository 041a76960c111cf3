import MixedInteger
import Testing

@Suite struct LPTests {
  @Test func everyKindOfRowAndColumnIsWrittenWordForWord() throws {
    #expect(
      try written(everyKind(), as: .lp) == """
        Maximize
         objective: + 3 x(P01,re_urbanization) - y + 0.1 n + 0 unused - 5
        Subject To
         budget: + 2 x(P01,re_urbanization) - y + n + 1e-07 b <= 10
         floor: - 0.25 y + m >= -1
         band: + x(P01,re_urbanization) + z <= 4
         band~floor: + x(P01,re_urbanization) + z >= 1
         tie: + x(P01,re_urbanization) - f + k = 0
        \\ open has no sides
         _empty: + 0 x(P01,re_urbanization) <= 1
        Bounds
         0 <= x(P01,re_urbanization) <= 4
         y free
         -inf <= z <= 2.5
         1 <= n <= 6
         f = 2
         -7 <= k <= -3
        General
         n f m
        Binary
         b
        End

        """)
  }

  @Test func aLongRowGoesOnInTheNextLine() throws {
    var model = MixedIntegerModel()
    let columns = (0..<90).map { model.addColumn("h[P\($0),industrial]", objective: 1.5) }
    model.addRow("land", LinearTerms(columns.map { ($0, 1) }), upper: 1)
    let lines = try written(model, as: .lp).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 255 })
    #expect(lines.count > 10)
  }

  @Test func aModelWithoutColumnsHasOneThatIsZero() throws {
    var model = MixedIntegerModel()
    model.objectiveConstant = 2
    model.addRow("r", LinearTerms(), upper: 1)
    #expect(
      try written(model, as: .lp) == """
        Maximize
         objective: + 2 + 0 nothing
        Subject To
         r: + 0 nothing <= 1
        Bounds
         nothing = 0
        End

        """)
  }
}
