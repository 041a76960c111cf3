import ParkModel

// concentration   out0[k] + add[k] <= max(share, share0[k]) * (sum_k out0 + sum_k add)   `after`
//                 add[k] <= share * sum_k add                                            `added`
// HHI             sum of squared shares; reported, not limited

extension Examination {
  /// Added output by industry over all parks (MCNY a year).
  func sumOfAddedOutput() -> [Double] {
    var sum = [Double](repeating: 0, count: index.outputBefore.count)
    for tally in tallies {
      for (industry, added) in tally.addedOutput.enumerated() { sum[industry] += added }
    }
    return sum
  }

  mutating func checkConcentration(_ rule: Concentration, _ limit: Limit) {
    let before = index.outputBefore
    let added = addedOutput
    let wholeBefore = before.reduce(0, +)
    let wholeAdded = added.reduce(0, +)
    let listed = rule.industries.isEmpty ? portfolio.industries.map(\.id) : rule.industries
    let rows: [(name: String, industries: [IndustryID])] =
      rule.isJoint
      ? [(limit.id.text, listed)]
      : listed.map { (LimitName.concentration(limit.id, $0), [$0]) }
    for (name, industries) in rows {
      // A set: an industry listed twice counts once.
      let members = Set(industries.compactMap { index.industries[$0] }).sorted()
      let outBefore = members.reduce(0) { $0 + before[$1] }
      let outAdded = members.reduce(0) { $0 + added[$1] }
      let cap = rule.share.value.value
      let row: LimitRow
      let constant: Double
      let judged: String
      switch rule.scope {
      case .after:
        let most = wholeBefore > 0 ? max(cap, outBefore / wholeBefore) : cap
        row = LimitRow(
          name: name, part: outBefore + outAdded, whole: wholeBefore + wholeAdded, atLeast: nil,
          atMost: most)
        constant = outBefore - most * wholeBefore
        judged = "all output after the plan"
      case .added:
        row = LimitRow(
          name: name, part: outAdded, whole: wholeAdded, atLeast: nil, atMost: cap)
        constant = 0
        judged = "added output"
      }
      keep(row, constant: constant)
      guard row.isBroken else { continue }
      let who = industries.map(\.text).joined(separator: ", ")
      breaches.append(row.breach("output of \(who)", MillionYuan.symbol, of: judged))
    }
  }

  // MARK: Lead share and HHI

  /// Lead share and HHI over all parks, before the plan or after it.
  func concentration(after: Bool) -> (lead: Share, hhi: Share)? {
    var output = index.outputBefore
    if after { for (industry, added) in addedOutput.enumerated() { output[industry] += added } }
    return spread(output)
  }

  /// Lead share of one park; a park without output is judged on its shares as given.
  func leadShare(_ position: Int, after: Bool) -> Share? {
    let shares = index.shares[position]
    guard !shares.isEmpty || after else { return nil }
    let before = portfolio.parks[position].output.value.value
    var output = [Double](repeating: 0, count: index.outputBefore.count)
    for entry in shares { output[entry.industry] += before * entry.share.value }
    if after {
      for (industry, added) in tallies[position].addedOutput.enumerated() {
        output[industry] += added
      }
    }
    return spread(output)?.lead ?? shares.map { Share($0.share.value) }.max()
  }

  private func spread(_ output: [Double]) -> (lead: Share, hhi: Share)? {
    let whole = output.reduce(0, +)
    guard whole > 0 else { return nil }
    let squares = output.reduce(0) { $0 + ($1 / whole) * ($1 / whole) }
    return (Share((output.max() ?? 0) / whole), Share(squares))
  }
}
