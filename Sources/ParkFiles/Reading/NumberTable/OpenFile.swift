#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Owns one regular file that is open for reading: closed with the value, never shared.
struct OpenFile: ~Copyable {
  let path: String
  let size: Int
  private let descriptor: Int32

  /// Opens a file; folders, pipes and devices are refused.
  init(_ path: String) throws(UnreadableFile) {
    var facts = stat()
    // Asked before opening: to open a pipe would wait for its other end.
    guard !path.utf8.contains(0), stat(path, &facts) == 0 else {
      throw UnreadableFile(path: path, reason: "the file cannot be opened.")
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw UnreadableFile(path: path, reason: "this is a folder, where a file is expected.")
    default: throw UnreadableFile(path: path, reason: "this is not a regular file.")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    self.path = path
    self.descriptor = descriptor
    size = Int(facts.st_size)
  }

  deinit { close(descriptor) }

  /// Copies the bytes of a range to the start of a buffer, with `NumberCell.margin` zeros behind.
  ///
  /// The buffer only ever grows, so that reading block after block allocates once.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(UnreadableFile) {
    let wanted = range.count + NumberCell.margin
    if buffer.count < wanted {
      buffer = [UInt8](repeating: 0, count: max(wanted, min(2 * buffer.count, 1 << 24)))
    }
    var done = 0
    while done < range.count {
      let got = buffer.withUnsafeMutableBytes { bytes in
        // `done..<range.count` lies within the buffer, which is at least as long as the range.
        pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[done...]).baseAddress,
          range.count - done, off_t(range.lowerBound + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Self.unreadable(path) }
      guard got > 0 else { throw Self.changed(path) }
      done += got
    }
    for place in range.count..<wanted { buffer[place] = 0 }
  }

  private static func unreadable(_ path: String) -> UnreadableFile {
    UnreadableFile(
      path: path, reason: "the file cannot be read; are you allowed to open it?")
  }

  /// The refusal of a file that another program writes to.
  static func changed(_ path: String) -> UnreadableFile {
    UnreadableFile(
      path: path, reason: "the file changed while it was read; read it again when it is complete.")
  }
}
