#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all: written in a folder beside it, then renamed.
struct TargetFile {
  /// As the user typed it, for messages.
  let path: String

  /// - Parameter write: Gets a path to write to and a folder for temporary parts, both on the
  ///   target's disk. What it leaves in the folder is removed.
  /// - Throws: `UnwritableFile`, also in place of a `WorkbookDefect` that is the disk's fault; what
  ///   else `write` throws.
  func replace(
    _ write: (_ path: String, _ folder: String) throws -> Void
  ) throws {
    let target = resolved()
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A rename would put a file in the place of a device or a pipe.
      throw UnwritableFile(
        path: path,
        reason: status.st_mode & S_IFMT == S_IFDIR
          ? "there is a folder of this name" : "it is a device or a pipe, not a file")
    }
    let folder = try makeFolder(beside: target)
    defer { remove(folder) }
    let draft = folder + "/workbook.xlsx"
    do {
      try write(draft, folder)
    } catch WorkbookDefect.refused(let what, let reason) where what == closing {
      throw UnwritableFile(path: path, reason: reason)
    }
    try flush(draft)
    guard rename(draft, target) == 0 else { throw unwritable() }
    // The name itself is safe only once the folder is on disk; a system that cannot do so for
    // folders has nothing better to offer.
    try? flush(parent(of: target))
  }

  /// The file behind a link, so that the link stays a link.
  private func resolved() -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func makeFolder(beside target: String) throws(UnwritableFile) -> String {
    var template = Array((parent(of: target) + "/.parkplan-XXXXXX").utf8CString)
    // mkdtemp writes the name into the buffer it is given, within its length.
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, let name = mkdtemp(start) else { return nil }
      return String(cString: name)
    }
    guard let made else { throw unwritable() }
    return made
  }

  private func flush(_ path: String) throws(UnwritableFile) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw unwritable() }
    defer { close(file) }
    guard fsync(file) == 0 else { throw unwritable() }
  }

  /// Removes a temporary folder with the few files that may be left in it.
  private func remove(_ folder: String) {
    if let entries = opendir(folder) {
      while let entry = readdir(entries) {
        // A directory entry's name ends in a zero byte within its fixed length.
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(folder + "/" + name) }
      }
      closedir(entries)
    }
    rmdir(folder)
  }

  func unwritable() -> UnwritableFile {
    UnwritableFile(path: path, reason: String(cString: strerror(errno)))
  }

  /// All bytes of a file.
  static func bytes(of path: String) -> [UInt8]? {
    try? bytes(of: path, most: .max)
  }

  /// All bytes of a file, unless it has more than `most`.
  static func bytes(of path: String, most: Int) throws(WorkbookRefusal) -> [UInt8] {
    func unreadable() -> WorkbookRefusal { .unreadable(reason: String(cString: strerror(errno))) }
    var status = stat()
    guard let file = fopen(path, "rb") else { throw unreadable() }
    defer { fclose(file) }
    // A folder opens too, and only fails to be read; its size says nothing.
    guard fstat(fileno(file), &status) == 0 else { throw unreadable() }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    var bytes = [UInt8](repeating: 0, count: isFile ? min(Int(status.st_size), most) + 1 : 1 << 16)
    var filled = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { target in
        // Within the buffer: from what is filled to its end.
        fread(target.baseAddress.map { $0 + filled }, 1, target.count - filled, file)
      }
      filled += count
      if count == 0, ferror(file) != 0 { throw unreadable() }
      guard filled <= most else {
        throw .tooLarge(bytes: max(filled, Int(status.st_size)), most: most)
      }
      if count == 0 { break }
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: filled) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

/// What the program's locale writes between whole and fraction.
func decimalPoint() -> String {
  // localeconv returns a static structure whose strings are never null.
  guard let facts = localeconv(), let point = facts.pointee.decimal_point else { return "." }
  return String(cString: point)
}
