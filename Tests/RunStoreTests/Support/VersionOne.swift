import Foundation
import GRDB

@testable import RunStore

/// A history as version 1 of the schema had it, made by its own statements.
enum VersionOne {
  static func write(to file: String, runs: [StoredRun], inputs: [String: [StoredFile]]) throws {
    let queue = try DatabaseQueue(path: file)
    // A version-1 program left its file with a write-ahead log.
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { db in
      try db.execute(sql: schema)
      for (fingerprint, files) in inputs.sorted(by: { $0.key < $1.key }) {
        try db.execute(sql: "INSERT INTO inputs VALUES (?)", arguments: [fingerprint])
        for file in files {
          try db.execute(
            sql: "INSERT INTO input_files VALUES (?, ?, ?)",
            arguments: [fingerprint, file.name, Data(file.bytes)])
        }
      }
      for run in runs {
        try db.execute(
          sql: "INSERT INTO runs VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            run.created, run.command, run.portfolio, run.scenario, run.status, run.objective,
            run.bound, run.gap, run.engine, run.seconds, run.version, run.fingerprint,
            run.settings, run.result, run.checkAgreed,
          ])
      }
    }
    try queue.close()
  }

  private static let schema = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 runs and their inputs');
    CREATE TABLE inputs (fingerprint TEXT NOT NULL PRIMARY KEY) STRICT;
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
    PRAGMA application_id = 1348563563;
    PRAGMA user_version = 1;
    """
}
