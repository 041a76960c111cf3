import ParkModel
import PlanReport
import PlanWorkbook

/// What a planner's edits of a workbook come to: changes of inputs, own values in place of results,
/// and what can be neither.
struct PlannerEdits {
  /// The changed inputs as a scenario on top of the run's; nil where no input changed.
  private(set) var scenario: Scenario?
  private(set) var overrides: [CellDifference] = []
  /// Changed cells that are not taken over: results, and inputs that no scenario can change.
  private(set) var untaken: [CellDifference] = []
  /// What cannot be taken over as it was typed, with its cell.
  private(set) var problems: [InputProblem] = []

  /// - Parameters:
  ///   - base: The scenario of the run.
  ///   - path: Of the workbook as the planner typed it.
  init(
    _ differences: [CellDifference], of portfolio: Portfolio, base: ScenarioID?, path: String
  ) {
    var inputs: [(difference: CellDifference, address: NumberAddress, value: Double)] = []
    for difference in differences {
      switch difference.meaning {
      case .result, .fixedInput: untaken.append(difference)
      case .override: overrides.append(difference)
      case .input(let address):
        guard case .number(let value) = difference.new else {
          problems.append(
            difference.problem(
              path, "the cell is empty; it held \(difference.old.text).",
              fix: Self.fixOfEmptied(address.field)))
          continue
        }
        inputs.append((difference, address, value))
      }
    }
    guard !inputs.isEmpty else { return }
    let edited = Scenario(
      id: Self.freeName(in: portfolio), title: Self.title(path),
      includes: base.map { [$0] } ?? [],
      changes: inputs.map { .set($0.address, to: $0.value) })
    refuseContradictions(inputs, path)
    refuseImpossible(inputs, edited, portfolio, path)
    scenario = edited
  }

  private mutating func refuseContradictions(
    _ inputs: [(difference: CellDifference, address: NumberAddress, value: Double)], _ path: String
  ) {
    var seen: [NumberAddress: (CellDifference, Double)] = [:]
    for (difference, address, value) in inputs {
      if let (first, other) = seen[address], other != value {
        problems.append(
          difference.problem(
            path,
            "the same number is \(TypedNumber.written(other)) in \(first.sheet)!\(first.address.text).",
            fix: "change it in one place, or in both alike"))
      } else {
        seen[address] = (difference, value)
      }
    }
  }

  /// Says which cells make a number impossible, each tried alone; what only several make impossible
  /// is said of the workbook.
  private mutating func refuseImpossible(
    _ inputs: [(difference: CellDifference, address: NumberAddress, value: Double)],
    _ edited: Scenario, _ portfolio: Portfolio, _ path: String
  ) {
    do {
      _ = try portfolio.applying(edited)
      return
    } catch {
      var found: [InputProblem] = []
      for (difference, address, value) in inputs {
        var alone = edited
        alone.changes = [.set(address, to: value)]
        do {
          _ = try portfolio.applying(alone)
        } catch {
          found += error.problems.map { difference.problem(path, $0.found, fix: $0.fix) }
        }
      }
      problems +=
        found.isEmpty
        ? error.problems.map { InputProblem(workbook: path, found: $0.found, fix: $0.fix) } : found
    }
  }

  /// What a planner who empties an input may have meant, and where that is done.
  private static func fixOfEmptied(_ field: NumberField) -> String {
    switch field.entity {
    case .limit: "write a number; to do without the limit, take it out of limits.yaml"
    case .park: "write a number; what is not known is left empty in parks.csv"
    case .fund: "write a number, 0 for no money; a fund is taken out in funds.csv"
    case .indicator: "write a number, 0 for an indicator that is not to count"
    case .outcome: "write a number, 0 for an outcome that is not to count"
    case .industry, .instrument, .landUse, .path, .finance, .synergy: "write a number"
    }
  }

  private static func freeName(in portfolio: Portfolio) -> ScenarioID {
    let taken = Set(portfolio.scenarios.map(\.id.text))
    var name = "edited"
    var number = 2
    while taken.contains(name) {
      name = "edited-\(number)"
      number += 1
    }
    return ScenarioID(name)
  }

  private static func title(_ path: String) -> BilingualText {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return BilingualText(english: "As edited in \(file)", chinese: "按 \(file) 修改")
  }
}

extension CellDifference {
  func problem(_ path: String, _ found: String, fix: String) -> InputProblem {
    InputProblem(
      workbook: path, sheet: sheet, cell: address.text, field: key, found: found, fix: fix)
  }
}
