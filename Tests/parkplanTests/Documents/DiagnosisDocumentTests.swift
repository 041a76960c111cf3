import ParkModel
import Testing

@testable import parkplan

@Suite struct DiagnosisDocumentTests {
  @Test func conflictsAndRepairsAreWrittenWithEveryField() throws {
    let changes = [
      Relaxation(rule: "fund f 2026", change: .number(.budget("f", "2026"), from: 3, to: 5)),
      Relaxation(rule: "mandatory P1", change: .lifted),
    ]
    let conflict = Conflict(
      rules: ["a", "b", "c"], isIrreducible: false,
      remedies: [
        LoneRemedy(rule: "a", outcome: .relaxed([changes[1]])),
        LoneRemedy(rule: "b", outcome: .notAlone), LoneRemedy(rule: "c", outcome: .unknown),
      ])
    let text = try jsonText(ConflictDocument(conflict))
    let lifted: JSONValue = .object([
      "rule": .string("mandatory P1"), "change": .string("lifted"), "from": .null, "to": .null,
    ])
    let row = { (rule: String, helps: JSONValue, changes: [JSONValue]) -> JSONValue in
      .object(["rule": .string(rule), "helps": helps, "changes": .array(changes)])
    }
    #expect(
      try document(JSONValue.self, from: Array(text.utf8))
        == .object([
          "rules": .array(["a", "b", "c"].map { .string($0) }), "irreducible": .bool(false),
          "alone": .array([
            row("a", .bool(true), [lifted]), row("b", .bool(false), []), row("c", .null, []),
          ]),
        ]))
    let repair = Repair(relaxations: changes, total: 1.5, leastTotal: 1.25, isVerified: true)
    #expect(
      try document(JSONValue.self, from: Array(jsonText(RepairDocument(repair)).utf8))
        == .object([
          "changes": .array([
            .object([
              "rule": .string("fund f 2026"), "change": .string("budget"), "from": .number(3),
              "to": .number(5),
            ]), lifted,
          ]), "total": .number(1.5), "least_total": .number(1.25), "verified": .bool(true),
        ]))
  }

  @Test func everyKindOfNumberHasItsToken() {
    #expect(
      [LimitNumber.budget("a", "b"), .atLeast("a"), .atMost("a")].map(RelaxationRow.token)
        == ["budget", "at_least", "at_most"])
  }
}
