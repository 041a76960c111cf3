import Foundation
import GRDB

// Saving and reading runs.

extension RunStore {
  /// Keeps a run and, where this fingerprint is new, its input files.
  ///
  /// All or nothing: a run without its inputs is never kept. When it returns, the run survives the
  /// end of this process, however it ends.
  ///
  /// - Returns: The run's number; numbers are never used twice.
  @discardableResult
  public func save(_ run: StoredRun, inputs: [StoredFile]) throws(StoreProblem) -> Int {
    try guarded {
      try database.write { db in
        try db.execute(
          sql: "INSERT INTO inputs (fingerprint) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [run.fingerprint])
        if db.changesCount > 0 {
          for file in inputs {
            try db.execute(
              sql: "INSERT INTO input_files (fingerprint, name, content) VALUES (?, ?, ?)",
              arguments: [run.fingerprint, file.name, Contents.id(of: Data(file.bytes), in: db)])
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
  public func list(limit: Int? = nil) throws(StoreProblem) -> [RunHead] {
    try guarded {
      try database.read { db in
        try Row.fetchAll(
          db, sql: "SELECT \(RunHead.columns) FROM runs ORDER BY id DESC LIMIT ?",
          arguments: [limit ?? -1]
        ).map(RunHead.init)
      }
    }
  }

  /// One run by its number, nil where there is none.
  public func show(_ id: Int) throws(StoreProblem) -> NumberedRun? {
    try guarded {
      try database.read { db in
        try RunRow.fetchOne(db, sql: "SELECT * FROM runs WHERE id = ?", arguments: [id])?.numbered
      }
    }
  }

  /// The numbers of the runs next to a number, below and above; nil where there is none.
  public func neighbours(of id: Int) throws(StoreProblem) -> (below: Int?, above: Int?) {
    try guarded {
      try database.read { db in
        (
          try Int.fetchOne(
            db, sql: "SELECT MAX(id) FROM runs WHERE id < ?", arguments: [id]),
          try Int.fetchOne(
            db, sql: "SELECT MIN(id) FROM runs WHERE id > ?", arguments: [id])
        )
      }
    }
  }

  /// The input files kept under a fingerprint, by name; empty where there are none.
  public func inputs(of fingerprint: String) throws(StoreProblem) -> [StoredFile] {
    try guarded {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT name, bytes FROM input_files JOIN contents ON contents.id = input_files.content
            WHERE fingerprint = ? ORDER BY name
            """,
          arguments: [fingerprint]
        ).map { row in
          let bytes: Data = row["bytes"]
          return StoredFile(name: row["name"], bytes: [UInt8](bytes))
        }
      }
    }
  }
}
