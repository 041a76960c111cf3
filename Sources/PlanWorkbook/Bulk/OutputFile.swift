#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file being written, every byte of it checked; closed with the value.
struct OutputFile: ~Copyable {
  private let number: Int32
  private(set) var length: UInt64 = 0

  /// Makes the file, or empties it.
  init(path: String) throws(WorkbookDefect) {
    number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw systemDefect() }
  }

  deinit { close(number) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookDefect) {
    try put(bytes, at: length)
    length += UInt64(bytes.count)
  }

  mutating func append(_ bytes: [UInt8]) throws(WorkbookDefect) {
    try overwrite(bytes, at: length)
    length += UInt64(bytes.count)
  }

  /// Writes over bytes that stand there already.
  func overwrite(_ bytes: [UInt8], at offset: UInt64) throws(WorkbookDefect) {
    try bytes.withUnsafeBufferPointer { buffer throws(WorkbookDefect) in
      try put(buffer, at: offset)
    }
  }

  private func put(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: UInt64
  ) throws(WorkbookDefect) {
    var done = 0
    while done < bytes.count {
      // Within the buffer: `done` is less than its count.
      let written = pwrite(
        number, UnsafeBufferPointer(rebasing: bytes[done...]).baseAddress, bytes.count - done,
        off_t(offset) + off_t(done))
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw systemDefect() }
      done += written
    }
  }
}

/// What the system says about the last call that failed.
func systemDefect() -> WorkbookDefect {
  .refused(what: closing, reason: String(cString: strerror(errno)))
}
