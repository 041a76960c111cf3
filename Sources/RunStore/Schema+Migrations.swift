import Foundation
import GRDB

extension Schema {
  struct Migration: Sendable {
    /// Stored in the file; never changed.
    var name: String
    var apply: @Sendable (Database) throws -> Void
  }

  /// Once a version has shipped, its migration is never edited: a change is a further one.
  static let migrations = [
    Migration(name: "1 runs and their inputs", apply: createTables),
    Migration(name: "2 contents kept once, seeds", apply: keepContentsOnce),
  ]

  @Sendable private static func createTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE inputs (
          fingerprint TEXT NOT NULL PRIMARY KEY
        ) STRICT;

        CREATE TABLE input_files (
          fingerprint TEXT NOT NULL REFERENCES inputs ON DELETE CASCADE,
          name TEXT NOT NULL,
          bytes BLOB NOT NULL,
          PRIMARY KEY (fingerprint, name)
        ) STRICT;

        CREATE TABLE runs (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          created TEXT NOT NULL,
          command TEXT NOT NULL,
          portfolio TEXT NOT NULL,
          scenario TEXT,
          status TEXT NOT NULL,
          objective REAL,
          bound REAL,
          gap REAL,
          engine TEXT NOT NULL,
          seconds REAL NOT NULL,
          version TEXT NOT NULL,
          fingerprint TEXT NOT NULL REFERENCES inputs,
          settings TEXT NOT NULL,
          result TEXT NOT NULL,
          check_agreed INTEGER
        ) STRICT;

        CREATE INDEX runs_by_fingerprint ON runs (fingerprint);

        PRAGMA application_id = \(applicationID);
        """)
  }

  /// Files that did not change from one portfolio to the next share their bytes; the seed of a run
  /// can be asked for.
  @Sendable private static func keepContentsOnce(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE contents (
          id INTEGER PRIMARY KEY,
          hash INTEGER NOT NULL,
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX contents_by_hash ON contents (hash);

        CREATE TABLE new_files (
          fingerprint TEXT NOT NULL REFERENCES inputs ON DELETE CASCADE,
          name TEXT NOT NULL,
          content INTEGER NOT NULL REFERENCES contents,
          PRIMARY KEY (fingerprint, name)
        ) STRICT;
        """)
    // One file at a time: all of them together need not fit into memory.
    let files = try Row.fetchCursor(db, sql: "SELECT fingerprint, name, bytes FROM input_files")
    while let file = try files.next() {
      let bytes: Data = file["bytes"]
      try db.execute(
        sql: "INSERT INTO new_files (fingerprint, name, content) VALUES (?, ?, ?)",
        arguments: [
          file["fingerprint"] as String, file["name"] as String, Contents.id(of: bytes, in: db),
        ])
    }
    try db.execute(
      sql: """
        DROP TABLE input_files;
        ALTER TABLE new_files RENAME TO input_files;
        CREATE INDEX input_files_by_content ON input_files (content);

        ALTER TABLE runs ADD COLUMN seed INTEGER;
        UPDATE runs SET seed = CASE
          WHEN NOT json_valid(settings) THEN NULL
          WHEN json_type(settings, '$.seed') = 'integer' THEN json_extract(settings, '$.seed')
        END;
        """)
  }
}
