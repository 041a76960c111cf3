import RunStore
import Testing

@testable import parkplan

@Suite struct RunDocumentTests {
  private let run = NumberedRun(
    id: 3,
    run: StoredRun(
      created: "2026-03-01T08:30:00Z", command: "plan", portfolio: "p", status: "no-plan-yet",
      engine: "exact", seconds: 2, version: "0.1.0", fingerprint: "f", settings: "{}",
      result: "{}"))

  private func fields(_ document: some Encodable) throws -> [String: JSONValue] {
    guard
      case .object(let fields) = try parsed(jsonText(document))
    else { return [:] }
    return fields
  }

  private func parsed(_ text: String) throws -> JSONValue {
    try document(JSONValue.self, from: Array(text.utf8))
  }

  @Test func aLineHasEveryFieldAlsoUnknownOnes() throws {
    let line = try fields(RunLine(RunHead(run)))
    #expect(line["run"] == .number(3))
    for name in ["scenario", "objective", "bound", "gap", "seed", "check_agreed"] {
      #expect(line[name] == .null, "\(name)")
    }
    #expect(line.count == 15)
  }

  @Test func aShownRunIsItsLineWithOptionsAndResult() throws {
    let shown = try fields(
      RunShowDocument(line: RunLine(RunHead(run)), settings: .object([:]), result: .string("r")))
    #expect(shown.count == 17)
    #expect(shown["result"] == .string("r"))
    #expect(shown["status"] == .string("no-plan-yet"))
  }
}
