import RunStore
import Testing

@testable import parkplan

@Suite struct InputComparisonTextTests {
  private func text(_ first: [String: String], _ second: [String: String], chinese: Bool = false)
    -> String
  {
    func files(_ texts: [String: String]) -> [StoredFile] {
      texts.map { StoredFile(name: $0.key, bytes: Array($0.value.utf8)) }
    }
    return inputComparisonText(
      InputComparison(files(first), files(second)), in: chinese ? .chinese : .english)
  }

  @Test func everyKindOfChangeHasItsLine() {
    let old = [
      "gone.csv": "a\n", "limits.yaml": "a: 1\n", "parks.csv": "park,x,y\nP1,1,\nP2,2,\n",
      "z.csv": "a,b\n1,2\n",
    ]
    let new = [
      "limits.yaml": "a: 2\n", "new.csv": "a\n", "parks.csv": "park,x,z\nP1,5,\nP3,2,\n",
      "z.csv": "a,b\n1,\"2\"\n",
    ]
    #expect(
      text(old, new) == """
        Inputs: 5 of 5 files differ
          gone.csv: gone
          limits.yaml
            - 1: a: 1
            + 1: a: 2
          new.csv: new
          parks.csv
            new column z
            column y is gone
            new row P3
            row P2 is gone
            P1, x: 1 → 5
          z.csv: only how it is written (blanks, quotes, the order of rows)

        """)
    #expect(text(old, new, chinese: true).contains("    新增行 P3\n    行 P2 已删除\n"))
  }

  @Test func anEmptyCellIsSaidToBeEmpty() {
    #expect(
      text(["p.csv": "park,x\nP1,\n"], ["p.csv": "park,x\nP1,3\n"]).contains("P1, x: (empty) → 3"))
  }

  @Test func longListsEndWithWhatIsLeftOut() {
    let rows = (0..<300).map { "P\($0)" }
    let old = "park,x\n" + rows.map { "\($0),1\n" }.joined()
    let new = "park,x\n" + rows.map { "\($0),2\n" }.joined()
    let found = text(["p.csv": old], ["p.csv": new])
    #expect(found.contains("    P11, x: 1 → 2\n    … and 288 more\n"))
    #expect(!found.contains("P12,"))
  }
}
