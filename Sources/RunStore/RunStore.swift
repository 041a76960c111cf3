import Foundation
import GRDB

/// The history of runs: one SQLite file that several processes may use at once.
///
/// Every run keeps its options, its printed document and, once per fingerprint, the input files
/// byte for byte, so that it can be repeated after the portfolio has changed.
public struct RunStore: Sendable {
  /// The database file, as it was named.
  public let path: String
  private let pool: DatabasePool

  /// Opens the history, creating the file and the folders above it where they are missing.
  ///
  /// - Throws: `StoreProblem`, also for a file that a newer program has written.
  public init(path: String) throws(StoreProblem) {
    try self.init(path: path, patience: 10) { _ in }
  }

  /// - Parameters:
  ///   - patience: Seconds to wait while another process writes.
  ///   - prepare: Runs on every new connection; tests limit the size of the file with it.
  init(
    path: String, patience: Double, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws(StoreProblem) {
    self.path = path
    try Self.createFolder(of: path)
    do {
      pool = try Self.open(path, patience: patience, prepare: prepare)
    } catch {
      throw StoreProblem(error, at: path)
    }
  }

  private static func createFolder(of path: String) throws(StoreProblem) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .folder(of: path, "\(folder) cannot be created or is not a folder")
    }
  }

  private static func open(
    _ path: String, patience: Double, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase(prepare)

    var attempt = 0
    while true {
      do {
        try look(path, configuration)
        let pool = try DatabasePool(path: path, configuration: configuration)
        try Schema.migrator.migrate(pool)
        return pool
      } catch let error as DatabaseError {
        attempt += 1
        guard hasCollided(error), attempt < 20 else { throw error }
        Thread.sleep(forTimeInterval: 0.02 * Double(attempt))
      }
    }
  }

  /// Reads an existing file before touching it: opening a pool would switch somebody else's file
  /// to a write-ahead log.
  private static func look(_ path: String, _ configuration: Configuration) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { throw StoreProblem.folderItself(path) }
    var reading = configuration
    reading.readonly = true
    try DatabaseQueue(path: path, configuration: reading).read {
      try Schema.check($0, path: path)
    }
  }

  /// Whether opening failed only because another process created the same file just now.
  ///
  /// SQLite reports a lock at once, without the busy timeout, while the journal mode changes; and
  /// the other process may have made the tables between our look and our turn.
  private static func hasCollided(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CONSTRAINT: true
    case .SQLITE_ERROR: error.message?.contains("already exists") == true
    default: false
    }
  }
}

// MARK: - Writing and reading

extension RunStore {
  /// Keeps a run and, where this fingerprint is new, its input files.
  ///
  /// All or nothing: a run without its inputs is never kept.
  ///
  /// - Returns: The run's number; numbers are never used twice.
  @discardableResult
  public func save(_ run: StoredRun, inputs: [StoredFile]) throws(StoreProblem) -> Int {
    try guarded {
      try pool.write { db in
        try db.execute(
          sql: "INSERT INTO inputs (fingerprint) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [run.fingerprint])
        if db.changesCount > 0 {
          for file in inputs {
            try db.execute(
              sql: "INSERT INTO input_files (fingerprint, name, bytes) VALUES (?, ?, ?)",
              arguments: [run.fingerprint, file.name, Data(file.bytes)])
          }
        }
        try RunRow(run).insert(db)
        return Int(db.lastInsertedRowID)
      }
    }
  }

  /// The newest runs first.
  ///
  /// - Parameter limit: At most so many; nil for all.
  public func list(limit: Int? = nil) throws(StoreProblem) -> [NumberedRun] {
    try guarded {
      try pool.read { db in
        try RunRow.fetchAll(
          db, sql: "SELECT * FROM runs ORDER BY id DESC LIMIT ?", arguments: [limit ?? -1]
        ).map(\.numbered)
      }
    }
  }

  /// One run by its number, nil where there is none.
  public func show(_ id: Int) throws(StoreProblem) -> NumberedRun? {
    try guarded {
      try pool.read { db in
        try RunRow.fetchOne(db, sql: "SELECT * FROM runs WHERE id = ?", arguments: [id])?.numbered
      }
    }
  }

  /// The input files kept under a fingerprint, by name; empty where there are none.
  public func inputs(of fingerprint: String) throws(StoreProblem) -> [StoredFile] {
    try guarded {
      try pool.read { db in
        try Row.fetchAll(
          db, sql: "SELECT name, bytes FROM input_files WHERE fingerprint = ? ORDER BY name",
          arguments: [fingerprint]
        ).map { row in
          let bytes: Data = row["bytes"]
          return StoredFile(name: row["name"], bytes: [UInt8](bytes))
        }
      }
    }
  }

  private func guarded<Value>(_ work: () throws -> Value) throws(StoreProblem) -> Value {
    do {
      return try work()
    } catch {
      throw StoreProblem(error, at: path)
    }
  }
}
