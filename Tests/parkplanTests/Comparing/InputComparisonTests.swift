import RunStore
import Testing

@testable import parkplan

@Suite struct InputComparisonTests {
  private func file(_ name: String, _ text: String) -> StoredFile {
    StoredFile(name: name, bytes: Array(text.utf8))
  }

  @Test func onlyWhatDiffersIsListedByName() {
    let found = InputComparison(
      [
        file("parks.csv", "park,area\nP1,1\n"), file("limits.yaml", "- limit: a\n"),
        file("gone.csv", "a\n"), file("same.csv", "a\n1\n"), file("quoted.csv", "a,b\n1,2\n"),
      ],
      [
        file("parks.csv", "park,area\nP1,2\n"), file("limits.yaml", "- limit: b\n"),
        file("new.csv", "a\n"), file("same.csv", "a\n1\n"), file("quoted.csv", "a,b\n\"1\",2\n"),
      ])
    #expect(found.count == 6)
    #expect(
      found.files.map(\.name)
        == ["gone.csv", "limits.yaml", "new.csv", "parks.csv", "quoted.csv"])
    #expect(found.files[0].change == .removed)
    #expect(found.files[2].change == .added)
    #expect(found.files[4].change == .writing)
    guard case .lines(let lines) = found.files[1].change,
      case .cells(let cells) = found.files[3].change
    else {
      Issue.record("\(found.files)")
      return
    }
    #expect(lines.lines.items.map(\.text) == ["- limit: a", "- limit: b"])
    #expect(cells.cells.items == [.init(row: ["P1"], column: "area", first: "1", second: "2")])
  }

  @Test func aTableWhoseRowsCannotBeToldApartIsComparedByLines() {
    let found = InputComparison(
      [file("t.csv", "a\n1\n1\n")], [file("t.csv", "a\n1\n2\n")])
    guard case .lines(let lines)? = found.files.first?.change else {
      Issue.record("\(found.files)")
      return
    }
    #expect(lines.lines.count == 2)
  }

  @Test func equalInputsDifferInNothing() {
    #expect(InputComparison([file("a", "b")], [file("a", "b")]).files == [])
  }
}
