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

  /// How cells look to the library: what looks alike shares one format, which the library would
  /// otherwise compare again and again for every cell.
  private struct Style: Hashable {
    var code = ""
    var wraps = false
    var text: lxw_color_t?
    var ground: lxw_color_t?
    var isUnderlined = false
    var isBold = false
    var isItalic = false
    var size = CellFormats.fontSize
    var align: lxw_format_alignments?
    var indents = false
    var hasLineAbove = false
    var hasBorder = false
    var isUnlocked = false
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var found: [Key: UnsafeMutablePointer<lxw_format>] = [:]
  private var made: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var highlights: [Cell.Look: UnsafeMutablePointer<lxw_format>] = [:]

  /// - Parameter workbook: Outlives this value; formats belong to it.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func format(of cell: Cell) throws(WorkbookDefect) -> UnsafeMutablePointer<lxw_format> {
    var isLink = false
    if case .link = cell.content { isLink = true }
    let key = Key(
      look: cell.look, format: cell.format, status: cell.status, wraps: cell.wraps,
      isLink: isLink)
    if let format = found[key] { return format }
    let style = style(key)
    let format: UnsafeMutablePointer<lxw_format>
    if let same = made[style] { format = same } else { format = try newFormat(style) }
    made[style] = format
    found[key] = format
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

  private func newFormat(
    _ style: Style
  ) throws(WorkbookDefect) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else {
      throw .refused(what: "making a format", reason: "no memory")
    }
    format_set_font_name(format, Self.font)
    format_set_font_size(format, style.size)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if let align = style.align { format_set_align(format, UInt8(align.rawValue)) }
    if style.indents { format_set_indent(format, 1) }
    if !style.code.isEmpty { format_set_num_format(format, style.code) }
    if style.wraps { format_set_text_wrap(format) }
    if let text = style.text { format_set_font_color(format, text) }
    if let ground = style.ground { format_set_bg_color(format, ground) }
    if style.isUnderlined {
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.hasLineAbove { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_border_color(format, 0xBFBFBF)
    }
    if style.isUnlocked { format_set_unlocked(format) }
    return format
  }

  private func style(_ key: Key) -> Style {
    var style = Style()
    // A planner's text stays text: `2026-03` is no date, `- a` and `=` no formula.
    style.code = key.format == .text && key.look == .input ? "@" : key.format.code
    style.wraps = key.wraps || key.look == .header
    (style.text, style.ground) = colours(key.look, key.status)
    if key.isLink {
      style.text = 0x0563C1
      style.isUnderlined = true
    }
    switch key.look {
    case .title: (style.isBold, style.size) = (true, 16)
    case .section: (style.isBold, style.size) = (true, 12)
    case .purpose: style.isItalic = true
    case .unit: (style.isItalic, style.align) = (true, LXW_ALIGN_CENTER)
    case .banner, .label: style.isBold = true
    case .key: style.size = 8
    case .header: (style.isBold, style.align) = (true, LXW_ALIGN_CENTER)
    case .total: (style.isBold, style.hasLineAbove) = (true, true)
    case .tileLabel, .tileUnit: (style.align, style.size) = (LXW_ALIGN_CENTER, 9)
    case .tileValue: (style.isBold, style.align, style.size) = (true, LXW_ALIGN_CENTER, 18)
    case .input, .override: style.isUnlocked = true
    case .plain, .sentence, .calculated, .crossLink, .engine, .good, .fair, .bad: break
    }
    style.hasBorder = isBody(key.look) || key.look == .header
    guard isBody(key.look) else { return style }
    switch key.format {
    case .text: (style.align, style.indents) = (LXW_ALIGN_LEFT, true)
    // Words in place of a ratio stand where the ratio would.
    case .ratio, .share: style.align = LXW_ALIGN_RIGHT
    default: break
    }
    return style
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
    case .text, .plain: ""
    case .money, .hectares: "#,##0.0"
    case .moneyYi, .points: "#,##0.00"
    // LibreOffice drops the sign of what no condition names, and doubles it in a first section.
    case .amount: "[>=1000]#,##0;[<0]-#,##0.00;#,##0.00"
    case .indicator: "[>=1000]#,##0;[<0]-#,##0.00##;0.00##"
    case .change: "+#,##0.00;-#,##0.00;\"–\""
    case .wholeChange: "+#,##0;-#,##0;\"–\""
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
