import Testing

@testable import parkplan

@Suite struct BarTests {
  @Test(arguments: [(0.0, ""), (1, "████"), (0.5, "██"), (0.03125, "▏"), (2, "████"), (-1, "")])
  func barsGrowByEighths(share: Double, text: String) {
    #expect(bar(share, cells: 4) == text)
  }
}
