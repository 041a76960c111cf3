import ParkModel

extension SheetBook {
  /// Every field of every table in words, and where the numbers come from.
  func dictionarySheet(_ tables: [TableLayout]) -> StackedLayout {
    var layout = StackedLayout(
      "Dictionary", .output, say, title: .init("Dictionary", "字典"),
      purpose: .init(
        "What every column of the tables means, and where the portfolio's numbers come from.",
        "各表每列的含义，以及数据出处。"),
      widths: [14, 24, 26, 40, 40, 14, 11, 18, 11])
    layout.addSection(say.both("Fields", "字段"))
    layout.addHeader([
      header("Sheet", "工作表"), header("Field", "字段"), header("Machine key", "机器键"),
      header("What it is (English)", "定义（英文）"), header("What it is (Chinese)", "定义（中文）"),
      header("Unit", "计量单位"), header("Type", "类型"), header("Range", "取值范围"),
      header("Required", "是否必填"),
    ])
    let first = layout.nextRow - 1
    layout.freeze = CellAddress(row: layout.nextRow, column: 3)
    for table in tables {
      // Of columns of one kind the first one tells of all.
      var told: Set<String> = []
      for column in table.columns {
        let note = fieldNote(column, on: table.name)
        let family = FieldFamily.of(column.key, on: table.name)
        if let family, !told.insert(family.pattern).inserted { continue }
        layout.addRow([
          .words(table.name, look: .label),
          .words(column.header.split(separator: "\n").joined(separator: " "), wraps: true),
          .words(family?.pattern ?? column.key, wraps: true),
          .words(note.meaning.english, wraps: true), .words(note.meaning.chinese, wraps: true),
          .words(column.unit, wraps: true), .words(typeName(note.type)),
          .words(note.range.text(in: language), wraps: true),
          .words(
            note.isRequired.map { $0 ? say("yes", "是") : say("no", "否") } ?? say("result", "结果")),
        ])
      }
    }
    layout.filter = CellRange(
      CellAddress(row: first, column: 1), CellAddress(row: layout.nextRow - 1, column: 9))
    addSources(to: &layout)
    return layout
  }

  private func typeName(_ type: FieldNote.Kind) -> String {
    switch type {
    case .text: say("text", "文本")
    case .number: say("number", "数值")
    case .whole: say("whole number", "整数")
    case .token: say("fixed word", "固定用词")
    }
  }

  /// Documents with what is known of each, and the fingerprint of the files that were read.
  private func addSources(to layout: inout StackedLayout) {
    layout.addSection(say.both("Sources", "来源"))
    layout.addHeader([
      header("Source", "来源代码"), header("Date", "日期"), header("Where", "位置、网址或编号"),
      header("Publisher and title", "发布者与标题"),
    ])
    for source in portfolio.sources {
      layout.addRow([
        .words(source.id.text, look: .label, wraps: true), .words(source.year),
        .words(source.location, wraps: true), .words(source.title, wraps: true),
      ])
    }
    if portfolio.sources.isEmpty {
      layout.addParagraph(
        say("The portfolio names no source: every number counts as assumed.", "未给出来源：所有数据按假设处理。"),
        width: 110)
    }
    layout.addGap(height: 6)
    layout.addParagraph(
      say(
        "Which number rests on which source, and how: sheet Sources. SHA-256 of the files read: ",
        "各数据所依据的来源与方法见 Sources 表。所读文件的 SHA-256：") + run.fingerprint, width: 130)
    let technical = run.solved.notices.filter(PlanRun.isTechnical).map {
      ChineseMessages.text($0, in: language)
    }
    layout.addParagraph(
      ([
        say("For support: engine ", "技术信息：引擎 ") + run.solved.engine
          + say(", asked for ", "，指定 ") + run.settings.engine + say(", version ", "，版本 ")
          + run.version + say(".", "。")
      ] + technical).joined(separator: " "), width: 130)
  }
}
