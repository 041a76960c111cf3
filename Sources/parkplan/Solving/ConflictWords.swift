import ParkModel

/// Names of limits and park rules with what planners call them.
struct ConflictWords {
  private let portfolio: Portfolio

  init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  func sentences(_ names: [String]) -> [String] { names.map(sentence) }

  /// `jobs-goal (At least 5,000 jobs)`; the name alone where there is no title.
  private func sentence(_ name: String) -> String {
    guard let title = title(of: name), !title.isEmpty, title != name else { return name }
    return "\(name) (\(title))"
  }

  private func title(of name: String) -> String? {
    for limit in portfolio.limits {
      if limit.id.text == name { return limit.title.text(in: .english) }
      for industry in portfolio.industries
      where LimitName.concentration(limit.id, industry.id) == name {
        return "\(limit.title.text(in: .english)), \(industry.name.text(in: .english))"
      }
    }
    for fund in portfolio.funds {
      for period in portfolio.periods where LimitName.fund(fund.id, period.id) == name {
        return "budget of \(fund.name.text(in: .english)) in \(period.id)"
      }
    }
    for park in portfolio.parks {
      // A park rule ends in its park: `leverage of P01`, `mandatory P01`.
      let title = park.name.text(in: .english)
      if name.hasSuffix(" \(park.id)") { return title == park.id.text ? nil : title }
    }
    return nil
  }
}
