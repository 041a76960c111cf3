import ParkModel
import PlanReport
import Scoring

/// Suggested paths for a terminal: each park with its reasons, then how far to trust the rule.
func suggestionText(
  _ suggestions: PathSuggestions, of portfolio: Portfolio, in say: Language
) -> String {
  let names = Dictionary(
    portfolio.parks.map { ($0.id, $0.name.text(in: say)) }, uniquingKeysWith: { $1 })
  var text = ""
  for row in suggestions.rows {
    let (park, path) = (title(row.park, names), row.suggested.name.text(in: say))
    let label = label(row, say)
    text += say("\(park): \(path) (\(label))\n", "\(park)：\(path)（\(label)）\n")
    for reason in row.reasons { text += "    \(reason.text(in: say))\n" }
  }
  text +=
    "\n"
    + say(
      "Declared (down) against suggested (across), labelled parks without their own label",
      "原定路径（行）与建议路径（列）：已定路径的园区，判断时不看其自身的原定路径") + "\n"
  text += confusionTable(suggestions.confusion, say).text
  text += agreement(suggestions, say)
  text += noticeText(suggestions.notices, say)
  return text + definitionText(suggestions.definitions, say)
}

private func label(_ row: PathSuggestion, _ say: Language) -> String {
  guard let declared = row.declared else { return say("no label", "未定路径") }
  let name = declared.name.text(in: say)
  return row.disagrees
    ? say("declared \(name)", "原定\(name)") : say("as declared", "与原定一致")
}

private func confusionTable(_ confusion: PathConfusion, _ say: Language) -> TextTable {
  let paths = DevelopmentPath.allCases
  var table = TextTable(
    columns: [.init("")] + paths.map { .init($0.name.text(in: say), isRight: true) })
  for declared in paths {
    table.add(
      [declared.name.text(in: say)]
        + paths.map { "\(confusion[declared: declared, suggested: $0])" })
  }
  return table
}

private func agreement(_ suggestions: PathSuggestions, _ say: Language) -> String {
  guard let honest = suggestions.agreementLeaveOneOut, let baseline = suggestions.majorityBaseline
  else {
    return say(
      "No park carries a label, so agreement cannot be measured.\n",
      "没有已定路径的园区，无法衡量一致程度。\n")
  }
  let (agreeing, total) = (suggestions.confusion.agreeing, suggestions.confusion.total)
  var text = say(
    "Agreement, leaving each park out: \(Amounts.percent(honest.value)) (\(agreeing) of \(total)); "
      + "always the most common path: \(Amounts.percent(baseline.value))",
    "一致率（留一法）：\(Amounts.percent(honest.value))（\(total) 个中 \(agreeing) 个）；"
      + "一律建议最常见的路径：\(Amounts.percent(baseline.value))")
  if let fitted = suggestions.agreementFitted {
    text += say("; with every label seen: ", "；原定路径全部可见时：") + Amounts.percent(fitted.value)
  }
  return text + "\n"
}
