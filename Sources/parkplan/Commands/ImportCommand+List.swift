import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

// A planner's own list of parks becomes a portfolio to complete.

extension ImportCommand {
  func importList(csv bytes: [UInt8]) throws {
    guard let table = PlainTable(bytes) else {
      throw InvalidInput([
        InputProblem(
          file: file, found: "the file is no CSV in UTF-8, or its quotes do not match.",
          fix: "save it in the spreadsheet as 'CSV UTF-8', or as a workbook (.xlsx)")
      ])
    }
    let rows = [(line: 1, cells: table.header)] + table.rows.map { ($0.line, $0.cells) }
    try importList(ReadWorkbook(sheet: file, rows: rows), isCSV: true, nil)
  }

  func importList(_ workbook: ReadWorkbook, _ bytes: [UInt8]) throws {
    try importList(workbook, isCSV: false, bytes)
  }

  private func importList(_ workbook: ReadWorkbook, isCSV: Bool, _ bytes: [UInt8]?) throws {
    let reading = ListReading(workbook, path: file, isCSV: isCSV)
    if !output.json, !reading.columns.isEmpty {
      try printResult(
        listMappingText(
          reading.columns, in: output.language.value,
          width: Console.standardOutput.columns ?? 100))
    }
    guard let parks = reading.parks else {
      throw try refusal(reading.problems, notices: reading.notices, bytes)
    }
    let folder = ImportedFolder(files: [parks], workbook: file)
    let files = folder.portfolioFiles + [provenance]
    var problems = reading.problems
    var loaded: LoadedPortfolio?
    do {
      loaded = try folder.read(name: lastPart(into ?? file))
    } catch let input as InvalidInput {
      problems += input.problems
    }
    try finishFolder(
      loaded, files, problems, reading.notices, bytes,
      document: ImportDocument(columns: reading.columns.map(ImportDocument.ColumnRow.init)))
    output.say(
      "To plan it, it also needs portfolio.yaml (periods, money), outcomes.csv (what counts), "
        + "land_uses.csv, industries.csv, park_industries.csv, instruments.csv, levels.csv and "
        + "funds.csv, as far as each applies: parkplan init shows all of them, "
        + "\(into ?? "FOLDER")/parks.csv takes the place of its parks.")
  }

  /// Where the numbers come from, so that nobody takes them for sourced.
  private var provenance: PortfolioFile {
    let table = PlainTable(
      header: ["file", "row", "field", "status", "source", "method"],
      rows: [
        .init(
          line: 2,
          cells: [
            "parks.csv", "*", "*", ProvenanceStatus.assumed.rawValue, "",
            "taken over from \(lastPart(file))",
          ])
      ])
    return PortfolioFile(name: "provenance.csv", bytes: table.csv().bytes)
  }
}
