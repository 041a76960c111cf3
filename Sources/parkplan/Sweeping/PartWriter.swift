import ParkFiles
import WhatIf

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Appends lines to a part of a sweep, each handed to the system as soon as it is done.
final class PartWriter: Sendable {
  // A class because it owns an open file.
  private let descriptor: Int32
  private let path: String

  /// - Parameter keeping: How many bytes of the file to keep; nil: it must not exist yet.
  /// - Throws: `UnwritableFile`; exit code 73 where another program writes the same part.
  init(_ path: String, keeping: Int?) throws {
    self.path = path
    let flags = keeping == nil ? O_CREAT | O_EXCL : 0
    descriptor = open(path, O_WRONLY | O_APPEND | flags, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure(
        .unwritable,
        "Error: another sweep is writing \(path)\n  Fix: wait for it, or name another --part.")
    }
    if let keeping, ftruncate(descriptor, off_t(keeping)) != 0 { throw Self.unwritable(path) }
  }

  deinit { close(descriptor) }

  private static func unwritable(_ path: String) -> UnwritableFile {
    UnwritableFile(
      path: path,
      reason: "cannot be written.\n  Fix: make room, or name another file with --part; what was "
        + "done so far is kept.")
  }

  /// Writes one line with its line feed.
  ///
  /// - Throws: `UnwritableFile` where there is no room.
  func append(_ line: String) throws(UnwritableFile) {
    let bytes = Array((line + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let taken = bytes.withUnsafeBytes { buffer in
        write(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
          bytes.count - written)
      }
      if taken < 0 && errno == EINTR { continue }
      guard taken > 0 else { throw Self.unwritable(path) }
      written += taken
    }
  }
}
