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
    try finishFolder(
      loaded, folder.portfolioFiles, problems, reading.notices, bytes, read: reading.files)
  }

  /// Writes a folder that was read without problems, or says what is wrong.
  func finishFolder(
    _ loaded: LoadedPortfolio?, _ files: [PortfolioFile], _ problems: [InputProblem],
    _ notices: [String], _ bytes: [UInt8]?, read: [ImportedFile] = [],
    document: ImportDocument = ImportDocument()
  ) throws {
    let notices = notices + (loaded?.notices ?? [])
    guard let loaded, problems.isEmpty else {
      throw try refusal(problems, notices: notices, bytes, read: read)
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
    differences: [CellDifference] = [], read: [ImportedFile] = []
  ) throws -> any Error {
    for notice in notices { output.say("Note: \(notice)") }
    let causes = Causes(problems, files: read)
    let copy = bytes.flatMap { writeMarked(causes.problems, in: $0) }
    if output.json {
      var document = ImportDocument(
        differences: differences.map(ImportDocument.DifferenceRow.init),
        problems: problems.map(ImportDocument.ProblemRow.init), notices: notices)
      document.marked = Nullable(copy)
      try printResult(jsonText(document))
    }
    if let copy { output.say("\(copy) is a copy of the workbook with these cells marked.") }
    return Failure(InvalidInput(causes.problems), following: causes.followingCount)
  }

  /// Marks every cell with a problem in a copy of the workbook.
  ///
  /// - Returns: Where the copy is; nil where nothing has a cell to mark.
  private func writeMarked(_ problems: [InputProblem], in bytes: [UInt8]) -> String? {
    let marks = problems.compactMap(CellMark.init)
    guard !marks.isEmpty else { return nil }
    let path = marked ?? freeMarkedName
    do {
      try writeFile(path, markedCopy(of: bytes, marks: marks))
    } catch {
      // The list of problems says the same; a copy that cannot be made or kept must not hide it.
      let reason = (error as? WorkbookRefusal)?.found ?? "\(error)"
      output.say("Note: no marked copy is written: \(reason).")
      return nil
    }
    return path
  }

  /// `plan-marked.xlsx` for `plan.xlsx`, numbered where somebody has edited an earlier copy.
  private var freeMarkedName: String {
    let ending = ".xlsx"
    let stem =
      (file.lowercased().hasSuffix(ending) ? String(file.dropLast(ending.count)) : file) + "-marked"
    let names = ["\(stem)\(ending)"] + (2...1_000).map { "\(stem)-\($0)\(ending)" }
    return names.first { !NamedFiles.isEdited($0) } ?? names[0]
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
