import ParkModel

/// `outcomes.csv` and `industries.csv`: what counts, and what a hectare of industry yields.
extension PortfolioReading {
  func readOutcomes() {
    let form = TableForm(
      file: RecognisedFile.outcomes, keys: ["outcome"], required: ["weight"],
      optional: [
        "name_en", "name_zh", "unit", "dimension", "reference", "effect_base",
        "effect_ceiling_share", "kind",
      ])
    guard var table = table(form, of: .outcome) else { return }
    var rowOfKind: [Outcome.Kind: Int] = [:]
    var firstRow: Int?
    var sum = 0.0
    while table.next() {
      firstRow = firstRow ?? table.row
      let id = newIdentifier(.outcome, at: "outcome", in: table)
      var outcome = Outcome(
        id: OutcomeID(id ?? ""), name: table.bilingual(id ?? ""), unit: table.text("unit"))
      outcome.dimension = table.token("dimension") ?? .economy
      outcome.weight = table.figure("weight", in: .share, or: .zero)
      outcome.reference = table.figure("reference", in: .positive)
      outcome.effectBase = table.token("effect_base") ?? .none
      outcome.effectCeiling = table.figure("effect_ceiling_share", in: .nonNegative)
      outcome.kind = table.token("kind") ?? .amount
      if outcome.kind != .amount {
        if let first = rowOfKind[outcome.kind] {
          table.report(
            "kind", "a second outcome is of kind '\(outcome.kind.rawValue)', after row \(first).",
            fix: "leave the kind of one of them empty")
        }
        rowOfKind[outcome.kind] = table.row
      }
      sum += outcome.weight.value.value
      if id != nil { portfolio.outcomes.append(outcome) }
    }
    if let firstRow, table.has("weight"), abs(sum - 1) > Self.sumTolerance {
      problems.add(
        form.file, row: firstRow, field: "weight",
        "the weights of all outcomes sum to \(PlainNumber.rounded(sum)), not to 1.",
        fix: "change them so that they sum to 1; 0 for an outcome that only limits refer to")
    }
    if let row = rowOfKind[.merit] {
      later.append { [self] in
        guard portfolio.frameworks.isEmpty, isReadable(.park), isReadable(.framework)
        else { return }
        problems.add(
          form.file, row: row, field: "kind", "merit needs a framework, and there is none.",
          fix: "add indicators.csv, or a file in frameworks/, or give another kind")
      }
    }
    portfolio.outcomes.sort { $0.id < $1.id }
  }

  func readIndustries() {
    let form = TableForm(
      file: RecognisedFile.industries, keys: ["industry"],
      optional: ["name_en", "name_zh", "code", "heavy", "banned"], families: ["per_ha:"])
    guard var table = table(form, of: .industry) else { return }
    let yields = outcomeMembers(of: "per_ha:", in: table)
    while table.next() {
      let id = newIdentifier(.industry, at: "industry", in: table)
      let industry = Industry(
        id: IndustryID(id ?? ""), name: table.bilingual(id ?? ""), code: table.text("code"),
        isHeavy: table.yesOrNo("heavy") ?? false, isBanned: table.yesOrNo("banned") ?? false,
        intensity: amounts(yields, in: table))
      if id != nil { portfolio.industries.append(industry) }
    }
    portfolio.industries.sort { $0.id < $1.id }
  }
}
