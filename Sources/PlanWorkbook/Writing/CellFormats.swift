import CXlsxWriter
import ParkModel
import PlanReport

/// The library's cell formats, made when first needed and shared by cells that look the same.
///
/// A class, since every sheet adds to the one collection; it lives inside a single call.
final class CellFormats {
  static let font = "Microsoft YaHei"
  static let fontSize = 10.0

  private struct Key: Hashable {
    var look: Cell.Look
    var format: Cell.NumberFormat
    var status: ProvenanceStatus?
    var wraps: Bool
    var isLink: Bool
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]
  private var highlights: [Cell.Look: UnsafeMutablePointer<lxw_format>] = [:]

  /// - Parameter workbook: Outlives this value; formats belong to it.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func format(of cell: Cell) throws(WorkbookDefect) -> UnsafeMutablePointer<lxw_format> {
    var isLink = false
    if case .link = cell.content { isLink = true }
    let key = Key(
      look: cell.look, format: cell.format, status: cell.status, wraps: cell.wraps,
      isLink: isLink)
    if let format = made[key] { return format }
    let format = try newFormat()
    dress(format, key)
    made[key] = format
    return format
  }

  /// Colours alone, for cells that change their look with their value.
  func highlight(_ look: Cell.Look) throws(WorkbookDefect) -> UnsafeMutablePointer<lxw_format> {
    if let format = highlights[look] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw .refused(what: "making a format", reason: "no memory")
    }
    let (text, ground) = colours(look, nil)
    if let text { format_set_font_color(format, text) }
    if let ground { format_set_bg_color(format, ground) }
    highlights[look] = format
    return format
  }

  private func newFormat() throws(WorkbookDefect) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else {
      throw .refused(what: "making a format", reason: "no memory")
    }
    format_set_font_name(format, Self.font)
    format_set_font_size(format, Self.fontSize)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return format
  }

  private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ key: Key) {
    let code = key.format.code
    if !code.isEmpty { format_set_num_format(format, code) }
    if key.wraps || key.look == .header { format_set_text_wrap(format) }
    let (text, ground) = colours(key.look, key.status)
    if let text { format_set_font_color(format, text) }
    if let ground { format_set_bg_color(format, ground) }
    if key.isLink {
      format_set_font_color(format, 0x0563C1)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    switch key.look {
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 16)
    case .section:
      format_set_bold(format)
      format_set_font_size(format, 12)
    case .purpose, .unit: format_set_italic(format)
    case .banner, .label: format_set_bold(format)
    case .key: format_set_font_size(format, 8)
    case .header:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .tileLabel, .tileUnit:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_size(format, 9)
    case .tileValue:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_size(format, 18)
    case .input, .override: format_set_unlocked(format)
    case .plain, .sentence, .calculated, .crossLink, .engine, .good, .fair, .bad: break
    }
    if isBody(key.look) || key.look == .header {
      format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_border_color(format, 0xBFBFBF)
    }
    if key.format == .text, isBody(key.look) {
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
    }
    // Words in place of a ratio stand where the ratio would.
    if key.format == .ratio || key.format == .share, isBody(key.look) {
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if key.look == .unit { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
  }

  private func isBody(_ look: Cell.Look) -> Bool {
    switch look {
    case .plain, .label, .input, .override, .calculated, .crossLink, .engine, .good, .fair, .bad:
      true
    case .title, .purpose, .banner, .section, .sentence, .key, .unit, .header, .total, .tileLabel,
      .tileValue, .tileUnit:
      false
    }
  }

  /// Text and ground; nil: the program's own.
  private func colours(
    _ look: Cell.Look, _ status: ProvenanceStatus?
  ) -> (text: lxw_color_t?, ground: lxw_color_t?) {
    switch look {
    case .plain, .sentence, .label, .calculated: (nil, nil)
    case .title, .section: (0x1F3864, nil)
    case .purpose, .unit, .key: (0x595959, nil)
    case .banner: (0x1F3864, nil)
    case .header: (0xFFFFFF, 0x1F3864)
    case .input: (0x0000C0, tint(status))
    case .override: (0x0000C0, 0xFFFF99)
    case .crossLink: (0x006B3C, nil)
    case .engine: (nil, 0xE9F5E9)
    case .total: (nil, 0xEDEDED)
    case .tileLabel: (0x404040, 0xEAF1FB)
    case .tileValue: (0x1F3864, 0xEAF1FB)
    case .tileUnit: (0x595959, 0xEAF1FB)
    case .good: (0x006100, 0xC6EFCE)
    case .fair: (0x7F6000, 0xFFEB9C)
    case .bad: (0x9C0006, 0xFFC7CE)
    }
  }

  /// From firm to weak; the words stand beside the colours wherever they matter.
  private func tint(_ status: ProvenanceStatus?) -> lxw_color_t {
    switch status {
    case nil: 0xFFFFF0
    case .sourced: 0xDDEBF7
    case .estimated: 0xFFF2CC
    case .assumed: 0xFBE0CE
    case .illustrative: 0xE9DDF3
    }
  }
}

extension Cell.NumberFormat {
  /// Excel's code; units stand in a row of their own.
  var code: String {
    switch self {
    case .text: ""
    case .money, .hectares: "#,##0.0"
    case .moneyYi, .points: "#,##0.00"
    // LibreOffice drops the sign of what no condition names, and doubles it in a first section.
    case .amount: "[>=1000]#,##0;[<0]-#,##0.00;#,##0.00"
    case .indicator: "[>=1000]#,##0;[<0]-#,##0.00##;0.00##"
    case .change: "+#,##0.00;-#,##0.00;0"
    case .wholeChange: "+#,##0;-#,##0;0"
    case .mu, .integer: "#,##0"
    case .ratio: "0.00\"x\""
    case .share: "0.0%"
    case .gap: "0.0000%"
    case .score: "0.000"
    case .factor: "0.0000"
    case .price: "0.000000"
    case .year: "0"
    case .date: "yyyy-mm-dd"
    case .move: "\"▲\"0;\"▼\"0;\"–\""
    }
  }
}
