import ParkModel
import PlanReport

/// Reads cells as the files of a portfolio write them, and says what was made of them.
struct CellReading {
  let sheet: String
  private(set) var problems: [TableSheet.Problem] = []
  /// A sentence each.
  private(set) var notices: [String] = []
  private var formulas: [CellAddress] = []

  init(sheet: String) { self.sheet = sheet }

  /// A cell's text as a CSV file would have it; empty, with a problem, where it cannot be had.
  ///
  /// - Parameters:
  ///   - holds: What the column is for; nil for a column that the format does not know.
  ///   - unit: As `TypedNumber` takes it.
  mutating func text(
    _ cell: ReadCell, column: String, holds: ColumnWords.Content?, unit: String
  ) -> String {
    if cell.hasFormula {
      if holds == .text || holds == .yesNo {
        report(
          cell, column, "a formula stands where text belongs.",
          "copy the cell and paste it as a value")
        return ""
      }
      formulas.append(cell.address)
    }
    switch cell.value {
    case .blank: return ""
    case .number(let number):
      if cell.isPercent, unit != "share" {
        note(cell, "it shows a percentage and is read as \(TypedNumber.written(number)).")
      }
      return TypedNumber.written(number)
    case .text(let text):
      return holds == .number || holds == nil
        ? number(text.trimmed, cell, unit: unit) : text.trimmed
    case .truth(let truth):
      return truth ? "yes" : "no"
    case .date(let day):
      report(
        cell, column, "a date stands here (\(dateText(day))).",
        "give the cell the format 'Text' or 'General' and type its content again")
    case .error(let code):
      report(
        cell, column, "the cell shows \(code).",
        "mend its formula, or type the value; leave it empty where it is not known")
    case .uncalculated:
      report(
        cell, column, "the formula has no result.",
        "open the workbook in Excel or LibreOffice and save it, or type the value")
    }
    return ""
  }

  /// A number as it was typed, with a note of what was made of it; the text where it is none.
  mutating func number(_ text: String, _ cell: ReadCell, unit: String) -> String {
    guard let typed = TypedNumber(text, unit: unit) else { return text }
    guard let reading = typed.reading else { return text }
    note(cell, reading + ".")
    return TypedNumber.written(typed.value)
  }

  /// Notices, those of formulas in one sentence.
  var allNotices: [String] {
    guard let first = formulas.first else { return notices }
    let count = formulas.count
    return notices + [
      "sheet \(sheet): "
        + (count == 1
          ? "the formula in \(first.text) is read by its result."
          : "\(count) formulas are read by their results, the first in \(first.text).")
    ]
  }

  mutating func report(_ cell: ReadCell, _ column: String?, _ found: String, _ fix: String) {
    problems.append(
      TableSheet.Problem(address: cell.address, field: column, found: found, fix: fix))
  }

  mutating func note(_ cell: ReadCell, _ text: String) {
    notices.append("sheet \(sheet), cell \(cell.address.text): \(text)")
  }
}

/// A day of a workbook as ISO 8601.
///
/// - Parameter serial: Days since 1899-12-30.
func dateText(_ serial: Double) -> String {
  guard serial.isFinite, abs(serial) < 3_000_000 else { return "no day" }
  // Days from civil, counted back: H. Hinnant, "chrono-compatible low-level date algorithms".
  let days = Int(serial.rounded(.down)) - 25_569 + 719_468
  let era = (days >= 0 ? days : days - 146_096) / 146_097
  let ofEra = days - era * 146_097
  let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
  let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shifted = (5 * ofYear + 2) / 153
  let day = ofYear - (153 * shifted + 2) / 5 + 1
  let month = shifted < 10 ? shifted + 3 : shifted - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(year)-\(two(month))-\(two(day))"
}
