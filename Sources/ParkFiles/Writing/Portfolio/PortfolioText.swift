import ParkModel

/// A portfolio as the files of `FORMAT.md`, the same bytes for the same portfolio.
///
/// Frameworks other than the portfolio's own are not written.
struct PortfolioText {
  let portfolio: Portfolio
  /// What `provenance.csv` says of whole files: one line for each file that holds numbers.
  let status: ProvenanceStatus
  let method: String

  /// The files in the order in which a reader would open them.
  var files: [PortfolioFile] {
    let tables: [(name: String, bytes: [UInt8]?)] = [
      (RecognisedFile.portfolio, Array(settings.document.utf8)),
      (RecognisedFile.parks, parks),
      (RecognisedFile.indicators, indicators),
      (RecognisedFile.indicatorGroups, indicatorGroups),
      (RecognisedFile.uncertainties, uncertainties),
      (RecognisedFile.alternatives, alternatives),
      (RecognisedFile.declared, declared),
      (RecognisedFile.parkIndustries, parkIndustries),
      (RecognisedFile.industries, industries),
      (RecognisedFile.landUses, landUses),
      (RecognisedFile.segments, segments),
      (RecognisedFile.instruments, instruments),
      (RecognisedFile.levels, levels),
      (RecognisedFile.outcomes, outcomes),
      (RecognisedFile.funds, funds),
      (RecognisedFile.synergies, synergies),
      (RecognisedFile.limits, limits.map { Array($0.document.utf8) }),
      (RecognisedFile.scenarios, scenarios.map { Array($0.document.utf8) }),
      (RecognisedFile.uncertainInputs, uncertainInputs.map { Array($0.utf8) }),
    ]
    var files = tables.compactMap { table in
      table.bytes.map { PortfolioFile(name: table.name, bytes: $0) }
    }
    var provenance = CSVText(["file", "row", "field", "status", "source", "method"])
    for file in files { provenance.append([file.name, "*", "*", status.rawValue, "", method]) }
    files.append(PortfolioFile(name: RecognisedFile.provenance, bytes: provenance.bytes))
    return files
  }

  /// A use in a column name: `public_green`.
  func column(_ token: String) -> String {
    String(token.map { $0 == "-" ? "_" : $0 })
  }
}
