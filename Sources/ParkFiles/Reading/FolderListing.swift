import ParkModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a portfolio folder, read once.
struct FolderListing {
  private(set) var files: [PortfolioFile] = []
  /// Files that look as if they were meant to be read.
  private(set) var notices: [String] = []
  /// Files under a wrong name whose right name is missing: what refers to them fails as well.
  private(set) var misnamed: [InputProblem] = []
  /// The folder's own name.
  let name: String

  init(_ folder: String) throws {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw UnreadableFile(path: folder, reason: "there is no such folder.")
    }
    guard isFolder else {
      throw UnreadableFile(
        path: folder, reason: "this is a file; give the folder that holds parks.csv.")
    }
    let resolved = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath()
    name = resolved.lastPathComponent
    let base = folder.hasSuffix("/") ? folder : "\(folder)/"
    let entries = try Self.entries(of: folder)
    for entry in entries {
      if entry == RecognisedFile.frameworks {
        try readFrameworks(base + entry)
      } else if RecognisedFile.contains(entry) {
        files.append(PortfolioFile(name: entry, bytes: try Self.bytes(of: base + entry)))
      } else {
        noteMisspelt(entry, among: Set(entries), in: base)
      }
    }
  }

  private mutating func readFrameworks(_ folder: String) throws {
    for entry in try Self.entries(of: folder) {
      let name = "\(RecognisedFile.frameworks)/\(entry)"
      if RecognisedFile.contains(name) {
        files.append(PortfolioFile(name: name, bytes: try Self.bytes(of: "\(folder)/\(entry)")))
      } else if entry.hasSuffix(".yml") {
        notices.append("\(name) is not read: framework files end in '.yaml'.")
      }
    }
  }

  /// A notice, or a problem where the file that is meant is missing and the name is very like it.
  ///
  /// Very like: the same name before the dot, or one that is near it; the ending alone makes short
  /// names look alike, and a table of roads is no misspelt `funds.csv`.
  private mutating func noteMisspelt(_ entry: String, among entries: Set<String>, in base: String) {
    let known = RecognisedFile.fixed
    guard [".csv", ".yaml", ".yml", ".txt", ".xlsx"].contains(where: entry.lowercased().hasSuffix)
    else { return }
    let stem = entry.split(separator: ".").first.map(String.init) ?? entry
    let stems = known.compactMap { $0.split(separator: ".").first.map(String.init) }
    let nearStem = stems.contains(stem) ? stem : nearestName(to: stem, among: stems)
    let sameStem = nearStem.flatMap { stem in known.first { $0.hasPrefix("\(stem).") } }
    guard let near = sameStem ?? nearestName(to: entry, among: known) else { return }
    if sameStem != nil, !entries.contains(near) {
      misnamed.append(
        InputProblem(
          file: base + entry, found: "this is not a file of a portfolio.",
          fix: "did you mean '\(near)'?"))
    } else {
      notices.append("\(entry) is not read: did you mean '\(near)'?")
    }
  }

  static func entries(of folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw UnreadableFile(path: folder, reason: "the folder cannot be opened.")
    }
  }

  /// The bytes of a regular file; folders, pipes and devices are refused before they are opened.
  static func bytes(
    of path: String, atMost most: Int = RecognisedFile.largestTable
  ) throws -> [UInt8] {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    switch attributes?[.type] as? FileAttributeType {
    case .typeRegular?: break
    case .typeDirectory?:
      throw UnreadableFile(path: path, reason: "this is a folder, where a file is expected.")
    case .typeSymbolicLink?, nil:
      throw UnreadableFile(path: path, reason: "the file cannot be opened.")
    default:
      throw UnreadableFile(path: path, reason: "this is not a regular file.")
    }
    let size = attributes?[.size] as? Int ?? 0
    guard size <= most else {
      throw UnreadableFile(
        path: path, reason: RecognisedFile.refusal(ofBytes: size, atMost: most))
    }
    do {
      return [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: resolved), options: .mappedIfSafe))
    } catch {
      throw UnreadableFile(
        path: path, reason: "the file cannot be read; are you allowed to open it?")
    }
  }
}
