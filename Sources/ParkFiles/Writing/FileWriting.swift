#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a CSV table, or nothing at all: beside its place first, then renamed.
///
/// Text that a spreadsheet program would take for a formula gets a `'` before it.
///
/// - Parameter row: The cells of each row, asked for in order.
/// - Throws: `UnwritableFile` where there is a folder, a device or a pipe of this name, or no room.
public func writeTable(
  to path: String, header: [String], rows: Int, row: (Int) -> [String]
) throws(UnwritableFile) {
  var text = CSVText(header, isForSpreadsheets: true)
  for place in 0..<rows { text.append(row(place)) }
  try writeFile(path, text.bytes)
}

/// Writes a file, or nothing at all: beside its place first, then renamed.
///
/// - Throws: `UnwritableFile` where there is a folder, a device or a pipe of this name, or no room.
public func writeFile(_ path: String, _ bytes: [UInt8]) throws(UnwritableFile) {
  let target = try replaceable(path)
  let beside = "\(target).writing-\(getpid())"
  do {
    try Data(bytes).write(to: URL(filePath: beside))
  } catch {
    unlink(beside)
    throw unwritable(path)
  }
  guard rename(beside, target) == 0 else {
    unlink(beside)
    throw unwritable(path)
  }
}

/// The file that a name stands for; a link stays a link, the file behind it is replaced.
///
/// - Throws: `UnwritableFile` where there is a folder, a device or a pipe of this name.
func replaceable(_ path: String) throws(UnwritableFile) -> String {
  var status = stat()
  if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
    throw UnwritableFile(
      path: path,
      reason: status.st_mode & S_IFMT == S_IFDIR
        ? "there is a folder of this name.\n  Fix: name a file."
        : "it is a device or a pipe.\n  Fix: name a file.")
  }
  return realPath(path)
}

private func realPath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

func unwritable(_ path: String) -> UnwritableFile {
  UnwritableFile(
    path: path,
    reason: "cannot be written.\n  Fix: name a file in a folder that exists, with room, that you "
      + "may write to.")
}
