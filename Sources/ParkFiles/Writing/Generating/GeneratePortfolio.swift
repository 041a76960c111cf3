import ParkModel

/// Writes a made-up portfolio of any size, for benchmarks and for trying things out.
///
/// Eight instruments of three levels, five land uses of three segments, three periods, four
/// regions, twelve industries and every kind of limit. Every number is marked illustrative.
///
/// - Parameter parks: At least 1; at least 12 for every kind of limit.
/// - Parameter seed: The same number of parks and seed give the same bytes on every machine.
/// - Parameter folder: Does not exist yet or is empty.
/// - Throws: `UnwritableFile`, `InvalidInput` for less than one park.
/// - Complexity: Time and memory grow in proportion to the number of parks (the ranking by output
///   apart, which is n log n).
public func generatePortfolio(parks: Int, seed: UInt64, to folder: String) throws {
  guard parks >= 1 else {
    throw InvalidInput([
      InputProblem(
        file: "--parks", found: "\(parks) is not a number of parks.", fix: "write 1 or more")
    ])
  }
  try requireEmpty(folder, shownAs: folder)
  try writeFolder(folder, generatedFiles(parks: parks, seed: seed))
}

/// The files of a generated portfolio.
func generatedFiles(parks: Int, seed: UInt64) -> [PortfolioFile] {
  var synthetic = SyntheticPortfolio(count: parks, seed: seed)
  return PortfolioText(
    portfolio: synthetic.portfolio(seed: seed), status: .illustrative,
    method: "Made up by parkplan generate --parks \(parks) --seed \(seed)"
  ).files
}
