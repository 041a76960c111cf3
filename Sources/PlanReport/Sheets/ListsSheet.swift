import ParkModel

/// The hidden sheet that drop-down lists draw on.
struct ListsSheet {
  static let name = "Lists"
  static let yesOrNo = "YES_NO"
  static let directions = "DIRECTIONS"
  static let parks = "PARK_IDS"
  /// Parks that the sheet of explanations can show.
  static let explainable = "EXPLAINABLE_PARKS"
  /// Indicators whose weight can be tried.
  static let indicators = "INDICATOR_NAMES"
  /// Scenarios that the dashboard can show beside the plan.
  static let scenarios = "SCENARIO_NAMES"

  private var lists: [(name: String, values: [String])] = []

  /// Adds a named list; names are those of cells of the workbook.
  mutating func add(_ name: String, _ values: [String]) {
    lists.append((name, values))
  }

  func sheet() -> Sheet {
    let height = lists.map(\.values.count).max() ?? 0
    var rows = [Sheet.Row(lists.map { Cell(.text($0.name), look: .key) })]
    for row in 0..<height {
      rows.append(
        Sheet.Row(
          lists.map { $0.values.indices.contains(row) ? Cell(.text($0.values[row])) : .empty }))
    }
    return Sheet(
      name: Self.name, kind: .hidden, columns: lists.map { _ in .init(width: 16) }, rows: rows,
      names: lists.enumerated().compactMap { column, list in
        list.values.isEmpty
          ? nil
          : Sheet.DefinedName(
            list.name, .column(column + 1, rows: 2...(list.values.count + 1)))
      })
  }
}
