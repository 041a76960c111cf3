import ParkModel
import PlanReport
import Scoring

/// Weights from judgements for a terminal: bars, how far the judgements agree, then what the words
/// mean.
func elicitedText(_ elicited: ElicitedWeights, in say: Language) -> String {
  var lines = [weightTable(elicited, say).text, consistencyLine(elicited, say)]
  if !elicited.completed.isEmpty {
    lines.append("\n" + say("Judgements filled in", "补全的判断") + "\n")
    lines.append(completedTable(elicited.completed.prefix(mostCompleted), say).text)
    let more = elicited.completed.count - mostCompleted
    if more > 0 {
      lines.append(say("and \(more) more (see --json)\n", "另有 \(more) 项（见 --json）\n"))
    }
  }
  if !elicited.worstJudgements.isEmpty {
    lines.append("\n" + say("Judgements that fit the weights least", "与权重最不符的判断") + "\n")
    lines.append(gapTable(elicited.worstJudgements, say).text)
  }
  lines.append(noticeText(elicited.notices, say))
  lines.append(definitionText(elicited.definitions, say))
  return lines.joined()
}

/// Bars begin at zero; the longest belongs to the largest weight.
private func weightTable(_ elicited: ElicitedWeights, _ say: Language) -> TextTable {
  var table = TextTable(columns: [
    .init(say("criterion", "指标"), isFlexible: true),
    .init(say("weight", "权重"), isRight: true), .init(""),
  ])
  let largest = elicited.weights.map(\.value).max() ?? 1
  for (label, weight) in zip(elicited.labels, elicited.weights) {
    table.add([label, Amounts.percent(weight.value), bar(weight.value / largest)])
  }
  return table
}

/// The measures that the method has, in one line.
private func consistencyLine(_ elicited: ElicitedWeights, _ say: Language) -> String {
  var parts: [String] = []
  func add(_ name: String, _ number: Double?) {
    if let number { parts.append("\(name) \(Amounts.text(number, decimals: 3))") }
  }
  add(say("lambda_max", "最大特征根"), elicited.lambdaMax?.value)
  add(say("xi", "ξ"), elicited.xi?.value)
  add(say("consistency index", "一致性指标"), elicited.consistencyIndex?.value)
  add(say("consistency ratio", "一致性比率"), elicited.consistencyRatio?.value)
  if let table = elicited.randomIndexTable {
    parts.append(say("random indices of \(table)", "随机一致性指标取自 \(table)"))
  }
  return parts.isEmpty ? "" : parts.joined(separator: " · ") + "\n"
}

/// Of a sparse matrix nobody reads more.
private let mostCompleted = 20

private func completedTable(
  _ completed: ArraySlice<CompletedJudgement>, _ say: Language
) -> TextTable {
  var table = TextTable(columns: [
    .init(say("criterion", "指标"), isFlexible: true),
    .init(say("against", "对比指标"), isFlexible: true),
    .init(say("judgement", "判断"), isRight: true),
  ])
  for judgement in completed {
    table.add([judgement.row, judgement.column, Amounts.short(judgement.value.value)])
  }
  return table
}

private func gapTable(_ gaps: [JudgementGap], _ say: Language) -> TextTable {
  let hasRatio = gaps.contains { $0.consistencyRatioIfChanged != nil }
  let ratio = TextTable.Column(say("ratio if changed", "修改后一致性比率"), isRight: true)
  var table = TextTable(
    columns: [
      .init(say("criterion", "指标"), isFlexible: true),
      .init(say("against", "对比指标"), isFlexible: true),
      .init(say("judged", "判断"), isRight: true),
      .init(say("weights say", "权重之比"), isRight: true),
      .init(say("factor", "相差倍数"), isRight: true),
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
