import ParkModel
import PlanReport
import Scoring

/// A merit table for a terminal: the ranking with bars, then what its words mean.
func scoreText(_ merits: MeritTable, of portfolio: Portfolio, in language: Language) -> String {
  let isChinese = language == .chinese
  var table = TextTable(columns: [
    .init(isChinese ? "名次" : "rank", isRight: true), .init(isChinese ? "园区" : "park"),
    .init(isChinese ? "名称" : "name", isFlexible: true),
    .init(isChinese ? "得分" : "score", isRight: true), .init(""),
    .init(isChinese ? "主要贡献" : "mostly from", isFlexible: true),
  ])
  let names = Dictionary(
    portfolio.parks.map { ($0.id, $0.name.text(in: language)) }, uniquingKeysWith: { $1 })
  for row in merits.ranking {
    table.add([
      "\(row.rank)", row.park.text, names[row.park] ?? "",
      Amounts.text(row.score.value, decimals: 3), bar(row.score.value, cells: 10),
      largest(row, merits.framework, language),
    ])
  }
  var lines = [table.text]
  for notice in merits.notices { lines.append((isChinese ? "提示：" : "Note: ") + notice + "\n") }
  lines.append("\n" + (isChinese ? "含义" : "What the words mean") + "\n")
  for definition in merits.definitions {
    lines.append("  \(definition.term): \(definition.text)\n")
  }
  return lines.joined()
}

/// The two indicators that add most to a score.
private func largest(_ row: MeritRow, _ framework: Framework, _ language: Language) -> String {
  let parts = framework.indicators.indices.map { (column: $0, share: row[$0].value) }
    .filter { $0.share > 0 }
    .sorted { (-$0.share, $0.column) < (-$1.share, $1.column) }
  return parts.prefix(2).map { part in
    let name = framework.indicators[part.column].name.text(in: language)
    return "\(name) \(Amounts.text(part.share, decimals: 3))"
  }.joined(separator: ", ")
}
