import Testing

@testable import MixedInteger

@Suite struct TextStreamTests {
  @Test func piecesJoinToTheWholeText() throws {
    final class Pieces { var list: [[UInt8]] = [] }
    let pieces = Pieces()
    var stream = TextStream { pieces.list.append($0) }
    for number in 0..<20_000 { try stream.line("row \(number)") }
    try stream.finish()
    #expect(pieces.list.count > 2)
    let whole = (0..<20_000).map { "row \($0)\n" }.joined()
    #expect(String(decoding: pieces.list.joined(), as: UTF8.self) == whole)
  }

  @Test(arguments: [(3.0, "3"), (-0.0, "0"), (0.1, "0.1"), (1e-7, "1e-07"), (-2.5, "-2.5")])
  func numbersAreAsShortAsTheyRoundTrip(_ value: Double, _ text: String) {
    #expect(numberText(value) == text)
  }
}
