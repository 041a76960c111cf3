import ParkModel

extension SheetBook {
  /// `P01 Jilin Economic and Technological Development Zone`.
  func parkLabel(_ park: Park) -> String {
    let name = park.name.text(in: language)
    return name == park.id.text ? name : "\(park.id) \(name)"
  }

  /// As short as a chart's axis or a narrow column needs it.
  func parkLabel(_ park: ParkID, width: Int) -> String {
    clipped(parksByID[park].map { parkLabel($0) } ?? park.text, to: width)
  }

  /// The unit of an outcome at the horizon: money and goods flow year by year, a unit may say so
  /// itself; people, land and points stand there.
  func perYear(_ unit: String) -> String {
    let standing = ["persons", "people", "jobs", "residents", "ha", "mu", "km2", "points", "parks"]
    return unit.hasSuffix("a year") || standing.contains(unit)
      ? say.unit(unit) : say.unit(unit) + say(" a year", "／年")
  }

  func industryName(_ id: IndustryID) -> String {
    portfolio.industries.first { $0.id == id }?.name.text(in: language) ?? id.text
  }
}

/// A text of at most so many terminal columns; what is cut off leaves a `…`.
func clipped(_ text: String, to width: Int) -> String {
  if displayWidth(text) <= width { return text }
  var short = ""
  for character in text {
    if displayWidth(short) + displayWidth(String(character)) > width - 1 { break }
    short.append(character)
  }
  return short + "…"
}

extension Expression {
  /// The value of a column in the row whose first column of identifiers equals a cell.
  static func lookup(
    _ key: Expression, in table: TableLayout, _ column: String, by keys: String = "park_id"
  ) -> Expression {
    .call(
      .index,
      [
        .range(table.range(column, isFixed: true, onSheet: true)),
        .call(
          .match, [key, .range(table.range(keys, isFixed: true, onSheet: true)), .number(0)]),
      ])
  }

  static func fixed(row: Int, column: Int, sheet: String? = nil) -> Expression {
    .cell(
      CellReference(CellAddress(row: row, column: column), sheet: sheet, isFixed: true))
  }

  static func joined(_ parts: Expression...) -> Expression {
    parts.dropFirst().reduce(parts[0]) { .combined($0, .joined, $1) }
  }
}
