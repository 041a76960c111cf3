public import ParkModel

/// Reads a framework from one file of indicators, in the form of `indicators.csv`.
///
/// - Throws: `UnreadableFile` where the file cannot be opened; `InvalidInput` with every problem
///   of it otherwise.
public func readIndicators(
  file path: String
) throws -> (framework: Framework, notices: [String]) {
  let bytes = try FolderListing.bytes(of: path)
  let reading = PortfolioReading(
    name: "", place: "", files: [PortfolioFile(name: RecognisedFile.indicators, bytes: bytes)])
  reading.readFrameworks()
  let own = reading.frameworks.first { $0.home == .own }?.framework
  var problems = reading.problems.sorted()
  if problems.isEmpty, own == nil {
    problems.append(
      InputProblem(
        file: path, found: "the file holds no indicators.", fix: "add a row for each indicator"))
  }
  guard problems.isEmpty, let own else {
    // Named as the user typed it.
    throw InvalidInput(
      problems.map { problem in
        var named = problem
        if named.file == RecognisedFile.indicators { named.file = path }
        return named
      })
  }
  return (own, reading.problems.notices)
}

/// The frameworks that come with the program, in order of their names.
public func shippedFrameworks() -> [Framework] { ShippedFrameworks.all }
