import ParkModel

/// The first step of scoring: a table without gaps, and a list of every gap that was filled.
struct MissingValues {
  /// Row-major, no NaN.
  var values: [Double]
  var imputed: [ImputedCell]

  /// Fills the gaps of a table, each column by its own rule, or refuses with every missing cell.
  ///
  /// - Parameter rules: One for each column. Parks with a gap under `unrated` must have been left
  ///   out before.
  /// - Throws: under `refuse` one problem for each missing cell; under the other rules one for
  ///   each indicator that no park has, because there is nothing to learn a value from.
  init(
    in table: IndicatorTable, indicators: [Indicator], rules: [MissingValueRule],
    goalposts: [Goalposts?]
  ) throws(InvalidInput) {
    values = table.values
    imputed = []
    let gaps = Gaps(table)
    guard !gaps.isEmpty else { return }
    let refused = gaps.cells.filter { rules[$0.column] == .refuse }
    let empty = gaps.emptyColumns.filter {
      rules[$0] != .refuse && !(rules[$0] == .worst && goalposts[$0] != nil)
    }
    let problems = refusals(refused, table) + refusals(emptyColumns: empty, table)
    if !problems.isEmpty { throw InvalidInput(problems) }
    for rule in MissingValueRule.allCases {
      let columns = gaps.columns.filter { rules[$0] == rule }
      if columns.isEmpty { continue }
      let fill = Self.filler(rule, table, indicators, goalposts, columns)
      for cell in gaps.cells where rules[cell.column] == rule {
        let (number, how) = fill(cell.row, cell.column)
        values[cell.row * table.indicators.count + cell.column] = number
        imputed.append(
          ImputedCell(
            park: table.parks[cell.row], indicator: table.indicators[cell.column],
            value: Amount(number), rule: rule, how: how))
      }
    }
  }

  /// What each rule does, for the definitions of a result.
  static func definition(_ rule: MissingValueRule) -> BilingualText {
    switch rule {
    case .refuse:
      BilingualText(
        english: "refused: every park needs a value for every indicator",
        chinese: "不允许缺失：每个园区的每项指标都须有值")
    case .median: GroupStatistic.Statistic.median.definition
    case .mean: GroupStatistic.Statistic.mean.definition
    case .overallMean: GroupStatistic.overallMeanDefinition
    case .regression: Regression.definition
    case .worst: ExtremeCase.definition
    case .unrated:
      BilingualText(
        english: "a park with a gap is not rated; the others are scored without it",
        chinese: "有缺失值的园区不参评，其余园区照常评分")
    }
  }

  private static func filler(
    _ rule: MissingValueRule, _ table: IndicatorTable, _ indicators: [Indicator],
    _ goalposts: [Goalposts?], _ columns: [Int]
  ) -> (_ row: Int, _ column: Int) -> (Double, String) {
    switch rule {
    case .median: return GroupStatistic(table, .median).value
    case .mean: return GroupStatistic(table, .mean).value
    case .overallMean:
      let mean = GroupStatistic(table, .mean)
      return { _, column in mean.overall(column) }
    case .regression: return Regression(table, columns: columns).value
    case .worst:
      let worst = ExtremeCase(table, indicators: indicators, goalposts: goalposts, end: .worst)
      return { _, column in worst.value(column) }
    case .refuse, .unrated:
      // Refused above; left out of the table before.
      return { _, _ in (.nan, "") }
    }
  }
}

extension MissingValueRule {
  /// A short name for sentences; the English one is the token.
  var chinese: String {
    switch self {
    case .refuse: "不允许缺失"
    case .median: "同类中位数"
    case .mean: "同类均值"
    case .overallMean: "总体均值"
    case .regression: "回归推算"
    case .worst: "取最差值"
    case .unrated: "不参评"
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

/// More gaps than this are told column by column.
private let mostGapsListed = 100

private func refusals(
  _ cells: [(row: Int, column: Int)], _ table: IndicatorTable
) -> [InputProblem] {
  guard cells.count <= mostGapsListed else { return columnRefusals(cells, table) }
  return cells.map { cell in
    InputProblem(
      file: "parks.csv", field: table.indicators[cell.column].text,
      found: "park '\(table.parks[cell.row])' has no value"
        + (computed(table.indicators[cell.column]) ?? "."),
      fix: "fill the cell, or choose how gaps are filled: --missing median, regression or worst")
  }
}

private func columnRefusals(
  _ cells: [(row: Int, column: Int)], _ table: IndicatorTable
) -> [InputProblem] {
  table.indicators.indices.compactMap { column in
    let rows = cells.filter { $0.column == column }.map(\.row)
    guard let first = rows.first else { return nil }
    return InputProblem(
      file: "parks.csv", field: table.indicators[column].text,
      found: "\(rows.count) of \(table.parks.count) parks have no value, '\(table.parks[first])' "
        + "the first.",
      fix: "fill the cells, or choose how gaps are filled: --missing median, regression or worst")
  }
}

private func refusals(emptyColumns columns: [Int], _ table: IndicatorTable) -> [InputProblem] {
  columns.map { column in
    InputProblem(
      file: "parks.csv", field: table.indicators[column].text,
      found: "no park has a value, so none can be derived.",
      fix: "fill the column for at least one park, or score by a framework without it")
  }
}

/// Why a value that could be computed was not, as the end of a sentence.
private func computed(_ indicator: IndicatorID) -> String? {
  ComputedIndicator(rawValue: indicator.text).map {
    ", and none can be computed (\($0.formula.english))."
  }
}
