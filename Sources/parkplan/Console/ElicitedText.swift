import ParkModel
import PlanReport
import Scoring

/// Weights from judgements for a terminal: bars, how far the judgements agree, then what the words
/// mean.
func elicitedText(_ elicited: ElicitedWeights, in language: Language) -> String {
  let isChinese = language == .chinese
  var lines = [weightTable(elicited, isChinese).text, consistencyLine(elicited, isChinese)]
  if !elicited.completed.isEmpty {
    lines.append("\n" + (isChinese ? "补全的判断" : "Judgements filled in") + "\n")
    lines.append(completedTable(elicited.completed.prefix(mostCompleted), isChinese).text)
    let more = elicited.completed.count - mostCompleted
    if more > 0 {
      lines.append(isChinese ? "另有 \(more) 项（见 --json）\n" : "and \(more) more (see --json)\n")
    }
  }
  if !elicited.worstJudgements.isEmpty {
    lines.append("\n" + (isChinese ? "与权重最不符的判断" : "Judgements that fit the weights least") + "\n")
    lines.append(gapTable(elicited.worstJudgements, isChinese).text)
  }
  for notice in elicited.notices { lines.append((isChinese ? "提示：" : "Note: ") + notice + "\n") }
  lines.append("\n" + (isChinese ? "含义" : "What the words mean") + "\n")
  for definition in elicited.definitions {
    lines.append("  \(definition.term): \(definition.text)\n")
  }
  return lines.joined()
}

/// Bars begin at zero; the longest belongs to the largest weight.
private func weightTable(_ elicited: ElicitedWeights, _ isChinese: Bool) -> TextTable {
  var table = TextTable(columns: [
    .init(isChinese ? "指标" : "criterion", isFlexible: true),
    .init(isChinese ? "权重" : "weight", isRight: true), .init(""),
  ])
  let largest = elicited.weights.map(\.value).max() ?? 1
  for (label, weight) in zip(elicited.labels, elicited.weights) {
    table.add([label, Amounts.percent(weight.value), bar(weight.value / largest)])
  }
  return table
}

/// The measures that the method has, in one line.
private func consistencyLine(_ elicited: ElicitedWeights, _ isChinese: Bool) -> String {
  var parts: [String] = []
  func add(_ name: String, _ number: Double?) {
    if let number { parts.append("\(name) \(Amounts.text(number, decimals: 3))") }
  }
  add("lambda_max", elicited.lambdaMax?.value)
  add("xi", elicited.xi?.value)
  add(isChinese ? "一致性指标" : "consistency index", elicited.consistencyIndex?.value)
  add(isChinese ? "一致性比率" : "consistency ratio", elicited.consistencyRatio?.value)
  if let table = elicited.randomIndexTable {
    parts.append(isChinese ? "随机指标表 \(table)" : "random indices of \(table)")
  }
  return parts.isEmpty ? "" : parts.joined(separator: " · ") + "\n"
}

/// Of a sparse matrix nobody reads more.
private let mostCompleted = 20

private func completedTable(
  _ completed: ArraySlice<CompletedJudgement>, _ isChinese: Bool
) -> TextTable {
  var table = TextTable(columns: [
    .init(isChinese ? "指标" : "criterion", isFlexible: true),
    .init(isChinese ? "相对于" : "against", isFlexible: true),
    .init(isChinese ? "判断" : "judgement", isRight: true),
  ])
  for judgement in completed {
    table.add([judgement.row, judgement.column, Amounts.short(judgement.value.value)])
  }
  return table
}

private func gapTable(_ gaps: [JudgementGap], _ isChinese: Bool) -> TextTable {
  let hasRatio = gaps.contains { $0.consistencyRatioIfChanged != nil }
  let ratio = TextTable.Column(isChinese ? "改后比率" : "ratio if changed", isRight: true)
  var table = TextTable(
    columns: [
      .init(isChinese ? "指标" : "criterion", isFlexible: true),
      .init(isChinese ? "相对于" : "against", isFlexible: true),
      .init(isChinese ? "判断" : "judged", isRight: true),
      .init(isChinese ? "权重之比" : "weights say", isRight: true),
      .init(isChinese ? "相差倍数" : "factor", isRight: true),
    ] + (hasRatio ? [ratio] : []))
  for gap in gaps {
    let after = gap.consistencyRatioIfChanged.map { Amounts.text($0.value, decimals: 3) } ?? ""
    table.add(
      [
        gap.row, gap.column, gap.judged.judgementText, Amounts.short(gap.implied.value),
        Amounts.short(gap.factor.value),
      ] + (hasRatio ? [after] : []))
  }
  return table
}
