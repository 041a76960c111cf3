import ParkModel

/// Groups of parks, as instruments, funds, limits and scenarios name them.
extension PortfolioReading {
  /// Whether a region, kind or class that no park has is an error or only worth a notice.
  enum Strictness {
    /// A limit or scenario that names nothing does not do what its author wants.
    case mustExist
    /// An instrument may stay restricted to a kind of zone that this portfolio has not.
    case mayBeAbsent
  }

  /// Reads a group from the fields of a record.
  func group(from record: some NamedFields, _ strictness: Strictness) -> ParkGroup {
    var group = ParkGroup()
    for park in record.texts("parks") where check(park, .park, at: "parks", in: record) {
      group.parks.append(ParkID(park))
    }
    group.paths = record.texts("paths").compactMap { record.token($0, of: "paths") }
    group.regions = traits("regions", "region", regions, record, strictness)
    group.kinds = traits("kinds", "kind", kinds, record, strictness)
    group.cityClasses = traits("city_classes", "city class", cityClasses, record, strictness)
    group.leadIndustries = leadIndustries(record, strictness)
    group.isResourceDepleted = record.yesOrNo("resource_depleted")
    return group
  }

  private func leadIndustries(_ record: some NamedFields, _ strictness: Strictness) -> [IndustryID]
  {
    let field = "lead_industries"
    guard !record.isEmpty(field), isReadable(.industry) else { return [] }
    let known = Set(portfolio.parks.compactMap { $0.leadIndustry?.text })
    return traits(field, "lead industry", known, record, strictness).map { IndustryID($0) }
  }

  private func traits(
    _ field: String, _ noun: String, _ known: Set<String>, _ record: some NamedFields,
    _ strictness: Strictness
  ) -> [String] {
    let texts = record.texts(field)
    guard isReadable(.park) else { return texts }
    for text in texts where !known.contains(text) {
      let near = problems.nearest(to: text, among: known)
      switch (strictness, near) {
      case (_, let near?):
        record.report(
          field, "no park has the \(noun) \(quoted(text)).", fix: "did you mean '\(near)'?")
      case (.mustExist, nil):
        record.report(
          field, "no park has the \(noun) \(quoted(text)).",
          fix: known.isEmpty
            ? "fill in the column of parks.csv, or leave \(field) out"
            : "write one of \(listed(known.sorted()))")
      case (.mayBeAbsent, nil):
        problems.notice(
          "\(record.file), row \(record.row): no park has the \(noun) \(quoted(text)).")
      }
    }
    return texts
  }

  /// Reports a group that contains no park, whichever alternative is carried out.
  func checkMatches(_ group: ParkGroup, at field: String, in record: some NamedFields) {
    guard group != .all, isReadable(.park), !portfolio.parks.isEmpty else { return }
    // Long lists are searched once, not once a park.
    let members = Set(group.parks)
    var rest = group
    rest.parks = []
    let matches = portfolio.parks.contains { park in
      (members.isEmpty || members.contains(park.id))
        && (rest.contains(park, park.path)
          || park.alternatives.contains { rest.contains(park, $0.path) })
    }
    guard !matches else { return }
    record.report(
      field, "no park belongs to this group.",
      fix: "loosen it: a park must meet all of its conditions at once")
  }

  /// The indicators of all frameworks, so that other files can name them.
  func collectIndicators() {
    for indicator in portfolio.frameworks.flatMap(\.indicators) {
      rows[.indicator, default: [:]][indicator.id.text] = 1
    }
    if !isReadable(.framework) { markUnreadable(.indicator) }
  }

  /// What parks say of themselves, so that groups can name it.
  func collectTraits() {
    regions = Set(portfolio.parks.map(\.region)).subtracting([""])
    kinds = Set(portfolio.parks.map(\.kind)).subtracting([""])
    cityClasses = Set(portfolio.parks.map(\.city.cityClass)).subtracting([""])
  }
}
