public import ParkModel

/// What an edited document says its plan comes to, to be compared with a re-check.
///
/// A planner who changes an allocation by hand leaves the old numbers standing; the comparison
/// shows how far they moved.
public struct PlanClaims: Hashable, Sendable {
  public var objective: Points?
  public var outcomes: [OutcomeID: Amount]
  /// By park, as far as the document states them.
  public var parkOutcomes: [ParkID: [OutcomeID: Amount]]
}

extension PlanDocument {
  public var claims: PlanClaims {
    var parkOutcomes: [ParkID: [OutcomeID: Amount]] = [:]
    for row in parks where !row.outcomes.isEmpty {
      parkOutcomes[ParkID(row.park)] = Self.amounts(row.outcomes)
    }
    return PlanClaims(
      objective: objective.map { Points($0) }, outcomes: Self.amounts(outcomes),
      parkOutcomes: parkOutcomes)
  }

  /// Parks whose allocation is given but whose grants and debt are not.
  public var parksWithOpenMoney: Set<ParkID> {
    Set(parks.filter(\.leavesMoneyOpen).map { ParkID($0.park) })
  }

  private static func amounts(_ named: [String: Double]) -> [OutcomeID: Amount] {
    var result: [OutcomeID: Amount] = [:]
    for (outcome, amount) in named { result[OutcomeID(outcome)] = Amount(amount) }
    return result
  }

  /// The plan of the document, in the words of a portfolio.
  ///
  /// Allocations stand in portfolio order. A park that the document leaves out stays out, so that
  /// it is free where the plan is used to fix choices; `"alternative": null` fixes none.
  ///
  /// - Parameter file: Path as the planner typed it, for messages.
  /// - Throws: every name that the portfolio does not know and every amount that cannot be, each
  ///   with its key path.
  public func plan(
    for portfolio: Portfolio, file: String = "plan"
  ) throws(InvalidInput) -> Plan {
    var naming = PlanNaming(portfolio, file: file)
    var allocations: [ParkID: Allocation] = [:]
    for (position, row) in parks.enumerated() {
      guard let allocation = naming.allocation(row, at: "parks[\(position)]") else { continue }
      if allocations.updateValue(allocation, forKey: allocation.park) != nil {
        naming.reader.report(
          "parks[\(position)].park", "park '\(allocation.park)' stands here twice",
          fix: "keep one of the two")
      }
    }
    guard naming.reader.problems.isEmpty else { throw InvalidInput(naming.reader.problems) }
    return Plan(allocations: portfolio.parks.compactMap { allocations[$0.id] })
  }
}

/// Turns the texts of a document into the portfolio's own entities.
private struct PlanNaming {
  let portfolio: Portfolio
  let parks: [ParkID: Park]
  var reader: DocumentReader

  init(_ portfolio: Portfolio, file: String) {
    self.portfolio = portfolio
    parks = Dictionary(portfolio.parks.map { ($0.id, $0) }) { first, _ in first }
    reader = DocumentReader(file: file)
  }

  mutating func allocation(_ row: PlanDocument.ParkRow, at path: String) -> Allocation? {
    guard let park = parks[ParkID(row.park)] else {
      unknown(path + ".park", "park", row.park, portfolio.parks.map(\.id.text))
      return nil
    }
    guard let name = row.alternative else {
      let given = [
        ("land", row.land.isEmpty), ("money", row.money.isEmpty), ("debt", row.debt.isEmpty),
        ("instruments", row.instruments.isEmpty),
      ]
      for (field, isEmpty) in given where !isEmpty {
        reader.report(
          "\(path).\(field)", "park '\(park.id)' is not carried out but gets \(field)",
          fix: "name an alternative, or empty the list")
      }
      return Allocation(park: park.id)
    }
    if !park.alternatives.contains(where: { $0.id.text == name }) {
      unknown(
        path + ".alternative", "alternative of park '\(park.id)'", name,
        park.alternatives.map(\.id.text))
    }
    let extent = amount(row.extent, path + ".extent")
    if extent > 1 {
      reader.report(path + ".extent", "\(row.extent) is more than all", fix: "write 1 or less")
    }
    return Allocation(
      park: park.id, alternative: AlternativeID(name), extent: Share(extent),
      instruments: instruments(row, path), land: land(row, path), grants: grants(row, path),
      debt: debt(row, path))
  }

  private mutating func instruments(
    _ row: PlanDocument.ParkRow, _ path: String
  ) -> [InstrumentChoice] {
    var seen: Set<String> = []
    var result: [InstrumentChoice] = []
    for (position, choice) in row.instruments.enumerated() {
      let path = "\(path).instruments[\(position)]"
      if let known = portfolio.instruments.first(where: { $0.id.text == choice.instrument }) {
        if !known.levels.contains(where: { $0.id.text == choice.level }) {
          unknown(
            path + ".level", "level of instrument '\(known.id)'", choice.level,
            known.levels.map(\.id.text))
        }
        if !seen.insert(choice.instrument).inserted {
          reader.report(
            path + ".instrument", "instrument '\(known.id)' stands here twice",
            fix: "keep one of the two")
        }
      } else {
        unknown(
          path + ".instrument", "instrument", choice.instrument,
          portfolio.instruments.map(\.id.text))
      }
      result.append(
        InstrumentChoice(
          instrument: InstrumentID(choice.instrument), level: LevelID(choice.level),
          start: period(choice.start, path + ".start")))
    }
    return result
  }

  private mutating func land(_ row: PlanDocument.ParkRow, _ path: String) -> [LandRelease] {
    var result: [LandRelease] = []
    for (position, release) in row.land.enumerated() {
      let path = "\(path).land[\(position)]"
      let period = period(release.period, path + ".period")
      let hectares = amount(release.hectares, path + ".hectares")
      let regenerated = amount(release.regeneratedHectares, path + ".regenerated_hectares")
      guard let rules = portfolio.land.uses.first(where: { $0.use.rawValue == release.use })
      else {
        unknown(
          path + ".use", "land use", release.use, portfolio.land.uses.map(\.use.rawValue))
        continue
      }
      if !(1...max(1, rules.segments.count)).contains(release.segment) {
        reader.report(
          path + ".segment", "\(release.use) land has no segment \(release.segment)",
          fix: "write a number from 1 to \(rules.segments.count)")
      }
      result.append(
        LandRelease(
          use: rules.use, segment: release.segment, period: period,
          hectares: Hectares(hectares), regenerated: Hectares(regenerated)))
    }
    return result
  }

  private mutating func grants(_ row: PlanDocument.ParkRow, _ path: String) -> [Grant] {
    var result: [Grant] = []
    for (position, grant) in row.money.enumerated() {
      let path = "\(path).money[\(position)]"
      if !portfolio.funds.contains(where: { $0.id.text == grant.fund }) {
        unknown(path + ".fund", "fund", grant.fund, portfolio.funds.map(\.id.text))
      }
      if grant.costClass != "all" {
        let known = ["land", "swap", "fixed"] + portfolio.instruments.map(\.id.text)
        for token in grant.costClass.split(separator: "+", omittingEmptySubsequences: false)
        where !known.contains(String(token)) {
          unknown(path + ".class", "cost class", String(token), ["all"] + known)
        }
      }
      result.append(
        Grant(
          fund: FundID(grant.fund), purpose: GrantPurpose(token: grant.costClass),
          period: period(grant.period, path + ".period"),
          amount: MillionYuan(amount(grant.grantMCNY, path + ".grant_mcny"))))
    }
    return result
  }

  private mutating func debt(_ row: PlanDocument.ParkRow, _ path: String) -> [DebtStep] {
    var result: [DebtStep] = []
    for (position, step) in row.debt.enumerated() {
      let path = "\(path).debt[\(position)]"
      result.append(
        DebtStep(
          period: period(step.period, path + ".period"),
          newDebt: MillionYuan(amount(step.newDebtMCNY, path + ".new_debt_mcny")),
          swap: MillionYuan(amount(step.swapMCNY, path + ".swap_mcny"))))
    }
    return result
  }

  private mutating func period(_ name: String, _ path: String) -> PeriodID {
    if !portfolio.periods.contains(where: { $0.id.text == name }) {
      unknown(path, "period", name, portfolio.periods.map(\.id.text))
    }
    return PeriodID(name)
  }

  private mutating func amount(_ value: Double, _ path: String) -> Double {
    if !value.isFinite || value < 0 {
      reader.report(path, "\(value) is no amount", fix: "write 0 or more")
    }
    return value
  }

  private mutating func unknown(
    _ path: String, _ kind: String, _ name: String, _ known: [String]
  ) {
    let fix =
      if let near = nearestName(to: name, among: known) {
        "did you mean '\(near)'?"
      } else if known.isEmpty {
        "remove it: the portfolio has none"
      } else if known.count > 12 {
        "use one of the portfolio's \(known.count), such as \(known[0])"
      } else {
        "use one of: " + known.joined(separator: ", ")
      }
    reader.report(path, "'\(name)' is no \(kind)", fix: fix)
  }
}
