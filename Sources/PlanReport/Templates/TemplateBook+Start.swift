import ParkModel

extension TemplateBook {
  /// The first sheet: how to fill the others in, and where they are.
  func startSheet() -> Sheet {
    var rows: [Sheet.Row] = [
      Sheet.Row([Cell(.text(name), look: .title)], height: 24),
      Sheet.Row([
        Cell(
          .text(
            say.both(
              "A portfolio of industrial parks to fill in", "待填写的工业园区组合", between: "  ")),
          look: .purpose)
      ]),
      Sheet.Row([]),
    ]
    for rule in rules {
      rows.append(Sheet.Row([Cell(.text("•"), look: .label), Cell(.text(rule), wraps: true)]))
    }
    rows.append(Sheet.Row([]))
    rows.append(
      Sheet.Row([
        Cell(.text(say.both("Sheet", "工作表", between: "\n")), look: .header),
        Cell(.text(say.both("What it holds", "内容", between: "\n")), look: .header),
      ]))
    for table in tables {
      rows.append(
        Sheet.Row([
          Cell(.link(table.name, sheet: table.name)), Cell(.text(table.purpose), wraps: true),
        ]))
    }
    return Sheet(
      name: "Start", kind: .cover, columns: [.init(width: 26), .init(width: 110)], rows: rows)
  }

  private var rules: [String] {
    [
      say(
        "Change the blue cells, add rows below the last one, leave what you do not know empty.",
        "修改蓝色单元格，在末行之后添加行，未知的留空。"),
      say(
        "Columns and rows may change places. Columns are known by the hidden keys in row 4: leave "
          + "that row as it is.",
        "行与列可以移动。程序按第 4 行（隐藏）的键识别各列，请勿改动该行。"),
      say(
        "Units stand in row 5: hectares, million yuan (百万元), shares from 0 to 1.",
        "单位见第 5 行：公顷、百万元、0–1 的占比。"),
      say(
        "Lists inside a cell are separated by ;. Yes-or-no cells hold yes or no.",
        "单元格内的列表以 ; 分隔；是否类单元格填 yes 或 no。"),
      say(
        "Sheets that end in _yaml hold settings line by line. Their order and their indents count.",
        "名称以 _yaml 结尾的工作表逐行存放设置，行序与缩进均有意义。"),
      say(
        "Then: parkplan import FILE.xlsx --into FOLDER, parkplan check FOLDER, parkplan plan FOLDER.",
        "然后：parkplan import FILE.xlsx --into FOLDER，parkplan check FOLDER，parkplan plan FOLDER。"),
    ]
  }
}
