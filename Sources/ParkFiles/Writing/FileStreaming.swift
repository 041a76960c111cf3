#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file piece by piece, or nothing at all: beside its place first, then renamed.
///
/// - Parameter content: Is given the function that takes the next piece; what it throws ends the
///   writing and leaves the place as it was.
/// - Throws: `UnwritableFile` where there is a folder, a device or a pipe of this name, or no room.
public func streamFile(
  to path: String, _ content: (_ write: ([UInt8]) throws -> Void) throws -> Void
) throws {
  let target = try replaceable(path)
  let beside = "\(target).writing-\(getpid())"
  guard let file = fopen(beside, "wb") else { throw unwritable(path) }
  do {
    try content { bytes in
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw unwritable(path) }
    }
  } catch {
    fclose(file)
    unlink(beside)
    throw error
  }
  // The last bytes leave the buffer only now.
  guard fclose(file) == 0, rename(beside, target) == 0 else {
    unlink(beside)
    throw unwritable(path)
  }
}

/// Writes a CSV table row by row, or nothing at all; memory does not grow with the rows.
///
/// Text that a spreadsheet program would take for a formula gets a `'` before it.
///
/// - Parameter content: Is given the function that takes the cells of the next row; what it throws
///   ends the writing and leaves the place as it was.
/// - Throws: As `streamFile`.
public func streamTable(
  to path: String, header: [String],
  _ content: (_ write: ([String]) throws -> Void) throws -> Void
) throws {
  var text = CSVText(header, isForSpreadsheets: true)
  try streamFile(to: path) { write in
    try write(text.takeBytes())
    try withoutActuallyEscaping(write) { write in
      try content { cells in
        text.append(cells)
        try write(text.takeBytes())
      }
    }
  }
}
