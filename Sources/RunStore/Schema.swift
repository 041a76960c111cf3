import GRDB

/// The tables of the history and how older files are brought up to them.
enum Schema {
  /// Stored as `user_version`: the number of migrations a file has been through.
  static var version: Int { migrations.count }

  /// Stored as `application_id`, "Park" in ASCII: tells the history from other databases.
  static let applicationID = 0x5061_726b

  /// The file is not as it was taken to be: another process has written or migrated it.
  struct Overtaken: Error {}

  /// - Parameters:
  ///   - found: The version that the file was seen to have; 0 for a new one.
  ///   - keepCopy: Called before the first change to a history that holds runs, while nobody else
  ///     can write it; nothing is changed where it throws.
  static func migrator(
    from found: Int, keepCopy: @escaping @Sendable () throws -> Void
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (position, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name) { db in
        guard try version(of: db) == position else { throw Overtaken() }
        if position == found, found > 0, try holdsRuns(db) { try keepCopy() }
        try migration.apply(db)
        try db.execute(sql: "PRAGMA user_version = \(position + 1)")
      }
    }
    return migrator
  }

  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func holdsRuns(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM runs)") ?? false
  }

  /// Refuses a database of another program, and one that a newer program has written.
  ///
  /// - Returns: The file's version; 0 for an empty one.
  static func check(_ db: Database, path: String) throws -> Int {
    let found = try version(of: db)
    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if owner == applicationID {
      if found > version { throw StoreProblem.newer(path, found: found, known: version) }
      return found
    }
    // A file that was only just created is empty and belongs to nobody yet; one that another
    // process creates at this moment may hold the list of migrations alone.
    let tables =
      try Int.fetchOne(
        db,
        sql: "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb_%'")
      ?? 0
    if owner != 0 || tables > 0 { throw StoreProblem.foreign(path) }
    return 0
  }
}
