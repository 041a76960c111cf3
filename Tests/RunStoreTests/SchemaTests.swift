import GRDB
import Testing

@testable import RunStore

@Suite struct SchemaTests {
  let folder: TemporaryFolder
  var file: String { folder.path + "/runs.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  private func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func aNewFileCarriesTheSchemaVersionAndTheOwner() throws {
    _ = try RunStore(path: file)
    let queue = try DatabaseQueue(path: file)
    func pragma(_ name: String) throws -> String? {
      try queue.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
    #expect(try pragma("user_version") == "\(Schema.version)")
    #expect(try pragma("application_id") == "\(Schema.applicationID)")
    #expect(try pragma("journal_mode") == "wal")
  }

  @Test func namesOfMigrationsNeverChange() {
    #expect(
      Schema.migrations.map(\.name) == ["1 runs and their inputs", "2 contents kept once, seeds"])
  }

  @Test func aHistoryOfANewerProgramIsRefusedNamingBothVersions() throws {
    _ = try RunStore(path: file)
    try execute("PRAGMA user_version = 7")
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: file) }
    #expect(
      problem?.description == """
        \(file): the run history has schema version 7, this program knows version 2
          Fix: Use the newer program that wrote it, or name another file.
        """)
  }

  @Test func aRunCannotPointToInputsThatAreNotKept() throws {
    let store = try RunStore(path: file)
    try store.save(exampleRun(), inputs: exampleFiles)
    #expect(throws: DatabaseError.self) { try execute("DELETE FROM inputs") }
  }

  @Test func numbersOfDeletedRunsAreNotUsedAgain() throws {
    let store = try RunStore(path: file)
    try store.save(exampleRun(), inputs: [])
    try execute("DELETE FROM runs")
    #expect(try store.save(exampleRun(), inputs: []) == 2)
  }
}
