import ParkModel
import PlanReport
import Scoring

/// Why a park stands where it stands, for a terminal.
func explanationText(
  _ explanation: ScoreExplanation, _ merits: MeritTable, names: [ParkID: String],
  in say: Language
) -> String {
  let points = merits.framework.fullMarks.value
  func score(_ share: Share) -> String {
    Amounts.text(share.value * points, decimals: points == 1 ? 3 : 2)
  }
  let park = title(explanation.park, names)
  let comparison = explanation.againstMean
  var text = "\n"
  text +=
    say(
      "Why \(park) has rank \(explanation.rank) of \(explanation.rated)",
      "\(park) 为何名列第 \(explanation.rank)（共 \(explanation.rated) 个园区）") + "\n"
  text +=
    say(
      "Score \(score(comparison.score)), the average park \(score(comparison.meanScore)):",
      "得分 \(score(comparison.score))，各园区平均 \(score(comparison.meanScore))：") + "\n"
  var table = TextTable(columns: [
    .init(say("indicator", "指标"), isFlexible: true), .init(say("adds", "贡献"), isRight: true),
    .init(say("average", "平均"), isRight: true), .init(say("difference", "差额"), isRight: true),
    .init(""),
  ])
  if let veto = explanation.veto {
    text += say(
      "It is vetoed by '\(veto)': it stands behind all others whatever its score.\n",
      "该园区因“\(veto)”被一票否决：无论得分高低均排在最后。\n")
  }
  let widest = comparison.parts.map { abs($0.difference.value) }.max() ?? 0
  for part in comparison.parts {
    let size = widest > 0 ? abs(part.difference.value) / widest : 0
    table.add([
      indicatorName(part.indicator, merits.framework, say), score(part.part), score(part.mean),
      (part.difference > 0 ? "+" : "") + score(part.difference),
      size > 0 ? (part.difference > 0 ? "+" : "−") + bar(size, cells: 10) : "",
    ])
  }
  text += table.text + "\n"
  if let shift = explanation.weightShift { text += shiftText(shift, merits, names, say) }
  text += liftText(explanation, merits, say)
  return text
}

/// An indicator or an adjustment as its framework names it.
func indicatorName(_ id: IndicatorID, _ framework: Framework, _ say: Language) -> String {
  framework.indicators.first { $0.id == id }?.name.text(in: say)
    ?? framework.adjustments.first { $0.id == id }?.name.text(in: say) ?? id.text
}

private func shiftText(
  _ shift: WeightShift, _ merits: MeritTable, _ names: [ParkID: String], _ say: Language
) -> String {
  let behind = title(shift.behind, names)
  let ahead = title(shift.ahead, names)
  if shift.isLevel {
    return say("\(behind) is level with \(ahead).\n", "\(behind) 与 \(ahead) 得分相同。\n")
  }
  guard let total = shift.total else {
    return say(
      "No shift of weights puts \(behind) level with \(ahead).\n",
      "任何权重调整都不能使 \(behind) 追平 \(ahead)。\n")
  }
  var text =
    say(
      "\(behind) draws level with \(ahead) when \(Amounts.gap(total.value)) of all weight moves"
        + (shift.isLeastOfAll ? ":" : " (the least single move):"),
      "转移总权重的 \(Amounts.gap(total.value))，\(behind) 即可追平 \(ahead)"
        + (shift.isLeastOfAll ? "：" : "（单项转移中最少的）：")) + "\n"
  for move in shift.moves {
    text += "  \(Amounts.gap(move.weight.value))" + say(": ", "：")
    text += indicatorName(move.from, merits.framework, say) + " → "
    text += indicatorName(move.to, merits.framework, say) + "\n"
  }
  return text
}

private func liftText(
  _ explanation: ScoreExplanation, _ merits: MeritTable, _ say: Language
) -> String {
  if explanation.lifts.isEmpty { return "" }
  var text =
    say(
      "What one indicator alone would have to be for rank \(explanation.wantedRank):",
      "仅靠一项指标升至第 \(explanation.wantedRank) 名，该项须达到：") + "\n"
  for lift in explanation.lifts {
    let indicator = merits.framework.indicators.first { $0.id == lift.indicator }
    let unit = indicator?.unit ?? ""
    text += "  " + indicatorName(lift.indicator, merits.framework, say) + say(": ", "：")
    if let to = lift.to {
      text += "\(Amounts.short(lift.from.value)) → "
      text += Amounts.beyond(to.value, from: lift.from.value)
      text += unit.isEmpty ? "\n" : say(" (\(unit))\n", "（\(unit)）\n")
    } else {
      text += say("not with this one alone\n", "仅靠此项无法达到\n")
    }
  }
  return text
}
