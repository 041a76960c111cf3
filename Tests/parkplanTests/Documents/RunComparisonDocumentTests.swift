import RunStore
import Testing

@testable import parkplan

@Suite struct RunComparisonDocumentTests {
  @Test func everyKindOfChangeOfAnInputHasItsFields() throws {
    func file(_ name: String, _ text: String) -> StoredFile {
      StoredFile(name: name, bytes: Array(text.utf8))
    }
    let row = InputsRow(
      InputComparison(
        [file("a.csv", "p,x\n1,2\n"), file("b.yaml", "k: 1"), file("c", "")],
        [file("a.csv", "p,x\n1,3\n2,4\n"), file("b.yaml", "k: 2"), file("d", "")]))
    #expect(!row.same)
    #expect(row.files.map(\.change) == ["cells", "lines", "removed", "added"])
    #expect(row.files[0].keys == ["p"] && row.files[0].rowsAdded == [["2"]])
    #expect(row.files[0].cells.map(\.second) == ["3"])
    #expect(row.files[1].lines.map(\.side) == ["first", "second"])
    #expect(row.files.allSatisfy { $0.omitted == 0 })
    let text = try jsonText(row)
    #expect(text.contains("\"columns_added\"") && text.contains("\"rows_removed\""))
  }
}
