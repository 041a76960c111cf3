import MixedInteger
import Testing

@Suite struct MPSTests {
  @Test func everyKindOfRowAndColumnIsWrittenWordForWord() throws {
    #expect(
      try written(everyKind(), as: .mps) == """
        NAME parkplan FREE
        OBJSENSE
          MAX
        ROWS
         N objective
         L budget
         G floor
         L band
         E tie
         N open
         L empty
        COLUMNS
         x[P01,re-urbanization] objective 3
         x[P01,re-urbanization] budget 2
         x[P01,re-urbanization] band 1
         x[P01,re-urbanization] tie 1
         x[P01,re-urbanization] open 1
         y objective -1
         y budget -1
         y floor -0.25
         z band 1
         MARKER1 'MARKER' 'INTORG'
         n objective 0.1
         n budget 1
         b budget 1e-07
         f tie -1
         m floor 1
         MARKER2 'MARKER' 'INTEND'
         k tie 1
         unused objective 0
        RHS
         RHS objective 5
         RHS budget 10
         RHS floor -1
         RHS band 4
         RHS empty 1
        RANGES
         RANGES band 3
        BOUNDS
         UP BOUND x[P01,re-urbanization] 4
         FR BOUND y
         MI BOUND z
         UP BOUND z 2.5
         LO BOUND n 1
         UP BOUND n 6
         LO BOUND b 0
         UP BOUND b 1
         FX BOUND f 2
         LO BOUND m 0
         PL BOUND m
         LO BOUND k -7
         UP BOUND k -3
        ENDATA

        """)
  }

  @Test func aRowCalledObjectiveKeepsItsName() throws {
    var model = MixedIntegerModel()
    model.sense = .minimize
    let x = model.addColumn("x", objective: 1)
    model.addRow("objective", LinearTerms([(x, 1)]), lower: 2)
    let text = try written(model, as: .mps)
    #expect(text.contains("  MIN\nROWS\n N objective~2\n G objective\n"))
    #expect(text.contains(" x objective~2 1\n x objective 1\n"))
  }
}
