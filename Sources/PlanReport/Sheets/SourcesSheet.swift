import ParkModel

extension SheetBook {
  /// Where the numbers come from: status, source and method.
  func sourcesTable() -> TableLayout {
    var table = TableLayout(
      "Sources", .input, say, title: .init("Sources", "来源"),
      purpose: .init(
        "Where the portfolio's numbers come from and how far they can be trusted.",
        "数据的出处及可信程度。"))
    table.add("status", header("Status", "可信程度"))
    table.add("source", header("Source", "来源代码"), wrapWidth: 22)
    table.add("title", header("Title", "标题"), wrapWidth: 46)
    table.add("year", header("Year", "年份"))
    table.add("location", header("Location", "位置"), wrapWidth: 36)
    table.add("method", header("Method or reason", "方法或理由"), wrapWidth: 46)
    table.frozenColumns = 2
    let sources = Dictionary(portfolio.sources.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<Origin> = []
    var cited: Set<SourceID> = []
    for origin in portfolio.origins where seen.insert(origin).inserted {
      let source = origin.source.flatMap { sources[$0] }
      if let source { cited.insert(source.id) }
      table.body.append(
        sourceRow(origin.status, origin.source, source, method: origin.method))
    }
    for source in portfolio.sources where !cited.contains(source.id) {
      table.body.append(sourceRow(nil, source.id, source, method: ""))
    }
    if table.body.isEmpty {
      table.body.append(
        sourceRow(
          .assumed, nil, nil,
          method: say(
            "the portfolio names no source: every number counts as assumed",
            "未给出来源：所有数据按假设处理")))
    }
    return table
  }

  private func sourceRow(
    _ status: ProvenanceStatus?, _ id: SourceID?, _ source: Source?, method: String
  ) -> [Cell] {
    [
      status.map { Cell(.text(say.status($0)), look: .input, status: $0) } ?? .empty,
      .words(id?.text ?? "", look: .label, wraps: true),
      .words(source?.title ?? "", wraps: true), .words(source?.year ?? ""),
      .words(source?.location ?? "", wraps: true), .words(method, wraps: true),
    ]
  }
}
