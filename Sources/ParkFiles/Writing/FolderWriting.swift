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

/// Writes a new folder with these files, or nothing at all.
///
/// The files go into a folder beside it, which is renamed when all are written.
///
/// - Throws: `UnwritableFile` where the folder exists and is not empty, or cannot be written.
func writeFolder(_ path: String, _ files: [PortfolioFile]) throws(UnwritableFile) {
  var place = path
  while place.count > 1, place.hasSuffix("/") { place.removeLast() }
  try requireEmpty(place, shownAs: path)
  let beside = "\(place).writing-\(getpid())"
  do {
    try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
    for file in files {
      let target = "\(beside)/\(file.name)"
      if let slash = target.lastIndex(of: "/") {
        try FileManager.default.createDirectory(
          atPath: String(target[..<slash]), withIntermediateDirectories: true)
      }
      try Data(file.bytes).write(to: URL(filePath: target))
    }
  } catch {
    try? FileManager.default.removeItem(atPath: beside)
    throw UnwritableFile(
      path: path,
      reason: "cannot be written.\n  Fix: name a folder on a disk with room, that you may write to."
    )
  }
  // rename takes the place of an empty folder and of nothing else, in one step.
  guard rename(beside, place) == 0 else {
    try? FileManager.default.removeItem(atPath: beside)
    throw UnwritableFile(
      path: path,
      reason:
        "was changed meanwhile and is not empty.\n  Fix: name a folder that does not exist yet.")
  }
}

/// Refuses a file or a folder that holds anything, before any work is done.
func requireEmpty(_ place: String, shownAs path: String) throws(UnwritableFile) {
  if path.isEmpty {
    throw UnwritableFile(path: "''", reason: "is not a folder.\n  Fix: name a new folder.")
  }
  var isFolder = false
  guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else { return }
  guard isFolder else {
    throw UnwritableFile(
      path: path, reason: "is a file, not a folder.\n  Fix: name a folder that does not exist yet.")
  }
  let content = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
  guard content.isEmpty else {
    let first = content.sorted()[0]
    throw UnwritableFile(
      path: path,
      reason: """
        the folder is not empty (it holds \(quoted(first))); nothing was written.
          Fix: name a folder that does not exist yet, or empty this one.
        """)
  }
}
