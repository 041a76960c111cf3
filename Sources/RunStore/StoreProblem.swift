import GRDB

/// The history of runs cannot be read or written: which file, why, and what to do.
public struct StoreProblem: Error, Hashable, Sendable {
  /// The database file, as it was named.
  public var path: String
  /// A plain clause such as `the disk is full`.
  public var reason: String
  /// What a planner can do about it, a full sentence.
  public var remedy: String

  public init(path: String, reason: String, remedy: String) {
    self.path = path
    self.reason = reason
    self.remedy = remedy
  }
}

extension StoreProblem: CustomStringConvertible {
  public var description: String { "\(path): \(reason)\n  Fix: \(remedy)" }
}

extension StoreProblem {
  static func folder(of path: String, _ reason: String) -> Self {
    Self(
      path: path, reason: "the folder of the run history cannot be used (\(reason))",
      remedy: "Name a file in a folder you may write to.")
  }

  static func folderItself(_ path: String) -> Self {
    Self(
      path: path, reason: "this is a folder",
      remedy: "Name a file, such as \(path)/runs.sqlite.")
  }

  static func newer(_ path: String, found: Int, known: Int) -> Self {
    Self(
      path: path,
      reason: "the run history has schema version \(found), this program knows version \(known)",
      remedy: "Use the newer program that wrote it, or name another file.")
  }

  /// A migration that never began, for want of a copy to go back to.
  static func noCopy(_ path: String, version: Int, known: Int, because: StoreProblem) -> Self {
    Self(
      path: path,
      reason: """
        the run history has schema version \(version), this program needs version \(known), and no \
        copy can be made before the change (\(because.path): \(because.reason))
        """,
      remedy: "Nothing was changed. Make room for the copy in that folder, or name another file.")
  }

  static func foreign(_ path: String) -> Self {
    Self(
      path: path, reason: "this is a database of another program, not a run history",
      remedy: "Name another file.")
  }

  /// Turns whatever the database reports into a planner's words.
  init(_ error: any Error, at path: String) {
    if let problem = error as? StoreProblem {
      self = problem
      return
    }
    guard let database = error as? DatabaseError else {
      self.init(
        path: path, reason: "the run history cannot be used (\(error))",
        remedy: "Name another file.")
      return
    }
    // The primary codes of https://sqlite.org/rescode.html that a planner can act upon.
    switch database.resultCode {
    case .SQLITE_FULL,
      _ where database.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      self.init(
        path: path, reason: "the disk is full",
        remedy: "Free some space, or name a file on another disk.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        path: path, reason: "the run history may be read but not written",
        remedy: "Ask for the right to write it, or name another file.")
    case .SQLITE_CANTOPEN:
      self.init(
        path: path, reason: "the run history cannot be opened or created",
        remedy: "Name a file in a folder you may write to.")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(
        path: path, reason: "the file is damaged or is not a run history",
        remedy: "Move it away to start a new history, or name another file.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        path: path, reason: "another program kept the run history locked",
        remedy: "Try again when it has finished.")
    case .SQLITE_IOERR:
      self.init(
        path: path, reason: "the disk reported an error (\(database.extendedResultCode))",
        remedy: "Check the disk, or name a file on another one.")
    default:
      self.init(
        path: path,
        reason: "the run history cannot be used (\(database.message ?? "no reason given"))",
        remedy: "Move it away to start a new history, or name another file.")
    }
  }
}
