import ParkModel

/// Reads the portfolio in a folder.
///
/// - Throws: `UnreadableFile` where the folder or one of its files cannot be opened;
///   `InvalidInput` with every problem of every file otherwise.
public func readPortfolio(folder: String) throws -> LoadedPortfolio {
  let files = try FolderListing(folder)
  var loaded = try readPortfolio(
    name: files.name, place: folder.hasSuffix("/") ? folder : "\(folder)/", files: files.files,
    misnamed: files.misnamed)
  loaded.notices = files.notices + loaded.notices
  return loaded
}

/// Reads a portfolio from files in memory, such as those that a stored run keeps.
///
/// Files that are not part of a portfolio are left alone.
public func readPortfolio(name: String, files: [PortfolioFile]) throws -> LoadedPortfolio {
  try readPortfolio(name: name, place: "", files: files, misnamed: [])
}

/// - Parameter misnamed: Problems of file names; they come first, for others follow from them.
private func readPortfolio(
  name: String, place: String, files: [PortfolioFile], misnamed: [InputProblem]
) throws -> LoadedPortfolio {
  let recognised = files.filter { RecognisedFile.contains($0.name) }
    .sorted { $0.name < $1.name }
  let reading = PortfolioReading(name: name, place: place, files: recognised)
  reading.read()
  let problems = misnamed + reading.problems.sorted()
  guard problems.isEmpty else { throw InvalidInput(problems) }
  return LoadedPortfolio(
    portfolio: reading.portfolio, fingerprint: fingerprint(of: recognised), files: recognised,
    notices: reading.problems.notices, defaultFramework: reading.portfolio.frameworks.first?.id)
}
