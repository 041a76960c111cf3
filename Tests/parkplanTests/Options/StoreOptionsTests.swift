import ArgumentParser
import RunStore
import Testing

@testable import parkplan

@Suite struct StoreOptionsTests {
  private func path(_ arguments: [String], _ variables: [String: String]) throws -> String? {
    try StoreOptions.parse(arguments).path { variables[$0] }
  }

  @Test func theOptionComesFirstThenTheVariablesThenTheHome() throws {
    let all = ["PARKPLAN_STORE": "p.sqlite", "XDG_DATA_HOME": "/data", "HOME": "/home/w"]
    #expect(try path(["--store", "s.sqlite"], all) == "s.sqlite")
    #expect(try path([], all) == "p.sqlite")
    #expect(
      try path([], ["XDG_DATA_HOME": "/data", "HOME": "/home/w"]) == "/data/parkplan/runs.sqlite")
    #expect(try path([], ["HOME": "/home/w"]) == "/home/w/.local/share/parkplan/runs.sqlite")
    #expect(try path(["--no-store"], all) == nil)
  }

  @Test func emptyVariablesAndARelativeDataFolderCountAsUnset() throws {
    let variables = ["PARKPLAN_STORE": "", "XDG_DATA_HOME": "data", "HOME": "/home/w"]
    #expect(try path([], variables) == "/home/w/.local/share/parkplan/runs.sqlite")
  }

  @Test func withoutAnyPlaceTheProblemNamesTheRemedy() {
    let problem = #expect(throws: StoreProblem.self) { try path([], [:]) }
    #expect(problem?.remedy == "Name a file with --store, or use --no-store.")
  }

  @Test func contradictingOptionsAreRefused() {
    #expect(throws: (any Error).self) { try path(["--store", "a", "--no-store"], [:]) }
    #expect(throws: (any Error).self) { try path(["--store", ""], [:]) }
  }
}
