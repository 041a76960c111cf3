import Foundation
import GRDB

/// The history of runs: one SQLite file that several processes may use at once.
///
/// Every run keeps its options, its printed document and its input files byte for byte, so that it
/// can be repeated after the portfolio has changed. What is equal is kept once.
public struct RunStore: Sendable {
  /// The database file, as it was named.
  public let path: String
  /// What opening did to a history of an older program; nil where it was up to date or new.
  public let migration: HistoryMigration?
  /// A pool, or a single connection that only reads.
  let database: any DatabaseWriter

  /// Opens the history, creating the file and the folders above it where they are missing.
  ///
  /// A history of an older program is copied beside itself, then migrated.
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
      (database, migration) = try Self.open(path, patience: patience, prepare: prepare)
    } catch {
      throw StoreProblem(error, at: path)
    }
  }

  /// Opens an existing history to look at it, also where nothing can be written: on a full disk, in
  /// a folder of somebody else.
  ///
  /// A history of an older program is migrated first.
  ///
  /// - Throws: why it cannot be opened for writing, where it cannot be read either.
  public static func reading(path: String) throws(StoreProblem) -> RunStore {
    if let database = try? readOnly(path) { return RunStore(path: path, database: database) }
    do {
      // What is to be migrated, or was left unfinished by a killed process, is mended by a writer.
      return try RunStore(path: path)
    } catch {
      guard let database = try? withoutLog(path) else { throw error }
      return RunStore(path: path, database: database)
    }
  }

  private init(path: String, database: any DatabaseWriter) {
    self.path = path
    self.database = database
    migration = nil
  }

  /// - Throws: also for a history of another version.
  private static func readOnly(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    guard try queue.read({ try Schema.check($0, path: path) }) == Schema.version else {
      throw Schema.Overtaken()
    }
    return queue
  }

  /// Reading beside a write-ahead log takes a file of its own, which cannot be made on a full disk.
  /// Where the log is empty, nobody has written, and the history can be read as it stands.
  private static func withoutLog(_ path: String) throws -> DatabaseQueue {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    guard log?[.size] as? Int ?? 0 == 0 else { throw Schema.Overtaken() }
    return try readOnly(URL(fileURLWithPath: path).absoluteString + "?immutable=1")
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
  ) throws -> (DatabasePool, HistoryMigration?) {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase(prepare)

    var attempt = 0
    while true {
      do {
        return try open(path, configuration)
      } catch {
        attempt += 1
        guard hasCollided(error), attempt < 20 else { throw error }
        Thread.sleep(forTimeInterval: 0.02 * Double(attempt))
      }
    }
  }

  private static func open(
    _ path: String, _ configuration: Configuration
  ) throws -> (DatabasePool, HistoryMigration?) {
    let found = try look(path, configuration)
    let pool = try DatabasePool(path: path, configuration: configuration)
    // A write-ahead log alone outlives a killed process: what is committed lies with the system.
    // FULL also waits until it lies on the disk, so that a power cut loses no finished run either;
    // GRDB's default, NORMAL, would not. It costs one fsync a run, which takes seconds to solve.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }

    let copy = BackupCopy(of: path, version: found)
    do {
      try Schema.migrator(from: found) { try copy.make() }.migrate(pool)
    } catch {
      // Nothing has changed, so the copy serves nobody; the next attempt makes its own.
      if (try? pool.read(Schema.version(of:))) == found { copy.discard() }
      throw error
    }
    let isOlder = found > 0 && found < Schema.version
    return (
      pool,
      isOlder ? HistoryMigration(from: found, to: Schema.version, copy: copy.path) : nil
    )
  }

  /// Reads an existing file before touching it: opening a pool would switch somebody else's file
  /// to a write-ahead log.
  ///
  /// - Returns: Its schema version; 0 for a file that does not exist or is empty.
  private static func look(_ path: String, _ configuration: Configuration) throws -> Int {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return 0 }
    if isFolder.boolValue { throw StoreProblem.folderItself(path) }
    func check(_ configuration: Configuration) throws -> Int {
      try DatabaseQueue(path: path, configuration: configuration).read {
        try Schema.check($0, path: path)
      }
    }
    var reading = configuration
    reading.readonly = true
    do {
      return try check(reading)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      // A process was killed while it wrote: before anything can be read, what it left unfinished
      // is taken back, which is a change to the file.
      return try check(configuration)
    }
  }

  /// Whether opening failed only because another process created or migrated the same file just
  /// now.
  ///
  /// SQLite reports a lock at once, without the busy timeout, while the journal mode changes; and
  /// the other process may have made the tables between our look and our turn.
  private static func hasCollided(_ error: any Error) -> Bool {
    if error is Schema.Overtaken { return true }
    guard let error = error as? DatabaseError else { return false }
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CONSTRAINT: true
    case .SQLITE_ERROR: error.message?.contains("already exists") == true
    default: false
    }
  }

  func guarded<Value>(_ work: () throws -> Value) throws(StoreProblem) -> Value {
    do {
      return try work()
    } catch {
      throw StoreProblem(error, at: path)
    }
  }
}

/// What opening a history of an older program did to it.
public struct HistoryMigration: Hashable, Sendable {
  public var from: Int
  public var to: Int
  /// The file that holds the history as it was; nil where it held no runs.
  public var copy: String?
}
