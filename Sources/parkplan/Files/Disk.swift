import ParkModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether something exists at a path.
func isExistingFile(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: path)
}

/// The first bytes of a file, fewer where it is shorter; nil where it cannot be read.
func readStart(of path: String, bytes: Int) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var start = [UInt8](repeating: 0, count: bytes)
  let count = fread(&start, 1, bytes, file)
  return Array(start.prefix(count))
}

/// The names in a folder, in no order; none where it cannot be read.
func namesInFolder(_ path: String) -> [String] {
  (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
}

/// The path with links and `..` followed, to tell whether two names mean one file.
///
/// Of a file that is not there yet the folder is followed: only what exists can be.
func resolved(_ path: String) -> String {
  var rest: [Substring] = []
  var known = path[...]
  while !known.isEmpty, !FileManager.default.fileExists(atPath: String(known)) {
    guard let slash = known.lastIndex(of: "/") else {
      rest.append(known)
      known = "."
      break
    }
    rest.append(known[known.index(after: slash)...])
    known = slash == known.startIndex ? "/" : known[..<slash]
  }
  let real = URL(fileURLWithPath: known.isEmpty ? "." : String(known)).resolvingSymlinksInPath()
  return rest.reversed().reduce(real) { $0.appendingPathComponent(String($1)) }
    .standardizedFileURL.path
}

/// The bytes of a file that the user named.
///
/// - Throws: exit code 66 where it cannot be read.
func readFile(_ path: String, _ say: Language = .english) throws(Failure) -> [UInt8] {
  var isFolder = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw Failure(
      .unreadable,
      say(
        "Error: \(path) does not exist\n  Fix: check the name.", "错误：\(path) 不存在\n  改法：检查文件名。"))
  }
  if isFolder {
    throw Failure(
      .unreadable,
      say("Error: \(path) is a folder\n  Fix: name a file.", "错误：\(path) 是文件夹\n  改法：写文件名。"))
  }
  guard let bytes = FileManager.default.contents(atPath: path) else {
    throw Failure(
      .unreadable,
      say(
        "Error: \(path) cannot be read\n  Fix: ask for the right to read it.",
        "错误：无法读取 \(path)\n  改法：取得读取权限。"))
  }
  return [UInt8](bytes)
}

/// Refuses an output file whose folder does not exist, before any time is spent on its content.
///
/// - Throws: exit code 73.
func requireWritable(_ path: String, _ say: Language = .english) throws(Failure) {
  if path.isEmpty {
    throw Failure(
      .wrongUsage,
      say(
        "Error: the file to write has no name\n  Fix: name a file, such as out.xlsx.",
        "错误：输出文件没有名称\n  改法：写文件名，例如 out.xlsx。"))
  }
  var isFolder = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  if exists && isFolder {
    throw Failure(
      .unwritable,
      say("Error: \(path) is a folder\n  Fix: name a file.", "错误：\(path) 是文件夹\n  改法：写文件名。"))
  }
  let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
  // The file is written beside its place and renamed, so the folder is what must be writable.
  if access(folder ?? ".", W_OK) != 0 {
    throw Failure(
      .unwritable,
      say(
        """
        Error: \(path) cannot be written, its folder does not exist or is not yours to change
          Fix: name a file in a folder that exists and that you may write to.
        """,
        """
        错误：无法写入 \(path)，其文件夹不存在或没有写入权限
          改法：写一个已存在且可写的文件夹中的文件。
        """))
  }
}

/// Refuses an output folder that cannot be made or filled, before any time is spent on its content.
///
/// - Throws: exit code 73.
func requireWritableFolder(_ path: String, _ say: Language = .english) throws(Failure) {
  var isFolder = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  if exists && !isFolder {
    throw Failure(
      .unwritable,
      say("Error: \(path) is a file\n  Fix: name a folder.", "错误：\(path) 是文件\n  改法：写文件夹名。"))
  }
  var place = path
  while place.count > 1, place.hasSuffix("/") { place.removeLast() }
  // Something in the folder, or the folder itself, is what will be made.
  try requireWritable(exists ? "\(place)/x.csv" : place, say)
}

/// Makes a folder where there is none.
///
/// - Throws: exit code 73.
func makeFolder(_ path: String) throws(Failure) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw Failure(
      .unwritable,
      "Error: \(path) cannot be made\n  Fix: name a folder on a disk with room that you may write to."
    )
  }
}

/// Takes away a file that the program itself made.
///
/// - Throws: exit code 73 where that is not allowed.
func removeFile(_ path: String) throws(Failure) {
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    throw Failure(.unwritable, "Error: \(path) cannot be taken away\n  Fix: take it away yourself.")
  }
}
