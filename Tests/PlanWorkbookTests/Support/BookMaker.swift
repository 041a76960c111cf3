@testable import PlanWorkbook

/// Makes workbooks from the XML of their parts, so that a test shows what a program wrote.
struct BookMaker {
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var properties = ""
  var names = ""
  /// Name, state and whole content of `worksheet`.
  var sheets: [(name: String, state: String, content: String)] = []
  /// The `si` elements.
  var strings: String?
  /// What `styleSheet` holds.
  var styles: String?
  /// Parts beside the usual ones, or in their place.
  var others: [String: String] = [:]
  var relationships = ""

  /// A workbook of one sheet, from the rows of its XML.
  init(rows: String, strings: String? = nil, styles: String? = nil) {
    sheets = [("Sheet1", "visible", "<sheetData>\(rows)</sheetData>")]
    self.strings = strings
    self.styles = styles
  }

  init(sheets: [(name: String, state: String, content: String)]) { self.sheets = sheets }

  static let package = "http://schemas.openxmlformats.org/package/2006"

  var parts: [ZipMaker.Part] {
    var texts: [(String, String)] = [
      ("[Content_Types].xml", "<Types xmlns=\"\(Self.package)/content-types\"/>"),
      (
        "_rels/.rels",
        related(
          "<Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>")
      ),
    ]
    var listed = ""
    var links = relationships
    for (position, sheet) in sheets.enumerated() {
      listed +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(position + 1)\" state=\"\(sheet.state)\" "
        + "r:id=\"s\(position)\"/>"
      links +=
        "<Relationship Id=\"s\(position)\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/part\(position).xml\"/>"
      texts.append(
        (
          "xl/worksheets/part\(position).xml",
          "<worksheet xmlns=\"\(main)\">\(sheet.content)</worksheet>"
        ))
    }
    if let strings {
      links +=
        "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      texts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    }
    if let styles {
      links += "<Relationship Id=\"f\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      texts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    texts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)"
          + "<sheets>\(listed)</sheets><definedNames>\(names)</definedNames></workbook>"
      ))
    texts.append(("xl/_rels/workbook.xml.rels", related(links)))
    let replaced = texts.map { ($0.0, others[$0.0] ?? $0.1) }
    let added = others.filter { other in !texts.contains { $0.0 == other.key } }
    return (replaced + added.sorted { $0.0 < $1.0 }).map { ZipMaker.Part($0.0, $0.1) }
  }

  func bytes() -> [UInt8] { ZipMaker(parts: parts).bytes() }

  func read() throws(WorkbookRefusal) -> ReadWorkbook { try readWorkbook(bytes()) }

  private func related(_ links: String) -> String {
    "<Relationships xmlns=\"\(Self.package)/relationships\">\(links)</Relationships>"
  }
}

/// The first sheet of a workbook of one sheet, from the rows of its XML.
func readRows(
  _ rows: String, strings: String? = nil, styles: String? = nil
) throws(WorkbookRefusal) -> ReadSheet {
  let book = try BookMaker(rows: rows, strings: strings, styles: styles).read()
  guard let sheet = book.sheets.first else { throw .kind(.unknown) }
  return sheet
}

/// Why bytes are refused, or nil where they are read.
func refusal(_ bytes: [UInt8]) -> WorkbookRefusal? {
  do throws(WorkbookRefusal) {
    _ = try readWorkbook(bytes)
    return nil
  } catch {
    return error
  }
}
