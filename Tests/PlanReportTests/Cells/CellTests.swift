import ParkModel
import Testing

@testable import PlanReport

@Suite struct CellTests {
  @Test func anInputKeepsItsStatusAndAMissingOneIsBlank() {
    let given = Cell.input(Figure(MillionYuan(5), .estimated), .money)
    #expect(given == Cell(.number(5), .money, look: .input, status: .estimated))
    let missing: Figure<MillionYuan>? = nil
    #expect(Cell.input(missing, .money) == Cell(.blank, .money, look: .input))
  }

  @Test func noWordsAndNoNumberAreBlank() {
    #expect(Cell.words("").content == .blank)
    #expect(Cell.words("x").content == .text("x"))
    #expect(Cell.figure(nil, .money, look: .engine).content == .blank)
    #expect(Cell.figure(0, .money, look: .engine).content == .number(0))
    #expect(Cell.figure(.infinity, .ratio, look: .engine).content == .text("∞"))
    #expect(Cell.figure(-.infinity, .ratio, look: .engine).content == .text("-∞"))
    #expect(Cell.figure(.nan, .ratio, look: .engine).content == .text("?"))
  }
}
