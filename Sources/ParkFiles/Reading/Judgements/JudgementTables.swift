import ParkModel

/// Reads judgements that stand one criterion a row: best-worst judgements and swing points.
enum JudgementTables {
  private static let criterion = "criterion"

  /// The judgements of a file; nil, with problems, where they cannot be read.
  static func bestWorst(_ file: JudgementFile) -> BestWorstJudgements? {
    var judgements = BestWorstJudgements(
      file: file.place, labels: [], bestToOthers: [], othersToWorst: [])
    let columns = [BestWorstJudgements.bestColumn, BestWorstJudgements.worstColumn]
    let checked = read(file, columns) { table, file in
      judgements.labels.append(table.text(criterion))
      judgements.rows.append(table.row)
      let values = columns.map { column in
        file.judgement(table.text(column), row: table.row, field: column).map { Ratio($0) }
      }
      judgements.bestToOthers.append(values[0])
      judgements.othersToWorst.append(values[1])
    }
    guard let checked else { return nil }
    checked.check(.bestWorst(judgements))
    return judgements
  }

  /// The points of a file; nil, with problems, where they cannot be read.
  static func swing(_ file: JudgementFile) -> SwingPoints? {
    var judgements = SwingPoints(file: file.place, labels: [], points: [])
    let checked = read(file, [SwingPoints.column]) { table, file in
      judgements.labels.append(table.text(criterion))
      judgements.rows.append(table.row)
      judgements.points.append(
        file.points(table.text(SwingPoints.column), row: table.row, field: SwingPoints.column)
          .map { Points($0) })
    }
    guard let checked else { return nil }
    checked.check(.swing(judgements))
    return judgements
  }

  /// Reads every row; the file with what was found, or nil where rows cannot be read.
  private static func read(
    _ file: JudgementFile, _ columns: [String],
    row: (_ table: Table, _ file: inout JudgementFile) -> Void
  ) -> JudgementFile? {
    var file = file
    let form = TableForm(file: file.name, keys: [criterion], required: columns)
    var wasBroken = false
    guard
      var table = Table(
        file.source, form: form, problems: file.problems, origins: OriginIndex(),
        onBreak: { wasBroken = true })
    else { return nil }
    for name in table.unreadColumns {
      file.problems.notice("\(file.place): the column \(quoted(name)) is not read.")
    }
    if !table.hasSoundHeader { return nil }
    var rows = 0
    while true {
      let before = file.problems.count
      guard table.next() else { break }
      rows += 1
      if rows > JudgementFile.mostRows {
        file.reportTooManyRows()
        return nil
      }
      // A row of the wrong width has its cells in the wrong columns.
      if file.problems.count > before { file.markUnsound() } else { row(table, &file) }
    }
    if wasBroken { file.markUnsound() }
    return file
  }
}
