import Foundation
import Testing

@testable import parkplan

@Suite struct SweepDocumentTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
  }

  private func document(_ settings: SweepSettings) throws -> [String: Any] {
    let run = try SweptProposals.run(in: folder, settings)
    let text = try jsonText(SweepDocument(run))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theContractsFieldsAreThere() throws {
    let found = try document(SweepSettings(design: .factorial, threads: 1))
    #expect(found["samples"] as? Int == 6 && found["solved"] as? Int == 6)
    #expect((found["largest_gap"] as? Double ?? 1) <= 5e-3)
    #expect(found["seconds"] as? Double == 0)
    let core = try #require(found["core_index"] as? [String: Double])
    #expect(core.keys.sorted() == ["A", "B", "C"] && core["B"] == 1)
    #expect(core["A"].map { abs($0 - 2.0 / 3) < 1e-12 } == true)
    #expect(
      (found["limits"] as? [String: Double])?["cap"].map { abs($0 - 1.0 / 3) < 1e-12 } == true)
    #expect(found["tornado"] is NSNull && found["seed"] is NSNull && found["shard"] is NSNull)
    let robust = try #require(found["robust"] as? [String: Any])
    let today = try #require((robust["candidates"] as? [[String: Any]])?.first)
    #expect(today["plan"] as? String == "today" && today["holds"] as? Double == 1)
    let rank = try #require((found["ranks"] as? [String: [String: Any]])?["B"])
    #expect((rank["first_three"] as? [Double])?.count == 3)
    let numbers = try #require(found["numbers"] as? [[String: Any]])
    #expect(numbers.first?["number"] as? String == "room")
    #expect(numbers.map { $0["status"] as? String } == ["assumed", "estimated"])
  }

  @Test func aTornadoHasBarsInTwoOrders() throws {
    let found = try document(SweepSettings(design: .tornado, threads: 1))
    let tornado = try #require(found["tornado"] as? [String: Any])
    let bar = try #require((tornado["by_value"] as? [[String: Any]])?.first)
    #expect(bar["number"] as? String == "room")
    #expect((bar["swing"] as? Double).map { abs($0 - 60) < 1e-6 } == true)
    #expect((tornado["by_plan"] as? [String])?.first == "room")
    #expect(((bar["low"] as? [String: Any])?["choices_changed"] as? Double) == 2.0 / 3)
  }

  /// Below a cap of 8, that is 0.889 times 9, no plan is worth 90 % of 115 points.
  @Test func conditionsNameNumbersAndHowSureTheyAre() throws {
    let found = try document(
      SweepSettings(design: .lhs, samples: 200, seed: 2, candidates: ["rich"], threads: 2))
    let conditions = try #require(found["conditions"] as? [[String: Any]])
    let falls = try #require(conditions.first { $0["event"] as? String == "value-falls" })
    #expect(falls["loss"] as? Double == 0.1)
    let box = try #require((falls["boxes"] as? [[String: Any]])?.first)
    let named = try #require(box["conditions"] as? [[String: Any]])
    #expect(named.map { $0["number"] as? String } == ["room"])
    #expect((named[0]["high"] as? Double).map { abs($0 - 8.0 / 9) < 0.01 } == true)
    #expect(named[0]["low"] is NSNull)
    #expect((box["density_on_fresh"] as? Double ?? 0) > 0.8)
    let robust = try #require(found["robust"] as? [String: Any])
    #expect((robust["minimax_regret"] as? [String: Any])?["plan"] as? String == "rich")
    #expect((robust["information"] as? [String: Any])?["perfect"] as? Double != nil)
    #expect(found["seed"] as? Int == 2)
  }
}
