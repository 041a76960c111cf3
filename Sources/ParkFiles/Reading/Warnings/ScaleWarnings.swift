public import ParkModel

/// What a planner should look at before solving, in the units of the files.
///
/// Amounts outside 1e-4…1e6 in their unit (most often a wrong unit), parks whose smallest viable
/// area cannot be met, land rules that say less than they seem to, declared packages that can never
/// be carried out, concentration limits that only an empty plan meets, and finances under which
/// hardly anybody can borrow. None of it is an error: the portfolio can be solved.
public func scaleWarnings(_ portfolio: Portfolio) -> [String] {
  var warnings = ScaleWarnings(portfolio)
  warnings.checkAmounts()
  warnings.checkSegments()
  warnings.checkPaths()
  warnings.checkLeadingIndustries()
  warnings.checkRemediation()
  warnings.checkViability()
  warnings.checkConcentration()
  warnings.checkRoom()
  return warnings.texts
}

/// The warnings found so far.
struct ScaleWarnings {
  /// Amounts outside this range make a model that solvers find hard to trust.
  static let usual = 1e-4...1e6

  let portfolio: Portfolio
  var texts: [String] = []

  init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// One warning for all entities whose amount of one kind is unusual, naming the first.
  mutating func warn(
    _ what: String, unit: String,
    _ amounts: some Sequence<(name: String, value: Double)>
  ) {
    let odd = amounts.filter { $0.value != 0 && !Self.usual.contains(abs($0.value)) }
    guard let first = odd.first else { return }
    let amount = Self.plain(first.value) + (unit.isEmpty ? "" : " \(unit)")
    let others = odd.count == 1 ? "" : " (and \(odd.count - 1) more like it)"
    let of = first.name.isEmpty ? "" : " of \(first.name)"
    texts.append("\(what)\(of) is \(amount): is the unit right?\(others)")
  }

  /// A number without exponent, as planners write it.
  static func plain(_ value: Double) -> String {
    let magnitude = abs(value)
    let sign = value < 0 ? "-" : ""
    if magnitude >= 1e15 || magnitude < 1e-12 { return "\(value)" }
    if magnitude >= 1 || magnitude == 0 { return PlainNumber.written(value) }
    // Six significant digits behind the zeros; more would not help anybody to see the unit.
    var zeros = 0
    var scaled = magnitude
    while scaled < 0.1 {
      scaled *= 10
      zeros += 1
    }
    var digits = String(Int64((scaled * 1e6).rounded()))
    if digits.count > 6 { return sign + "0." + String(repeating: "0", count: zeros - 1) + "1" }
    while digits.last == "0" { digits.removeLast() }
    return sign + "0." + String(repeating: "0", count: zeros) + digits
  }

  mutating func checkAmounts() {
    checkParks()
    checkPolicies()
    checkDeclared()
  }

  private mutating func checkParks() {
    let parks = portfolio.parks
    func amounts(_ amount: (Park) -> Double?) -> [(name: String, value: Double)] {
      parks.compactMap { park in amount(park).map { (park.id.text, $0) } }
    }
    warn("available land", unit: "ha", amounts { $0.land.available.value.value })
    warn("idle land", unit: "ha", amounts { $0.land.idle.value.value })
    warn("smallest viable area", unit: "ha", amounts { $0.land.minimumViable.value.value })
    for use in LandUse.allCases {
      warn("built \(use.rawValue) land", unit: "ha", amounts { $0.land.built[use]?.value.value })
    }
    warn("debt", unit: "MCNY", amounts { $0.finances?.debt.value.value })
    warn("equity", unit: "MCNY", amounts { $0.finances?.equity.value.value })
    warn("fiscal revenue", unit: "MCNY", amounts { $0.finances?.fiscalRevenue?.value.value })
    warn("output", unit: "MCNY", amounts { $0.output.value.value })
    warn("number of workers", unit: "persons", amounts { $0.workers.value.value })
    warn("number of residents", unit: "persons", amounts { $0.residents.value.value })
    warn("instrument cost factor", unit: "", amounts { $0.instrumentCostFactor.value.value })
    for rules in portfolio.land.uses {
      let name = rules.use.rawValue
      warn(
        "\(name) land cost", unit: "MCNY/ha",
        amounts { rules.cost.value.value * $0.landCostFactor.value.value })
      warn(
        "\(name) regeneration cost", unit: "MCNY/ha",
        amounts { rules.regenerationCost.value.value * $0.landCostFactor.value.value })
    }
  }

  private mutating func checkPolicies() {
    for outcome in portfolio.outcomes {
      let id = outcome.id
      let unit = outcome.unit
      warn("reference", unit: unit, [(id.text, outcome.reference?.value.value ?? 0)])
      warn(
        "yield in \(id)", unit: "\(unit) per ha",
        portfolio.industries.map { ($0.id.text, $0.intensity[id]?.value.value ?? 0) })
      warn(
        "yield in \(id)", unit: "\(unit) per ha",
        portfolio.land.uses.map { ("\($0.use.rawValue) land", $0.yield[id]?.value.value ?? 0) })
      warn(
        "yield in \(id)", unit: "\(unit) per regenerated ha",
        portfolio.land.uses.map { ("\($0.use.rawValue) land", $0.heal[id]?.value.value ?? 0) })
      let levels = portfolio.instruments.flatMap { instrument in
        instrument.levels.map { ("\(instrument.id) \($0.id)", $0.effects[id]?.value.value ?? 0) }
      }
      // An effect is a share of a base: what matters is what it comes to in the largest park.
      let base = portfolio.parks.map { $0.effectBase(outcome.effectBase).value.value }.max() ?? 0
      guard base > 0 else { continue }
      warn("largest effect in \(id)", unit: unit, levels.map { ($0.0, $0.1 * base) })
    }
    for instrument in portfolio.instruments {
      for level in instrument.levels {
        let name = "\(instrument.id) \(level.id)"
        warn("start cost", unit: "MCNY", [(name, level.startCost.value.value)])
        warn("running cost", unit: "MCNY", [(name, level.runningCost.value.value)])
      }
    }
    for fund in portfolio.funds {
      warn(
        "budget", unit: "MCNY",
        zip(portfolio.periods, fund.budget).map { ("\(fund.id) in \($0.id)", $1.value.value) })
    }
  }

  private mutating func checkDeclared() {
    var amounts: [String: (unit: String, list: [(name: String, value: Double)])] = [:]
    let units = Dictionary(
      portfolio.outcomes.map { ($0.id, $0.unit) }, uniquingKeysWith: { first, _ in first })
    for park in portfolio.parks {
      for alternative in park.alternatives {
        for declared in alternative.declared {
          let (what, unit): (String, String) =
            switch declared.quantity {
            case .cost: ("declared cost", "MCNY")
            case .greenfield: ("declared greenfield", "ha")
            case .regenerated: ("declared regenerated land", "ha")
            case .outcome(let id): ("declared \(id)", units[id] ?? "")
            case .resource(let id): ("declared \(id)", "")
            }
          amounts[what, default: (unit, [])].list
            .append(("\(park.id) \(alternative.id)", declared.amount.value.value))
        }
      }
    }
    for (what, entry) in amounts.sorted(by: { $0.key < $1.key }) {
      warn(what, unit: entry.unit, entry.list)
    }
  }
}
