import PlanReport

/// The cell formats of a workbook of long tables.
struct BulkStyles {
  /// The formats that every such workbook has, by their number in the file.
  enum Fixed: Int {
    case plain, title, purpose, key, unit, header, number
  }

  private static let firstOwn = 7
  /// Formats of the columns, each once, in the order of the columns.
  private let formats: [Cell.NumberFormat]

  init(_ columns: [BulkTable.Column]) {
    var formats: [Cell.NumberFormat] = []
    for column in columns where !formats.contains(column.format) { formats.append(column.format) }
    self.formats = formats
  }

  /// The number of a column's format in the file.
  func number(of format: Cell.NumberFormat) -> Int {
    (formats.firstIndex(of: format) ?? 0) + Self.firstOwn
  }

  var xml: String {
    let codes = formats.map(\.code)
    var text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="\(codes.count + 1)"><numFmt numFmtId="164" formatCode="#,##0"/>
      """
    for (place, code) in codes.enumerated() {
      text += "<numFmt numFmtId=\"\(165 + place)\" "
      text += "formatCode=\"\(xmlText(code.isEmpty ? "General" : code))\"/>"
    }
    text += "</numFmts><fonts count=\"5\">"
    text += font("<sz val=\"10\"/>")
    text += font("<b/><sz val=\"16\"/><color rgb=\"FF1F3864\"/>")
    text += font("<i/><sz val=\"10\"/><color rgb=\"FF595959\"/>")
    text += font("<sz val=\"8\"/><color rgb=\"FF595959\"/>")
    text += font("<b/><sz val=\"10\"/><color rgb=\"FFFFFFFF\"/>")
    text += """
      </fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill \
      patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor \
      rgb="FF1F3864"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1">\
      <border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">\
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(Self.firstOwn + formats.count)">
      """
    text += cell(font: 0)
    text += cell(font: 1)
    text += cell(font: 2)
    text += cell(font: 3)
    text += cell(font: 2, alignment: "horizontal=\"center\"")
    text += cell(
      font: 4, fill: 2, alignment: "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")
    text += cell(font: 0, number: 164)
    for place in formats.indices { text += cell(font: 0, number: 165 + place) }
    text += """
      </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """
    return text
  }

  private func font(_ look: String) -> String {
    "<font>\(look)<name val=\"\(CellFormats.font)\"/><family val=\"2\"/></font>"
  }

  private func cell(
    font: Int, fill: Int = 0, number: Int = 0, alignment: String? = nil
  ) -> String {
    let start =
      "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\""
      + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
    guard let alignment else { return start + "/>" }
    return start + " applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }
}
