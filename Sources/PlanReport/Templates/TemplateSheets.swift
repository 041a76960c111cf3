public import ParkModel

/// A portfolio folder as sheets to fill in: one a file, each with its machine keys.
///
/// Reading the workbook back gives the same files. Tables stand as in their CSV files, with units
/// and headers in both languages; settings stand line by line, for the order of their lines and
/// their indents mean something.
///
/// - Parameters:
///   - name: Of the portfolio.
///   - version: Of the program that writes them.
public func templateSheets(
  of files: [TemplateFile], name: String, version: String, language: Language = .english
) throws(FormulaProblem) -> [Sheet] {
  let template = TemplateBook(files: files, name: name, say: Wording(language))
  var meta = MetaSheet()
  meta.add("schema_version", Double(MetaSheet.schemaVersion))
  meta.add(MetaKey.kind, MetaKey.template)
  meta.add("portfolio", name)
  meta.add("version", version)
  meta.add("language", language.rawValue)
  for table in template.tables { meta.add("sheet_" + table.name, Double(TableLayout.keyRow)) }
  for (file, table) in zip(files, template.tables) {
    meta.add(MetaKey.file + table.name, file.name)
  }
  let banner = Cell(
    .text(
      template.say(
        "Read it back: parkplan import FILE.xlsx --into FOLDER",
        "读回：parkplan import FILE.xlsx --into FOLDER")),
    look: .banner)
  let sheets =
    [template.startSheet()] + template.tables.map { $0.sheet(banner: banner, say: template.say) }
    + [meta.sheet()]
  return try Workbook(sheets).measured().sheets
}

/// Keys of the sheet `_Meta` that a reader looks for.
public enum MetaKey {
  public static let kind = "kind"
  public static let template = "template"
  /// Before the name of a template's sheet: the file that it holds.
  public static let file = "file_"
}

/// The tables of a template.
struct TemplateBook {
  let name: String
  let say: Wording
  let tables: [TableLayout]

  init(files: [TemplateFile], name: String, say: Wording) {
    self.name = name
    self.say = say
    let outcomes = OutcomeUnits(files)
    tables = zip(files, TemplateFile.sheetNames(for: files)).map { file, sheet in
      Self.table(file, sheet, outcomes, say)
    }
  }

  private static func table(
    _ file: TemplateFile, _ sheet: String, _ outcomes: OutcomeUnits, _ say: Wording
  ) -> TableLayout {
    var table = TableLayout(
      sheet, .input, say, title: BilingualText(english: file.name),
      purpose: file.purpose)
    table.frozenColumns = 1
    switch file.content {
    case .lines(let lines):
      let words = ColumnWords.of("text")?.name ?? BilingualText(english: "Text")
      table.add("text", say.both(words, between: "\n"), wrapWidth: 110)
      table.frozenColumns = 0
      table.body = lines.map { [Cell(line($0), .text, look: .input)] }
    case .table(let columns, let rows):
      for column in columns {
        let words = ColumnWords.of(column)
        let unit = ColumnWords.unit(of: column)
        table.add(
          column, words.map { say.both($0.name, between: "\n") } ?? column,
          unit: outcomes.unit(of: column, in: file.name, say)
            ?? (unit == LimitNames.share ? say("share 0–1", "0–1 的占比") : say.unit(unit)),
          wrapWidth: column == "method" || column == "note" ? 50 : nil)
      }
      let holdsText = columns.map { ColumnWords.of($0)?.holds != .number }
      let isKnown = columns.map { ColumnWords.of($0) != nil }
      table.body = rows.map { cells in
        cells.enumerated().map { place, text in
          cell(text, isText: isKnown[place] && holdsText[place], wraps: columns[place] == "method")
        }
      }
    }
    return table
  }

  private static func line(_ text: String) -> Cell.Content {
    text.isEmpty ? .blank : .text(text)
  }

  /// A number where the column holds numbers and a cell of a workbook can carry all its digits.
  private static func cell(_ text: String, isText: Bool, wraps: Bool) -> Cell {
    if text.isEmpty { return Cell(.blank, isText ? .text : .plain, look: .input) }
    if !isText, let number = exactNumber(text) {
      return Cell(.number(number), .plain, look: .input)
    }
    return Cell(.text(text), .text, look: .input, wraps: wraps)
  }
}

/// The number that a text writes, unless its sixteenth digit or more would be lost in a workbook.
func exactNumber(_ text: String) -> Double? {
  var digits = 0
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      break
    default: return nil
    }
  }
  guard digits > 0, digits <= 15, let number = Double(text), number.isFinite else { return nil }
  return number
}
