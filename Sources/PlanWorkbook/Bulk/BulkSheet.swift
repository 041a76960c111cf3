import PlanReport

/// The XML of one sheet of a long table, but for its rows.
struct BulkSheet {
  let table: BulkTable
  /// In digits of the default font, column A first.
  let widths: [Double]

  /// - Parameter samples: Rows that texts are measured in.
  init(_ table: BulkTable, samples: [[BulkTable.Value]]) {
    self.table = table
    widths =
      [8]
      + table.columns.enumerated().map { place, column in
        var widest = column.format == .text ? 6 : 12.0
        for row in samples where row.indices.contains(place) {
          if case .text(let text) = row[place] { widest = max(widest, cellWidth(text)) }
        }
        // Headers wrap at spaces.
        let words = column.header.split { $0 == " " || $0 == "\n" } + [column.unit[...]]
        for word in words { widest = max(widest, min(cellWidth(String(word)), 26)) }
        return min(max(widest + 2, 8), 40)
      }
  }

  func head(isFirst: Bool) -> [UInt8] {
    let frozen = CellAddress(
      row: BulkTable.firstRow, column: min(table.frozenColumns, table.columns.count) + 2)
    var xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>\
      <tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView \
      \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId="0"><pane xSplit="\(frozen.column - 1)" \
      ySplit="\(frozen.row - 1)" topLeftCell="\(frozen.text)" activePane="bottomRight" \
      state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection \
      pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>
      """
    for (place, width) in widths.enumerated() {
      xml += "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    xml += "</cols><sheetData>"
    xml += row(BulkTable.titleRow, [table.title], .title, " ht=\"24\" customHeight=\"1\"")
    xml += row(BulkTable.purposeRow, [table.purpose], .purpose)
    xml += row(BulkTable.noteRow, [table.note], .purpose)
    xml += row(BulkTable.keyRow, ["#key"] + table.columns.map(\.key), .key, " hidden=\"1\"")
    xml += row(BulkTable.unitRow, [table.unitLabel] + table.columns.map(\.unit), .unit)
    let headers = [table.numberHeader] + table.columns.map(\.header)
    let lines =
      zip(headers, widths).map { lineCount($0, width: $1, isBold: true) }.max() ?? 1
    xml += row(
      BulkTable.headerRow, headers, .header, " ht=\"\(15 * lines + 4)\" customHeight=\"1\"")
    return Array(xml.utf8)
  }

  private func row(
    _ number: Int, _ texts: [String], _ style: BulkStyles.Fixed, _ attributes: String = ""
  ) -> String {
    var xml = "<row r=\"\(number)\"\(attributes)>"
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let place = CellAddress(row: number, column: column + 1).text
      xml +=
        "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is>"
        + "<t xml:space=\"preserve\">\(xmlText(text))</t></is></c>"
    }
    return xml + "</row>"
  }

  /// - Parameter rows: Rows of the table on this sheet.
  func tail(rows: Int) -> [UInt8] {
    Array(
      """
      </sheetData><autoFilter ref="\(filter(rows: rows).text)"/><pageMargins left="0.4" right="0.4" \
      top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" \
      orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;F&amp;C&amp;A&amp;R&amp;P / \
      &amp;N</oddFooter></headerFooter></worksheet>
      """.utf8)
  }

  func filter(rows: Int, sheet: String? = nil) -> CellRange {
    CellRange(
      CellAddress(row: BulkTable.headerRow, column: 1),
      CellAddress(row: BulkTable.headerRow + rows, column: table.columns.count + 1),
      sheet: sheet, isFixed: sheet != nil)
  }
}

/// Text as it may stand between tags and in attributes.
func xmlText(_ text: String) -> String {
  var bytes = SheetBytes()
  bytes.append(text: text)
  return String(decoding: bytes.all, as: UTF8.self)
}
