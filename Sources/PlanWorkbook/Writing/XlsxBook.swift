import CXlsxWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Owns one workbook of the C library: made with the value, freed with it, never shared.
struct XlsxBook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// - Parameters:
  ///   - path: Where `close` writes to.
  ///   - temporaryFolder: Where the library keeps its parts meanwhile; on the same disk, so that a
  ///     full disk shows before the end.
  init(path: String, temporaryFolder: String) throws(WorkbookDefect) {
    let made = temporaryFolder.withCString { folder in
      // The library copies both strings and does not write through the pointer.
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw .refused(what: "making a workbook", reason: "no memory") }
    pointer = made
  }

  deinit { lxw_workbook_free(pointer) }

  /// Writes the file. The library frees the workbook whether it succeeds or not.
  consuming func close() throws(WorkbookDefect) {
    let pointer = pointer
    discard self
    errno = 0
    let code = workbook_close(pointer)
    let system = errno
    // The system's own reason says more than the library's: no room, for example.
    if code != LXW_NO_ERROR, system != 0 {
      throw .refused(what: closing, reason: String(cString: strerror(system)))
    }
    try checked(code, closing)
  }
}

/// What fails when the disk, not the content, is at fault.
let closing = "writing the workbook"

/// Turns every return code of the library but success into an error.
func checked(
  _ code: lxw_error, _ what: @autoclosure () -> String
) throws(WorkbookDefect) {
  guard code != LXW_NO_ERROR else { return }
  throw .refused(what: what(), reason: String(cString: lxw_strerror(code)))
}
