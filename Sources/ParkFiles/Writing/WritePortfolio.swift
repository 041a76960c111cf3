/// Writes the files of a portfolio into a new folder.
///
/// - Parameter folder: Does not exist yet or is empty.
/// - Throws: `UnwritableFile` where the folder holds anything or cannot be written.
public func writePortfolio(_ files: [PortfolioFile], to folder: String) throws(UnwritableFile) {
  try writeFolder(folder, files)
}

/// Refuses a folder that holds anything, before any work is done.
///
/// - Throws: `UnwritableFile` for a file of this name, or a folder that is not empty.
public func requireNewFolder(_ folder: String) throws(UnwritableFile) {
  var place = folder
  while place.count > 1, place.hasSuffix("/") { place.removeLast() }
  try requireEmpty(place, shownAs: folder)
}
