import ParkModel

extension ScaleWarnings {
  /// Warns where more than half of the parks can hardly borrow.
  ///
  /// room = cap * equity - debt, calm = benchmark * equity - debt; hardly means below 1 % of the
  /// equity, or equity that is not positive.
  mutating func checkRoom() {
    guard let finance = portfolio.finance else { return }
    let finances = portfolio.parks.compactMap(\.finances)
    func count(under ratio: Ratio) -> Int {
      finances.count {
        let equity = $0.equity.value.value
        return equity <= 0 || ratio.value * equity - $0.debt.value.value < 0.01 * equity
      }
    }
    for (name, ratio) in [
      ("leverage_cap", finance.leverageCap.value),
      ("leverage_benchmark", finance.leverageBenchmark.value),
    ] {
      let tight = count(under: ratio)
      guard tight * 2 > finances.count else { continue }
      texts.append(
        "\(tight) of \(finances.count) parks can borrow less than 1 % of their equity under "
          + "\(name) \(PlainNumber.written(ratio.value)).")
    }
  }

  /// Warns of concentration limits that only a plan that adds no output can meet.
  ///
  /// What a plan adds is a mix of what parks, uses and instruments add, so the share of an
  /// industry in it is never below the least share of that industry in any of them. The bound is
  /// simple: a limit it does not warn of may still be out of reach.
  mutating func checkConcentration() {
    let mixes = outputMixes()
    guard !mixes.isEmpty else { return }
    for limit in portfolio.limits {
      guard case .concentration(let rule) = limit.rule else { continue }
      let industries = rule.industries.isEmpty ? portfolio.industries.map(\.id) : rule.industries
      let rows = rule.isJoint ? [industries] : industries.map { [$0] }
      let before = rule.scope == .after ? sharesBefore() : [:]
      var worst: (share: Double, name: String)?
      for row in rows {
        let least = mixes.map { mix in row.reduce(0) { $0 + (mix[$1] ?? 0) } }.min() ?? 0
        let own = row.reduce(0) { $0 + (before[$1] ?? 0) }
        // Below its limit an industry may grow for a while, whatever its share in what is added.
        guard rule.scope == .added || own >= rule.share.value.value else { continue }
        guard least > max(rule.share.value.value, own) + 1e-9, least > worst?.share ?? 0
        else { continue }
        worst = (least, rule.isJoint ? "these industries" : "'\(row[0])'")
      }
      if worst == nil, rule.scope == .added, !rule.isJoint, rule.industries.isEmpty {
        let growing = Set(mixes.flatMap { mix in mix.filter { $0.value > 0 }.map(\.key) }).count
        let even = growing == 0 ? 0 : 1 / Double(growing)
        if even > rule.share.value.value + 1e-9 { worst = (even, "the largest industry") }
      }
      guard let worst else { continue }
      texts.append(
        "the limit '\(limit.id)' allows a share of \(PlainNumber.written(rule.share.value.value)), "
          + "but whatever is added gives \(worst.name) at least "
          + "\(PlainNumber.written((worst.share * 1000).rounded() / 1000)): only a plan that adds "
          + "no output meets it.")
    }
  }

  /// Shares of industries in all parks' output today.
  private func sharesBefore() -> [IndustryID: Double] {
    let output = portfolio.outputBefore()
    let sum = output.reduce(.zero, +)
    guard sum.value > 0 else { return [:] }
    return Dictionary(
      zip(portfolio.industries, output).map { ($0.id, $1 / sum) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How output is split that land, instruments and declared amounts can add, park by park.
  private func outputMixes() -> [[IndustryID: Double]] {
    guard let output = portfolio.outcome(.output)?.id else { return [] }
    let intensity = Dictionary(
      portfolio.industries.map {
        ($0.id, $0.isBanned ? 0 : $0.intensity[output]?.value.value ?? 0)
      },
      uniquingKeysWith: { first, _ in first })
    var mixes: Set<[IndustryID: Double]> = []
    for rules in portfolio.land.uses {
      guard let industry = rules.industry, rules.yield[output]?.value.value ?? 0 > 0 else {
        continue
      }
      mixes.insert([industry: 1])
    }
    let acting = portfolio.instruments.filter { instrument in
      instrument.levels.contains { $0.effects[output]?.value.value ?? 0 > 0 }
    }
    for park in portfolio.parks where park.decision != .excluded {
      let own = Dictionary(
        park.industries.map { ($0.industry, $0.share.value.value) },
        uniquingKeysWith: { first, _ in first })
      let land = own.reduce(into: [:]) { $0[$1.key] = $1.value * (intensity[$1.key] ?? 0) }
      let sum = park.industries.reduce(0) { $0 + (land[$1.industry] ?? 0) }
      if sum > 0, portfolio.land.uses.contains(where: { $0.use == .industrial }) {
        mixes.insert(land.mapValues { $0 / sum })
      }
      let declares = park.alternatives.contains { alternative in
        alternative.declared.contains { $0.quantity == .outcome(output) }
      }
      if declares, !own.isEmpty { mixes.insert(own) }
      for instrument in acting {
        let isOpen = park.alternatives.contains {
          $0.decides.includesInstruments && instrument.isEligible(park, $0.path)
        }
        guard isOpen else { continue }
        if !instrument.outputSplit.isEmpty {
          mixes.insert(
            Dictionary(
              instrument.outputSplit.map { ($0.industry, $0.share.value.value) },
              uniquingKeysWith: { first, _ in first }))
        } else if !own.isEmpty {
          mixes.insert(own)
        }
      }
    }
    return Array(mixes)
  }
}
