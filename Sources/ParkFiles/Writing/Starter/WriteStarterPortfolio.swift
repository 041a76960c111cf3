/// Writes a small commented portfolio to start from: three parks, one of each development path.
///
/// - Parameter folder: Does not exist yet or is empty.
/// - Throws: `UnwritableFile` where the folder holds anything or cannot be written.
public func writeStarterPortfolio(to folder: String) throws {
  try writeFolder(folder, StarterPortfolio.files)
}

/// The files that `init` writes, as a planner finds them.
enum StarterPortfolio {
  static var files: [PortfolioFile] {
    (texts + settings).map { PortfolioFile(name: $0.name, bytes: Array($0.text.utf8)) }
  }
}
