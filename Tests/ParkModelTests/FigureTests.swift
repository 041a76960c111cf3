import ParkModel
import Testing

@Suite struct FigureTests {
  @Test func aNumberThatNobodyVouchesForIsAssumed() {
    #expect(Figure<Share>(0.5).status == .assumed)
    #expect(Figure<Share>(0.5).origin == nil)
  }

  @Test func zeroIsCertain() {
    #expect(Figure<Hectares>.zero == Figure(0, .sourced))
  }
}
