import ParkModel

/// The first step of scoring: a table without gaps, and a list of every gap that was filled.
struct MissingValues {
  /// Row-major, no NaN.
  var values: [Double]
  var imputed: [ImputedCell]

  /// Fills the gaps of a table by the rule, or refuses with every missing cell.
  ///
  /// - Throws: under `refuse` one problem for each missing cell; under the other rules one for
  ///   each indicator that no park has, because there is nothing to learn a value from.
  init(
    in table: IndicatorTable, indicators: [Indicator], rule: MissingValueRule,
    goalposts: [Goalposts?]
  ) throws(InvalidInput) {
    values = table.values
    imputed = []
    let gaps = Gaps(table)
    guard !gaps.isEmpty else { return }
    switch rule {
    case .refuse: throw refusal(gaps, table)
    case .median:
      try refuseEmptyColumns(gaps, table, excusing: { _ in false })
      let median = GroupMedian(table)
      fill(gaps, table, .median) { row, column in median.value(row, column) }
    case .regression:
      try refuseEmptyColumns(gaps, table, excusing: { _ in false })
      let regression = Regression(table, columns: gaps.columns)
      fill(gaps, table, .regression) { row, column in regression.value(row, column) }
    case .worst:
      try refuseEmptyColumns(gaps, table, excusing: { goalposts[$0] != nil })
      let worst = ExtremeCase(
        table, indicators: indicators, goalposts: goalposts, end: .worst)
      fill(gaps, table, .worst) { _, column in worst.value(column) }
    }
  }

  /// What each rule does, for the definitions of a result.
  static func definition(_ rule: MissingValueRule) -> String {
    switch rule {
    case .refuse: "refused: every park needs a value for every indicator"
    case .median: GroupMedian.definition
    case .regression: Regression.definition
    case .worst: ExtremeCase.definition
    }
  }

  private mutating func fill(
    _ gaps: Gaps, _ table: IndicatorTable, _ rule: MissingValueRule,
    with value: (_ row: Int, _ column: Int) -> (Double, String)
  ) {
    for cell in gaps.cells {
      let (number, how) = value(cell.row, cell.column)
      values[cell.row * table.indicators.count + cell.column] = number
      imputed.append(
        ImputedCell(
          park: table.parks[cell.row], indicator: table.indicators[cell.column],
          value: Amount(number), rule: rule, how: how))
    }
  }
}

/// The missing cells of a table, row by row.
struct Gaps {
  var cells: [(row: Int, column: Int)] = []
  /// Columns with at least one gap, in order.
  var columns: [Int] = []
  /// Columns without any value.
  var emptyColumns: [Int] = []
  var isEmpty: Bool { cells.isEmpty }

  init(_ table: IndicatorTable) {
    let width = table.indicators.count
    var counts = [Int](repeating: 0, count: width)
    for row in table.parks.indices {
      for column in 0..<width where table.values[row * width + column].isNaN {
        cells.append((row, column))
        counts[column] += 1
      }
    }
    columns = counts.indices.filter { counts[$0] > 0 }
    emptyColumns = counts.indices.filter { counts[$0] == table.parks.count && counts[$0] > 0 }
  }
}

private func refusal(_ gaps: Gaps, _ table: IndicatorTable) -> InvalidInput {
  InvalidInput(
    gaps.cells.map { cell in
      InputProblem(
        file: "parks.csv", field: table.indicators[cell.column].text,
        found: "park '\(table.parks[cell.row])' has no value"
          + (computed(table.indicators[cell.column]) ?? "."),
        fix: "fill the cell, or choose how gaps are filled: --missing median, regression or worst")
    })
}

private func refuseEmptyColumns(
  _ gaps: Gaps, _ table: IndicatorTable, excusing isExcused: (Int) -> Bool
) throws(InvalidInput) {
  let empty = gaps.emptyColumns.filter { !isExcused($0) }
  guard !empty.isEmpty else { return }
  throw InvalidInput(
    empty.map { column in
      InputProblem(
        file: "parks.csv", field: table.indicators[column].text,
        found: "no park has a value, so none can be derived.",
        fix: "fill the column for at least one park, or score by a framework without it")
    })
}

/// Why a value that could be computed was not, as the end of a sentence.
private func computed(_ indicator: IndicatorID) -> String? {
  ComputedIndicator(rawValue: indicator.text).map { ", and none can be computed (\($0.formula))." }
}
