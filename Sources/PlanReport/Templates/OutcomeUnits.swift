import ParkModel

/// The units of columns that are in the unit of an outcome, as the table of outcomes has them.
struct OutcomeUnits {
  private var units: [String: String] = [:]
  /// Outcomes of which an instrument's effect is an amount, not a share of something.
  private var absolute: Set<String> = []

  /// - Parameter files: Of a portfolio; without a table of outcomes nothing is known.
  init(_ files: [TemplateFile]) {
    for file in files where file.name == "outcomes.csv" {
      guard case .table(let columns, let rows) = file.content,
        let name = columns.firstIndex(of: "outcome"), let unit = columns.firstIndex(of: "unit")
      else { continue }
      let base = columns.firstIndex(of: "effect_base")
      for row in rows {
        units[row[name]] = row[unit]
        if let base, row[base] == "none" { absolute.insert(row[name]) }
      }
    }
  }

  /// The unit of a column such as `per_ha:jobs`; nil for columns that are in no outcome's unit.
  func unit(of column: String, in file: String, _ say: Wording) -> String? {
    let parts = column.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let unit = units[parts[1]], !unit.isEmpty else { return nil }
    switch parts[0] {
    case "per_ha", "per_regenerated_ha": return "\(say.unit(unit))/\(say.unit(Hectares.symbol))"
    case "effect" where file == "synergies.csv" || absolute.contains(parts[1]):
      return say.unit(unit)
    case "effect": return say("share of the base", "基数的占比")
    default: return nil
    }
  }
}
