import Foundation
import GRDB
import Synchronization

/// The copy of a history beside it, made before a migration changes it.
///
/// A class, because the migration that makes it and the opener that may discard it share it.
final class BackupCopy: Sendable {
  private let source: String
  private let version: Int
  private let made = Mutex<String?>(nil)

  /// - Parameter version: The schema version that the history has before the migration.
  init(of source: String, version: Int) {
    self.source = source
    self.version = version
  }

  /// Where the copy is; nil where none was made.
  var path: String? { made.withLock { $0 } }

  /// Copies what is committed, the write-ahead log included, under a name that is still free.
  ///
  /// To be called by whoever holds the history's write lock: then nobody else copies, and nothing
  /// is written meanwhile.
  ///
  /// - Throws: A problem that says that the history is as it was.
  func make() throws(StoreProblem) {
    let part = name + ".part"
    do {
      // Left by a process that was killed while it copied.
      unlink(part)
      var reading = Configuration()
      reading.readonly = true
      try DatabaseQueue(path: source, configuration: reading).inDatabase {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [part])
      }
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: part))
      try file.synchronize()
      try file.close()
      let whole = freeName
      try FileManager.default.moveItem(atPath: part, toPath: whole)
      made.withLock { $0 = whole }
    } catch {
      unlink(part)
      throw .noCopy(
        source, version: version, known: Schema.version, because: StoreProblem(error, at: part))
    }
  }

  /// Removes the copy that was made, for a migration that came to nothing.
  func discard() {
    made.withLock { copy in
      if let copy { unlink(copy) }
      copy = nil
    }
  }

  private var name: String { "\(source).backup-\(version)" }

  /// An earlier copy of the same name may be all that is left of an earlier history.
  private var freeName: String {
    var name = name
    var number = 2
    while FileManager.default.fileExists(atPath: name) {
      name = "\(self.name)-\(number)"
      number += 1
    }
    return name
  }
}
