import GRDB

/// The tables of the history and how older files are brought up to them.
enum Schema {
  /// Stored as `user_version`: the number of migrations a file has been through.
  static let version = 1

  /// Stored as `application_id`, "Park" in ASCII: tells the history from other databases.
  static let applicationID = 0x5061_726b

  /// Once a version has shipped, its migration is never edited: a change is a further one.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs and their inputs") { db in
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
          PRAGMA user_version = 1;
          """)
    }
    return migrator
  }

  /// Refuses a database of another program, and one that a newer program has written.
  static func check(_ db: Database, path: String) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if owner == applicationID {
      if found > version { throw StoreProblem.newer(path, found: found, known: version) }
      return
    }
    // A file that was only just created is empty and belongs to nobody yet; one that another
    // process creates at this moment may hold the list of migrations alone.
    let tables =
      try Int.fetchOne(
        db,
        sql: "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb_%'")
      ?? 0
    if owner != 0 || tables > 0 { throw StoreProblem.foreign(path) }
  }
}
