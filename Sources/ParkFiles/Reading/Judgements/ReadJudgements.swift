public import ParkModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The judgements of a file or folder, level by level.
public struct LoadedJudgements: Hashable, Sendable {
  /// By name of the level; the file alone is the top level.
  public var levels: [LevelJudgements]
  /// The files that were read, as they were.
  public var files: [PortfolioFile]
  /// What was not read although it may have been meant to be.
  public var notices: [String]
}

/// Reads the judgements of one level.
///
/// - Throws: `UnreadableFile` where the file cannot be opened; `InvalidInput` with its every
///   problem otherwise.
public func readJudgements(
  file path: String, by method: JudgementMethod
) throws -> LoadedJudgements {
  guard FileManager.default.fileExists(atPath: path) else {
    throw UnreadableFile(path: path, reason: "there is no such file.")
  }
  let bytes = try FolderListing.bytes(of: path, atMost: JudgementFile.mostBytes)
  return try readJudgements(files: [PortfolioFile(name: path, bytes: bytes)], by: method) { _ in
    LevelJudgements.top
  }
}

/// Reads the judgements of one file, which are those of the top level, or of every CSV file of a
/// folder, each named after the group whose parts it judges; `top.csv` judges the top level.
///
/// - Throws: `UnreadableFile` where the folder or a file cannot be opened; `InvalidInput` with
///   every problem of every file otherwise.
public func readJudgements(
  folderOrFile path: String, by method: JudgementMethod
) throws -> LoadedJudgements {
  var isFolder = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw UnreadableFile(path: path, reason: "there is no such file or folder.")
  }
  guard isFolder else { return try readJudgements(file: path, by: method) }
  let place = path.hasSuffix("/") ? path : "\(path)/"
  var files: [PortfolioFile] = []
  var notices: [String] = []
  for entry in try FolderListing.entries(of: path) where !entry.hasPrefix(".") {
    if entry.hasSuffix(ending), entry != ending {
      files.append(
        PortfolioFile(
          name: entry,
          bytes: try FolderListing.bytes(of: place + entry, atMost: JudgementFile.mostBytes)))
    } else {
      notices.append("\(place)\(entry) is not read: files of judgements end in '.csv'.")
    }
  }
  guard !files.isEmpty else {
    throw InvalidInput([
      InputProblem(
        file: path, found: "there are no judgements in this folder.",
        fix: "add 'top.csv' for the top level, and a file named after each group to judge")
    ])
  }
  var loaded = try readJudgements(files: files, in: place, by: method) {
    String($0.dropLast(ending.count))
  }
  loaded.notices = notices + loaded.notices
  return loaded
}

private let ending = ".csv"

/// Reads files in memory.
///
/// - Parameters:
///   - place: The folder with a slash at its end, or empty, as the user would type it.
///   - level: The level that a file of some name judges.
func readJudgements(
  files: [PortfolioFile], in place: String = "", by method: JudgementMethod,
  level: (_ name: String) -> String
) throws -> LoadedJudgements {
  let problems = ProblemList(place: place)
  var levels: [LevelJudgements] = []
  for file in files.sorted(by: { $0.name < $1.name }) {
    let opened = JudgementFile(file, problems: problems)
    let judgements: Judgements? =
      switch method {
      case .pairwise: PairwiseTable.read(opened).map(Judgements.pairwise)
      case .bestWorst: JudgementTables.bestWorst(opened).map(Judgements.bestWorst)
      case .swing: JudgementTables.swing(opened).map(Judgements.swing)
      }
    if let judgements {
      levels.append(LevelJudgements(level: level(file.name), judgements: judgements))
    }
  }
  let found = problems.sorted()
  guard found.isEmpty else { throw InvalidInput(found) }
  return LoadedJudgements(levels: levels, files: files, notices: problems.notices)
}
