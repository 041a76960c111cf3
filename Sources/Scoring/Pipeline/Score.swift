public import ParkModel

/// Scores parks by a framework: merit, rank, and why.
///
/// Read, missing values, treat, normalise, weigh, aggregate, adjust, rank; every step's table is
/// kept.
///
/// - Parameters:
///   - parks: In any order, which is kept. An indicator is read from the park's own column, made
///     as a quotient, or computed where `ComputedIndicator` knows how.
///   - framework: The indicators, their weight tree and goalposts.
///   - settings: Method, weighting, normalisation, missing-value rule and treatment.
/// - Throws: every problem of the parks and the framework at once.
/// - Complexity: O(parks * indicators), and O(parks * log parks) for the ranks.
public func score(
  _ parks: [Park], by framework: Framework, settings: ScoringSettings = ScoringSettings()
) throws(InvalidInput) -> MeritTable {
  try score(
    IndicatorTable(parks, indicators: framework.indicators),
    adjustments: framework.adjustments.isEmpty
      ? nil : IndicatorTable(parks, indicators: framework.adjustments.map(\.id)),
    by: framework, settings: settings)
}

/// Scores a table of raw indicators; its columns are the framework's indicators in order.
///
/// - Parameter adjustments: The raw values of the framework's adjustments, for the same parks.
public func score(
  _ table: IndicatorTable, adjustments: IndicatorTable? = nil, by framework: Framework,
  settings: ScoringSettings = ScoringSettings()
) throws(InvalidInput) -> MeritTable {
  var problems = checkFramework(framework) + checkTable(table, framework)
  let rules = settings.missingRules(framework)
  let extra = AdjustmentTable(adjustments, framework: framework, rows: table.parks.count)
  let unrated = unratedParks(table, rules, framework, extra)
  let kept = table.parks.indices.filter { unrated[$0] == nil }
  let rated = unrated.isEmpty ? table : table.keeping { unrated[$0] == nil }
  let goalposts = framework.indicators.map {
    settings.normalisation == .goalposts ? $0.goalposts : nil
  }
  var completed: MissingValues?
  if !rated.parks.isEmpty {
    do {
      completed = try MissingValues(
        in: rated, indicators: framework.indicators, rules: rules, goalposts: goalposts)
    } catch {
      problems += error.problems
    }
  } else if !table.parks.isEmpty {
    problems.append(
      InputProblem(
        file: "parks.csv", found: "no park can be rated: \(unrated[0]?.english ?? "").",
        fix: "fill the gaps, or choose how they are filled: --missing median"))
  }
  guard problems.isEmpty, let completed else { throw InvalidInput(problems) }
  let run = ScoringRun(
    framework: framework, settings: settings, table: rated, completed: completed.values,
    adjustments: unrated.isEmpty ? extra : AdjustmentTable(keeping: kept, of: extra))
  let result = try run.result()
  return MeritTable(
    run: run, result: result, imputed: completed.imputed,
    rankRanges: try rankRanges(run, completed, result, goalposts),
    unrated: unrated.sorted { $0.key < $1.key }.map { UnratedPark(table.parks[$0.key], $0.value) })
}

/// Why rows are not rated: a gap under the rule `unrated`, or an adjustment that says so.
private func unratedParks(
  _ table: IndicatorTable, _ rules: [MissingValueRule], _ framework: Framework,
  _ adjustments: AdjustmentTable
) -> [Int: BilingualText] {
  var reasons: [Int: BilingualText] = [:]
  let width = table.indicators.count
  for column in rules.indices where rules[column] == .unrated {
    for row in table.parks.indices
    where table.values[row * width + column].isNaN && reasons[row] == nil {
      let indicator = table.indicators[column]
      reasons[row] = BilingualText(
        english: "no value for '\(indicator)'", chinese: "\(framework.indicators[column].quoted)缺失")
    }
  }
  for (column, adjustment) in framework.adjustments.enumerated() {
    guard case .unrated = adjustment.rule else { continue }
    for row in table.parks.indices where adjustments[row, column] != 0 && reasons[row] == nil {
      let value = shortNumber(adjustments[row, column])
      reasons[row] = BilingualText(
        english: "'\(adjustment.id)' is \(value)",
        chinese: "“\(adjustment.name.text(in: .chinese))”为 \(value)")
    }
  }
  return reasons
}

/// Ranks with all imputed values at their worst and at their best, as a planner would ask.
private func rankRanges(
  _ run: ScoringRun, _ completed: MissingValues, _ result: ScoringRun.Result,
  _ goalposts: [Goalposts?]
) throws(InvalidInput) -> [RankRange] {
  guard !completed.imputed.isEmpty else { return [] }
  func ranks(_ end: ExtremeCase.End) throws(InvalidInput) -> [Int] {
    let extreme = ExtremeCase(
      run.table, indicators: run.framework.indicators, goalposts: goalposts, end: end)
    var values = run.table.values
    for cell in values.indices where values[cell].isNaN {
      values[cell] = extreme.value(cell % run.width).0
    }
    return try run.result(values).ranks
  }
  let worst = try ranks(.worst)
  let best = try ranks(.best)
  return run.table.parks.indices.map { row in
    RankRange(
      park: run.table.parks[row], rank: result.ranks[row], rankWithWorst: worst[row],
      rankWithBest: best[row])
  }
}

private func checkTable(_ table: IndicatorTable, _ framework: Framework) -> [InputProblem] {
  var problems: [InputProblem] = []
  if table.parks.isEmpty {
    problems.append(
      InputProblem(
        file: "parks.csv", found: "there is no park to score.", fix: "add a row for each park"))
  }
  precondition(
    table.indicators == framework.indicators.map(\.id),
    "the table's columns must be the framework's indicators in order")
  for park in repeated(table.parks) {
    problems.append(
      InputProblem(
        file: "parks.csv", field: "park", found: "park '\(park)' stands twice.",
        fix: "give each park its own identifier"))
  }
  for cell in table.unusable {
    problems.append(
      InputProblem(
        file: "parks.csv", field: table.indicators[cell.column].text,
        found: "park '\(table.parks[cell.row])' has the value \(cell.text), no amount of any park.",
        fix: "write a plain number of at most 1e150, or leave the cell empty for a missing value"))
  }
  return problems
}

/// Parks that stand again, in order, once for each further time.
///
/// Sorted numbers made from the identifiers show at once that there are none, as in nearly every
/// table; only then are the identifiers themselves compared.
private func repeated(_ parks: [ParkID]) -> [ParkID] {
  let marks = Parts(parks.count, size: 65_536).map { _, rows in
    rows.map { row in
      // FNV-1a (Fowler, Noll, Vo): equal identifiers have equal numbers.
      parks[row].text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
      }
    }
  }
  let sorted = marks.flatMap { $0 }.sorted()
  guard zip(sorted, sorted.dropFirst()).contains(where: { $0 == $1 }) else { return [] }
  var seen: Set<ParkID> = []
  return parks.filter { !seen.insert($0).inserted }
}
