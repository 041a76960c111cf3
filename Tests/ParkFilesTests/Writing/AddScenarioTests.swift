import ParkModel
import Testing

@testable import ParkFiles

@Suite struct AddScenarioTests {
  private let own = Scenario(
    id: "own", title: BilingualText(english: "Mine", chinese: "我的"),
    changes: [.set(NumberAddress(.parkIdle, of: ["P1"]), to: 7.25)])

  private func loaded(_ scenarios: String?) throws -> LoadedPortfolio {
    var files = [
      PortfolioFile(name: "parks.csv", bytes: Array("park,path,idle_ha\nP1,co-city,5\n".utf8))
    ]
    if let scenarios {
      files.append(PortfolioFile(name: "scenarios.yaml", bytes: Array(scenarios.utf8)))
    }
    return try readPortfolio(name: "x", files: files)
  }

  private func text(_ loaded: LoadedPortfolio) -> String {
    String(
      decoding: loaded.files.first { $0.name == "scenarios.yaml" }?.bytes ?? [], as: UTF8.self)
  }

  @Test(arguments: [
    "# mine\n- scenario: zero\n  changes: [{set: park.idle, to: 0}]\n# end",
    "# only a comment\n", "",
  ])
  func theFileIsAddedTo(old: String) throws {
    let before = try loaded(old)
    let after = try adding(own, to: before)
    #expect(text(after).hasPrefix(old))
    #expect(after.portfolio.scenarios.contains(own))
    #expect(after.portfolio.scenarios.count == before.portfolio.scenarios.count + 1)
    #expect(after.fingerprint != before.fingerprint)
  }

  @Test(arguments: [
    "[{scenario: zero, changes: [{set: park.idle, to: 0}]}]",
    "  - scenario: zero\n    changes: [{set: park.idle, to: 0}]\n",
  ])
  func listsOfAnotherStyleAreWrittenAnew(old: String) throws {
    let after = try adding(own, to: loaded(old))
    #expect(Set(after.portfolio.scenarios.map(\.id)) == ["zero", "own"])
  }

  @Test func withoutAFileThereIsOneNow() throws {
    let after = try adding(own, to: loaded(nil))
    #expect(after.portfolio.scenarios == [own])
    #expect(after.files.map(\.name) == ["parks.csv", "scenarios.yaml"])
  }
}
