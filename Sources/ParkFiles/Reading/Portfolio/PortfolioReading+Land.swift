import ParkModel

/// `land_uses.csv` and `segments.csv`: what a hectare costs and yields.
extension PortfolioReading {
  func readLandUses() {
    let form = TableForm(
      file: RecognisedFile.landUses, keys: ["use"],
      optional: [
        "name_en", "name_zh", "cost_mcny_per_ha", "regeneration_cost_mcny_per_ha", "industry",
      ], families: ["per_ha:", "per_regenerated_ha:", "maturity:"])
    guard var table = table(form, of: .landUse) else { return }
    let periods = members(of: "maturity:", .period, in: table)
    let yields = outcomeMembers(of: "per_ha:", in: table)
    let heals = outcomeMembers(of: "per_regenerated_ha:", in: table)
    while table.next() {
      table.require("use", fix: "name a land use")
      let named: LandUse? = table.token("use")
      let use = named ?? .industrial
      let industry = table.text("industry")
      let hasIndustry =
        !industry.isEmpty && check(industry, .industry, at: "industry", in: table)
      let rules = LandUseRules(
        use: use, name: table.bilingual(use.rawValue),
        cost: table.figure("cost_mcny_per_ha", in: .nonNegative, or: .zero),
        regenerationCost: table.figure(
          "regeneration_cost_mcny_per_ha", in: .nonNegative, or: .zero),
        yield: amounts(yields, in: table), heal: amounts(heals, in: table),
        maturity: maturity(periods, in: table),
        industry: hasIndustry ? IndustryID(industry) : nil)
      if named != nil, newIdentifier(.landUse, at: "use", in: table) != nil {
        portfolio.land.uses.append(rules)
      }
    }
    requirePeriods(for: form.file, isNeeded: !portfolio.land.uses.isEmpty)
    let rules = portfolio.land.uses
    portfolio.land.uses = LandUse.allCases.compactMap { use in rules.first { $0.use == use } }
  }

  func readSegments() {
    let form = TableForm(
      file: RecognisedFile.segments, keys: ["use"], required: ["width_share", "factor"])
    guard var table = table(form) else { return }
    var segments: [LandUse: [LandSegment]] = [:]
    while table.next() {
      table.require("use", fix: "name a land use")
      guard let use: LandUse = table.token("use"),
        check(use.rawValue, .landUse, at: "use", in: table)
      else { continue }
      table.setOrigins([use.rawValue, String(segments[use, default: []].count + 1)])
      let segment = LandSegment(
        width: table.requiredFigure("width_share", in: .share),
        factor: table.requiredFigure("factor", in: .nonNegative))
      if let before = segments[use]?.last, segment.factor.value > before.factor.value {
        table.report(
          "factor",
          "\(PlainNumber.written(segment.factor.value.value)) is above the factor of the "
            + "segment before, \(PlainNumber.written(before.factor.value.value)).",
          fix: "list the segments of a use in falling order of factor")
      }
      segments[use, default: []].append(segment)
    }
    for position in portfolio.land.uses.indices {
      if let own = segments[portfolio.land.uses[position].use] {
        portfolio.land.uses[position].segments = own
      }
    }
  }
}
