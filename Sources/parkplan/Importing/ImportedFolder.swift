import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

/// A portfolio whose files were taken from the sheets of a workbook.
struct ImportedFolder {
  let files: [ImportedFile]
  /// As the planner typed it.
  let workbook: String

  /// The files as a folder would hold them.
  var portfolioFiles: [PortfolioFile] {
    files.map { PortfolioFile(name: $0.name, bytes: $0.text(keepsLines: false).bytes) }
  }

  /// Reads the portfolio.
  ///
  /// - Throws: `InvalidInput` with every problem at its sheet and cell.
  func read(name: String) throws -> LoadedPortfolio {
    do {
      return try readPortfolio(name: name, files: portfolioFiles)
    } catch is InvalidInput {
      // Again with every row on its line of the sheet, so that messages name rows of the sheet.
      do {
        return try readPortfolio(
          name: name,
          files: files.map {
            PortfolioFile(name: $0.name, bytes: $0.text(keepsLines: true).bytes)
          })
      } catch let input as InvalidInput {
        throw InvalidInput(input.problems.map(onSheet))
      }
    }
  }

  /// A problem of a file, at the sheet that the file was taken from.
  private func onSheet(_ problem: InputProblem) -> InputProblem {
    guard let file = files.first(where: { $0.name == problem.file }) else {
      var moved = problem
      moved.file = workbook
      moved.sheet = problem.file
      return moved
    }
    if file.sheet.isEmpty {
      // A CSV file has rows and no sheet.
      return InputProblem(
        file: workbook, row: problem.row.map(file.sheetRow), field: problem.field,
        found: problem.found, fix: problem.fix)
    }
    var cell: String?
    if let line = problem.row {
      let row = file.sheetRow(ofLine: line)
      cell = file.cell(row: row, field: problem.field)?.text ?? "A\(row)"
    }
    return InputProblem(
      workbook: workbook, sheet: file.sheet, cell: cell, field: problem.field,
      found: problem.found, fix: problem.fix)
  }
}

extension ImportedFile {
  /// The file's text, and the line of it on which each row stands.
  ///
  /// - Parameter keepsLines: Puts every row on the line that has its number on the sheet.
  func text(keepsLines: Bool) -> (bytes: [UInt8], lines: [Int]) {
    switch content {
    case .table(let columns, let rows):
      let table = PlainTable(
        header: columns,
        rows: zip(rowNumbers, rows).map { PlainTable.Row(line: $0, cells: $1) })
      return table.csv(keepsLines: keepsLines)
    case .lines(let texts):
      var lines: [Int] = []
      var text = ""
      var line = 1
      for (number, own) in zip(rowNumbers, texts) {
        while keepsLines, line < number {
          text += "\n"
          line += 1
        }
        lines.append(line)
        text += own + "\n"
        line += 1 + own.utf8.count { $0 == UInt8(ascii: "\n") }
      }
      return (Array(text.utf8), lines)
    }
  }

  /// The row of the sheet for a line of the text that keeps lines; the row of keys for its header.
  func sheetRow(ofLine line: Int) -> Int {
    let lines = text(keepsLines: true).lines
    guard let place = lines.lastIndex(where: { $0 <= line }) else { return keyRow }
    return rowNumbers[place]
  }
}
