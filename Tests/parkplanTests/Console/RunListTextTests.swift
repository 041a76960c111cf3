import RunStore
import Testing

@testable import parkplan

@Suite struct RunListTextTests {
  @Test func aLineHoldsWhatARunIsAndADashWhatIsNotKnown() {
    let run = StoredRun(
      created: "2026-03-01T08:30:00Z", command: "sweep", portfolio: "northeast",
      status: "complete", engine: "exact", seconds: 61.25, version: "0.1.0", fingerprint: "f",
      settings: "{}", result: "{}")
    let text = runListText([RunHead(NumberedRun(id: 12, run: run))], in: .english)
    #expect(
      text.hasSuffix(
        " 12  2026-03-01T08:30:00Z  sweep    northeast  –         complete       –    –  61.3\n"),
      "\(text)")
    #expect(runListText([], in: .chinese).contains("编号"))
  }
}
