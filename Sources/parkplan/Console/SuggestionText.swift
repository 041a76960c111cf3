import ParkModel
import PlanReport
import Scoring

/// Suggested paths for a terminal: each park with its reasons, then how far to trust the rule.
func suggestionText(
  _ suggestions: PathSuggestions, of portfolio: Portfolio, in language: Language
) -> String {
  let names = Dictionary(
    portfolio.parks.map { ($0.id, $0.name.text(in: language)) }, uniquingKeysWith: { $1 })
  var text = ""
  for row in suggestions.rows {
    let name = names[row.park].flatMap { $0 == row.park.text ? nil : " \($0)" } ?? ""
    let label = row.declared.map { row.disagrees ? "declared \($0.rawValue)" : "as declared" }
    text += "\(row.park)\(name): \(row.suggested.rawValue) (\(label ?? "no label"))\n"
    for reason in row.reasons { text += "    \(reason)\n" }
  }
  text += "\nDeclared (down) against suggested (across), labelled parks without their own label\n"
  text += confusionTable(suggestions.confusion).text
  text += agreement(suggestions)
  for notice in suggestions.notices { text += "Note: \(notice)\n" }
  return text + definitionText(suggestions.definitions, language)
}

private func confusionTable(_ confusion: PathConfusion) -> TextTable {
  let paths = DevelopmentPath.allCases
  var table = TextTable(
    columns: [.init("")] + paths.map { .init($0.rawValue, isRight: true) })
  for declared in paths {
    table.add(
      [declared.rawValue] + paths.map { "\(confusion[declared: declared, suggested: $0])" })
  }
  return table
}

private func agreement(_ suggestions: PathSuggestions) -> String {
  guard let honest = suggestions.agreementLeaveOneOut, let baseline = suggestions.majorityBaseline
  else { return "No park carries a label, so agreement cannot be measured.\n" }
  var text = """
    Agreement, leaving each park out: \(Amounts.percent(honest.value)) \
    (\(suggestions.confusion.agreeing) of \(suggestions.confusion.total)); \
    always the most common path: \(Amounts.percent(baseline.value))
    """
  if let fitted = suggestions.agreementFitted {
    text += "; with every label seen: \(Amounts.percent(fitted.value))"
  }
  return text + "\n"
}
