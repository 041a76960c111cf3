import Foundation
import GRDB
import Testing

@testable import parkplan

/// A history of version 1 of the schema in the hands of this program.
@Suite struct RunsMigrationTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  /// Takes back what the second migration did.
  private func makeVersionOne() throws {
    let queue = try DatabaseQueue(path: folder.path + "/runs.sqlite")
    try queue.write {
      try $0.execute(
        sql: """
          CREATE TABLE old_files (
            fingerprint TEXT NOT NULL REFERENCES inputs ON DELETE CASCADE,
            name TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (fingerprint, name)
          ) STRICT;
          INSERT INTO old_files SELECT fingerprint, name, bytes
            FROM input_files JOIN contents ON contents.id = input_files.content;
          DROP TABLE input_files;
          DROP TABLE contents;
          ALTER TABLE old_files RENAME TO input_files;
          ALTER TABLE runs DROP COLUMN seed;
          DELETE FROM grdb_migrations WHERE identifier LIKE '2 %';
          PRAGMA user_version = 1;
          """)
    }
    try queue.close()
  }

  @Test func olderRunsAreShownAndRepeatedAndTheCopyIsNamedOnce() throws {
    _ = try run("plan", "three", "--scenario", "half-the-grants", "--seed", "5")
    let before = try run("runs", "show", "1", "--json").output
    try makeVersionOne()
    let replay = try run("runs", "replay", "1")
    #expect(replay.code == 0, "\(replay.output) \(replay.errors)")
    #expect(
      replay.errors.contains(
        "Note: the history in runs.sqlite is brought from schema version 1 to 2; a copy of it as "
          + "it was is runs.sqlite.backup-1.\n"))
    let again = try run("runs", "show", "1", "--json")
    #expect(again.output == before)
    #expect(!again.errors.contains("schema"))
    #expect(try folder.names().contains("runs.sqlite.backup-1"))
  }

  @Test func aNewPlanIsKeptBesideTheOlderRuns() throws {
    _ = try run("plan", "three")
    try makeVersionOne()
    let plan = try run("plan", "three")
    #expect(plan.code == 0)
    #expect(plan.errors.contains("Run 2 is kept in runs.sqlite."), "\(plan.errors)")
    let list = try run("runs", "list", "--json").json()
    #expect((list["runs"] as? [[String: Any]])?.compactMap { $0["run"] as? Int } == [2, 1])
  }

  @Test func whereNoCopyCanBeMadeThePlanIsPrintedAndTheHistoryUnchanged() throws {
    _ = try run("plan", "three")
    try makeVersionOne()
    try folder.write("", to: "runs.sqlite.backup-1.part/in-the-way")
    let plan = try run("plan", "three", "--json")
    #expect(plan.code == 0)
    #expect(try plan.json()["status"] as? String == "optimal")
    #expect(plan.errors.contains("Warning: this run is not kept."), "\(plan.errors)")
    #expect(plan.errors.contains("Nothing was changed."))
    let list = try run("runs", "list")
    #expect(list.code == 66)
    let version = try DatabaseQueue(path: folder.path + "/runs.sqlite").read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == 1)
  }
}
