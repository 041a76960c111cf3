import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

// A template becomes a portfolio folder.

extension ImportCommand {
  func importTemplate(_ workbook: ReadWorkbook, _ bytes: [UInt8]) throws {
    let reading = TemplateReading(workbook, path: file)
    let folder = ImportedFolder(files: reading.files, workbook: file)
    var problems = reading.problems
    var loaded: LoadedPortfolio?
    do {
      loaded = try folder.read(name: into.map(lastPart) ?? reading.name)
    } catch let input as InvalidInput {
      problems += input.problems
    }
    try finishFolder(loaded, folder.portfolioFiles, problems, reading.notices, bytes)
  }

  /// Writes a folder that was read without problems, or says what is wrong.
  func finishFolder(
    _ loaded: LoadedPortfolio?, _ files: [PortfolioFile], _ problems: [InputProblem],
    _ notices: [String], _ bytes: [UInt8]?, document: ImportDocument = ImportDocument()
  ) throws {
    let notices = notices + (loaded?.notices ?? [])
    guard let loaded, problems.isEmpty else {
      throw try refusal(problems, notices: notices, bytes)
    }
    for notice in notices { output.say("Note: \(notice)") }
    if let into { try writePortfolio(files, to: into) }
    var document = document
    document.notices = notices
    document.folder = Nullable(into)
    if output.json { try printResult(jsonText(document)) }
    let parks = loaded.portfolio.parks.count
    let what = "\(parks) park\(parks == 1 ? "" : "s")"
    if let into {
      output.say("\(into) holds the portfolio: \(what). Next: parkplan check \(into)")
    } else {
      output.say(
        "\(file) holds a sound portfolio: \(what). To write it as a folder, add --into FOLDER")
    }
  }

  /// Prints what is wrong, marks it in a copy of the workbook, and gives the exit code for it.
  func refusal(
    _ problems: [InputProblem], notices: [String], _ bytes: [UInt8]?,
    differences: [CellDifference] = []
  ) throws -> any Error {
    for notice in notices { output.say("Note: \(notice)") }
    let copy = try bytes.flatMap { try writeMarked(problems, in: $0) }
    if output.json {
      var document = ImportDocument(
        differences: differences.map(ImportDocument.DifferenceRow.init),
        problems: problems.map(ImportDocument.ProblemRow.init), notices: notices)
      document.marked = Nullable(copy)
      try printResult(jsonText(document))
    }
    if let copy { output.say("\(copy) is a copy of the workbook with these cells marked.") }
    return InvalidInput(problems)
  }

  /// Marks every cell with a problem in a copy of the workbook.
  ///
  /// - Returns: Where the copy is; nil where nothing has a cell to mark.
  private func writeMarked(_ problems: [InputProblem], in bytes: [UInt8]) throws -> String? {
    let marks = problems.compactMap(CellMark.init)
    guard !marks.isEmpty else { return nil }
    let path = marked ?? markedName
    do {
      try writeFile(path, markedCopy(of: bytes, marks: marks))
    } catch let refusal as WorkbookRefusal {
      // The list of problems says the same; a workbook that cannot be marked must not hide it.
      output.say("Note: no marked copy is written: \(refusal.found).")
      return nil
    }
    return path
  }

  /// `plan-marked.xlsx` for `plan.xlsx`.
  private var markedName: String {
    let ending = ".xlsx"
    return (file.lowercased().hasSuffix(ending) ? String(file.dropLast(ending.count)) : file)
      + "-marked" + ending
  }

  func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension CellMark {
  /// The mark of a problem; nil where it names no cell of a sheet.
  init?(_ problem: InputProblem) {
    guard let sheet = problem.sheet, let cell = problem.cell,
      let address = CellAddress(text: cell)
    else { return nil }
    self.init(
      sheet: sheet, address: address, comment: "\(problem.found)\nFix: \(problem.fix)")
  }
}
