import ParkModel
import Testing

@testable import parkplan

@Suite struct LineComparisonTests {
  private func changes(_ first: String, _ second: String) -> [String] {
    LineComparison(first, second).lines.items.map {
      "\($0.isAdded ? "+" : "-")\($0.number) \($0.text)"
    }
  }

  @Test func changedLinesAreNamedByTheirPlace() {
    #expect(changes("a\nb\nc\n", "a\nx\nc\n") == ["-2 b", "+2 x"])
    #expect(changes("a\nb\nc\nd\n", "a\nc\nd\ne\n") == ["-2 b", "+4 e"])
    #expect(changes("", "a\n") == ["+1 a"])
    #expect(changes("a\nb", "a\nb") == [])
  }

  @Test func lineEndsOfAnotherSystemAreNoChange() {
    #expect(changes("a\r\nb\r\n", "a\nb\n") == [])
  }

  @Test func repeatedLinesAreNotMixedUp() {
    #expect(changes("a\na\nb\na\n", "a\nb\na\na\n").count == 2)
  }

  @Test func textsThatHaveNothingInCommonAreToldWhole() {
    let old = (0..<3_000).map { "old \($0)" }.joined(separator: "\n")
    let new = (0..<3_000).map { "new \($0)" }.joined(separator: "\n")
    let found = LineComparison("same\n" + old + "\nend", "same\n" + new + "\nend")
    #expect(found.lines.count == 6_000)
    #expect(found.lines.items.first == .init(isAdded: false, number: 2, text: "old 0"))
  }

  /// Taking out what went and putting in what came turns the one text into the other.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func theChangesTurnOneTextIntoTheOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text() -> [String] { (0..<Int.random(in: 0..<12, using: &random)).map { _ in letter() } }
    func letter() -> String { ["a", "b", "c"].randomElement(using: &random) ?? "" }
    for _ in 0..<50 {
      let (old, new) = (text(), text())
      let found = LineComparison(old.joined(separator: "\n"), new.joined(separator: "\n"))
      var made = old.isEmpty ? [""] : old
      for change in found.lines.items.reversed() where !change.isAdded {
        #expect(made[change.number - 1] == change.text, "seed \(seed): \(old) \(new)")
        made.remove(at: change.number - 1)
      }
      for change in found.lines.items where change.isAdded {
        made.insert(change.text, at: change.number - 1)
      }
      #expect(made == (new.isEmpty ? [""] : new), "seed \(seed): \(old) \(new)")
    }
  }
}
