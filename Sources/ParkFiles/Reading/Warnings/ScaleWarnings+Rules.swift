import ParkModel

/// Rules that say less, or demand more, than their author may think.
extension ScaleWarnings {
  /// Warns of segments of a use that hold more land than there is, and says where they hold less.
  ///
  /// sum of width_share over the segments of a use, against 1: all available and idle land.
  mutating func checkSegments() {
    var shares: [String] = []
    for rules in portfolio.land.uses {
      let sum = rules.segments.reduce(0) { $0 + $1.width.value.value }
      let share = PlainNumber.rounded(sum)
      if sum > 1 + PortfolioReading.sumTolerance {
        texts.append(
          "the segment widths of \(rules.use.rawValue) land sum to \(share), more than all "
            + "available and idle land: is one of them too wide?")
      } else if sum < 1 - PortfolioReading.sumTolerance {
        shares.append("\(share) for \(rules.use.rawValue) land")
      }
    }
    guard !shares.isEmpty else { return }
    texts.append(
      "by the segment widths, at most this share of a park's available and idle land can be "
        + "released: \(shares.joined(separator: ", ")).")
  }

  /// Warns of paths on which land is decided without a line that sets their band and affinity.
  mutating func checkPaths() {
    guard !portfolio.land.uses.isEmpty else { return }
    let followed = Set(landParks.flatMap(\.alternatives).filter(\.decides.includesLand).map(\.path))
    for path in DevelopmentPath.allCases
    where followed.contains(path) && !portfolio.paths.contains(where: { $0.path == path }) {
      texts.append(
        "\(path.rawValue) has no line under paths in portfolio.yaml: no integration band, "
          + "affinity 1 for the parks that follow it.")
    }
  }

  /// Warns of industrial land that can be released in parks without leading industries.
  mutating func checkLeadingIndustries() {
    guard let industrial = portfolio.land.uses.first(where: { $0.use == .industrial }),
      portfolio.industries.contains(where: { industry in
        !industry.isBanned && industry.intensity.contains { $0.value.value.value != 0 }
      })
    else { return }
    let open = landParks.filter { $0.land.developable > 0 }
    let without = open.filter(\.industries.isEmpty)
    guard !without.isEmpty else { return }
    let hasOwn = industrial.yield.contains { $0.value.value.value != 0 }
    let yield = hasOwn ? "only what its row in land_uses.csv says" : "nothing"
    if without.count == open.count {
      texts.append("no park has leading industries: industrial land yields \(yield).")
    } else {
      let names = listed(without.map(\.id.text))
      texts.append(
        "\(names) \(without.count == 1 ? "has" : "have") no leading industries: industrial land "
          + "there yields \(yield).")
    }
  }

  /// Warns of declared regenerated land where the remediation that must come first cannot run.
  mutating func checkRemediation() {
    guard portfolio.land.remediationFirst, let name = portfolio.land.remediation,
      let remediation = portfolio.instruments.first(where: { $0.id == name })
    else { return }
    var failing: [String] = []
    for park in portfolio.parks where park.decision != .excluded {
      for alternative in park.alternatives where alternative.declaresRegeneratedLand {
        let stop: String
        if !alternative.decides.includesInstruments {
          stop = "no instrument can run there, as it decides \(alternative.decides.rawValue)"
        } else if !remediation.isEligible(park, alternative.path) {
          stop = "'\(name)' may not run there"
        } else {
          continue
        }
        failing.append(
          "the alternative '\(alternative.id)' of \(park.id) can never be carried out: it declares "
            + "regenerated land, remediation comes first, and \(stop).")
      }
    }
    texts += failing.prefix(10)
    if failing.count > 10 {
      texts.append(
        "\(failing.count - 10) more alternatives that declare regenerated land can never be "
          + "carried out: remediation comes first.")
    }
  }

  /// Parks in which a plan may decide about land.
  private var landParks: [Park] {
    portfolio.parks.filter { park in
      park.decision != .excluded && park.alternatives.contains(where: \.decides.includesLand)
    }
  }
}

extension Alternative {
  fileprivate var declaresRegeneratedLand: Bool {
    declared.contains { declared in
      guard case .regenerated = declared.quantity else { return false }
      return declared.amount.value.value > 0
    }
  }
}
