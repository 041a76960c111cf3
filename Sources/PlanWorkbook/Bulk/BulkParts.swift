import PlanReport

/// The parts of a workbook beside its sheets and formats.
struct BulkParts {
  /// Name and rows of each sheet.
  let sheets: [(name: String, rows: Int)]
  let layout: BulkSheet

  static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let content = "application/vnd.openxmlformats-officedocument"

  static let relations =
    start + "<Relationships xmlns=\"\(package)/relationships\">"
    + relation(1, "\(office)/relationships/officeDocument", "xl/workbook.xml")
    + relation(2, "\(package)/relationships/metadata/core-properties", "docProps/core.xml")
    + relation(3, "\(office)/relationships/extended-properties", "docProps/app.xml")
    + "</Relationships>"

  static let app =
    start + "<Properties xmlns=\"\(office)/extended-properties\">"
    + "<Application>ParkPlanner</Application></Properties>"

  /// - Parameter created: Checked to be a time such as `2026-03-01T09:30:00Z`.
  static func core(title: String, created: String) -> String {
    let time = created.prefix(19) + "Z"
    return start
      + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(xmlText(title))</dc:title><dc:creator>ParkPlanner</dc:creator>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(time)</dcterms:created>"
      + "</cp:coreProperties>"
  }

  var workbook: String {
    var text =
      Self.start + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\">"
      + "<bookViews><workbookView/></bookViews><sheets>"
    for (place, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    text += "</sheets><definedNames>"
    for (place, sheet) in sheets.enumerated() {
      text +=
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
        + layout.filter(rows: sheet.rows, sheet: sheet.name).text + "</definedName>"
    }
    for (place, sheet) in sheets.enumerated() {
      text +=
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(place)\">"
        + "\(sheet.name)!$\(BulkTable.unitRow):$\(BulkTable.headerRow)</definedName>"
    }
    return text + "</definedNames></workbook>"
  }

  var workbookRelations: String {
    var text = Self.start + "<Relationships xmlns=\"\(Self.package)/relationships\">"
    for place in sheets.indices {
      text += Self.relation(
        place + 1, "\(Self.office)/relationships/worksheet", "worksheets/sheet\(place + 1).xml")
    }
    return text
      + Self.relation(sheets.count + 1, "\(Self.office)/relationships/styles", "styles.xml")
      + "</Relationships>"
  }

  var contentTypes: String {
    let workbook = "\(Self.content).spreadsheetml"
    var text =
      Self.start + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + Self.part("docProps/app.xml", "\(Self.content).extended-properties+xml")
      + Self.part(
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      + Self.part("xl/styles.xml", "\(workbook).styles+xml")
      + Self.part("xl/workbook.xml", "\(workbook).sheet.main+xml")
    for place in sheets.indices {
      text += Self.part("xl/worksheets/sheet\(place + 1).xml", "\(workbook).worksheet+xml")
    }
    return text + "</Types>"
  }

  private static func part(_ name: String, _ type: String) -> String {
    "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
  }

  private static func relation(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }
}
