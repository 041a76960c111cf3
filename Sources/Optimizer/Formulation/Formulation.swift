import MixedInteger
import ParkModel

/// The allocation model of a portfolio as a mixed-integer linear program.
///
/// Columns, for park p, alternative a, use u, segment s, instrument i, level l, period t, fund f,
/// cost class c (each name is the column's name in the exported model, with identifiers):
///
///     x[p,a]          in {0,1}   alternative a is carried out
///     e[p,a]          in [0,1]   its extent, where partial funding is allowed; otherwise e = x
///     w[p,a]          in {0,1}   it takes land, where that is not simply x
///     y[p,a,i,l,t]    in {0,1}   instrument i runs at level l from period t on
///     h[p,a,u,s,t]    >= 0       hectares released
///     r[p,a,u,t]      >= 0       of these, regenerated brownfield
///     pay[p,a,f,c,t]  >= 0       grants
///     d[p,a,t]        >= 0       new debt
///     q[p,a,t]        >= 0       debt-to-equity swap
///     o[p,a]          >= 0       new debt above the benchmark
///     z[pair,a]       in {0,1}   a synergy is realised, first choice through alternative a
///     eff[p,a,m]                 instrument effects on outcome m under its ceiling
///     v[limit]        >= 0       shortfall of a soft limit
///
/// The rows stand as comments over the code that builds them: park rules in
/// `Formulation+Park.swift` and `Formulation+Money.swift`, outcomes in
/// `Formulation+Outcomes.swift`, limits in `Formulation+Limits.swift`.
struct Formulation {
  private(set) var portfolio: Portfolio
  let merits: [ParkID: Share]
  var model = MixedIntegerModel()
  /// One entry for every alternative of every park, parks in order.
  var alternatives: [AlternativeColumns] = []
  /// The alternatives of each park, as positions in `alternatives`.
  var alternativesOfPark: [Range<Int>] = []
  /// The alternative each column belongs to, as a position in `alternatives`; -1 for columns of
  /// the whole plan.
  private(set) var ownerOfColumn: [Int32] = []
  /// Which rule each row states, as a position in `rules`; -1 for rows that only link columns.
  var ruleOfRow: [Int32] = []
  /// Named limits and park rules, for explaining why no plan exists.
  var rules: [NamedRule] = []
  private var rulePositions: [NamedRule: Int32] = [:]
  /// Columns held by an exclusion or a given choice.
  var holds: [Hold] = []
  /// Bounds of held columns without any hold.
  var naturalBounds: [Int: (lower: Double, upper: Double)] = [:]
  /// Rows of hard limits whose bound is a number that a planner writes.
  var numberedRows: [NumberedRow] = []
  /// Left-hand sides of limits, for reporting what a plan uses.
  var limitRows: [LimitRow] = []
  /// Shortfall columns with their prices.
  var shortfalls: [(column: MixedIntegerModel.Column, price: Points)] = []

  let outcomePosition: [OutcomeID: Int]
  let industryPosition: [IndustryID: Int]
  let instrumentPosition: [InstrumentID: Int]
  let periodPosition: [PeriodID: Int]
  let parkPosition: [ParkID: Int]

  init(_ portfolio: Portfolio, merits: [ParkID: Share]) {
    self.init(parksOf: portfolio, merits: merits)
    addLimits()
  }

  /// What the parks may do under their own rules, without budgets and limits.
  init(parksOf portfolio: Portfolio, merits: [ParkID: Share]) {
    self.portfolio = portfolio
    self.merits = merits
    outcomePosition = positions(portfolio.outcomes.map(\.id))
    industryPosition = positions(portfolio.industries.map(\.id))
    instrumentPosition = positions(portfolio.instruments.map(\.id))
    periodPosition = positions(portfolio.periods.map(\.id))
    parkPosition = positions(portfolio.parks.map(\.id))
    for position in portfolio.parks.indices { addPark(position) }
    for synergy in portfolio.synergies { addSynergy(synergy) }
    for alternative in alternatives.indices { addService(alternative) }
  }

  /// Takes over another portfolio of the same parks, and adds its budgets and limits.
  mutating func addLimits(of other: Portfolio) {
    portfolio = other
    addLimits()
  }

  private mutating func addLimits() {
    addFundBudgets()
    for limit in portfolio.limits { addLimit(limit) }
  }

  /// Says whose the columns added since the last call are.
  mutating func claimNewColumns(for owner: Int) {
    let new = model.columnCount - ownerOfColumn.count
    ownerOfColumn.append(contentsOf: repeatElement(Int32(owner), count: new))
  }

  /// Adds a row that states a rule, or only links columns where `rule` is nil.
  mutating func row(
    _ name: @autoclosure () -> String, _ terms: LinearTerms, lower: Double = -.infinity,
    upper: Double = .infinity, rule: NamedRule? = nil
  ) {
    model.addRow(name(), terms, lower: lower, upper: upper)
    ruleOfRow.append(rule.map { position(of: $0) } ?? -1)
  }

  /// Holds a column at a value because a rule says so.
  ///
  /// Bounds meet, so that two rules that hold a column at different values cross them: there is no
  /// plan, and both rules are to blame.
  mutating func hold(_ column: MixedIntegerModel.Column, at value: Double, rule: NamedRule) {
    holds.append(Hold(column: column, value: value, rule: Int(position(of: rule))))
    let before = (lower: model.lower[column.index], upper: model.upper[column.index])
    if naturalBounds[column.index] == nil { naturalBounds[column.index] = before }
    let held = Hold.tighten(before, to: value)
    model.setBounds(column, lower: held.lower, upper: held.upper)
  }

  private mutating func position(of rule: NamedRule) -> Int32 {
    if let known = rulePositions[rule] { return known }
    let position = Int32(rules.count)
    rules.append(rule)
    rulePositions[rule] = position
    return position
  }
}

/// A column that stands at a value because of a rule.
struct Hold {
  let column: MixedIntegerModel.Column
  let value: Double
  let rule: Int

  /// Bounds that leave only the value, crossed where they did not allow it.
  ///
  /// A value that is past a bound by rounding only is allowed.
  static func tighten(
    _ bounds: (lower: Double, upper: Double), to value: Double
  ) -> (lower: Double, upper: Double) {
    let noise = 1e-6 * max(1, abs(value))
    return (
      lower: bounds.lower - value > noise ? bounds.lower : value,
      upper: value - bounds.upper > noise ? bounds.upper : value
    )
  }
}

/// A row of a hard limit whose bound is a number that a planner writes.
struct NumberedRow {
  let number: LimitNumber
  let row: Int
  /// The limit's left-hand side; its whole is what the number is a share of.
  let line: LimitRow
  /// The number as it acts: a concentration share never below the share before the plan.
  let amount: Double
}

private func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}

/// A limit or a park rule that can be part of a conflict.
enum NamedRule: Hashable, Sendable {
  /// A limit or fund budget, by the name that a planner sees.
  case limit(String)
  /// A park that must be carried out.
  case mandatory(ParkID)
  /// A park that must not be carried out.
  case excluded(ParkID)
  /// What was given for a park beforehand.
  case given(ParkID)
  /// A rule inside one park.
  case park(ParkRule, ParkID)

  enum ParkRule: String, CaseIterable, Sendable {
    case land, brownfield, greenfield, integration, funding, leverage, swap, service
  }

  /// Whether it is a rule inside one park, which no repair changes.
  var isParkRule: Bool {
    switch self {
    case .park: true
    case .limit, .mandatory, .excluded, .given: false
    }
  }

  var name: String {
    switch self {
    case .limit(let name): name
    case .mandatory(let park): "mandatory \(park)"
    case .excluded(let park): "excluded \(park)"
    case .given(let park): "given \(park)"
    case .park(let rule, let park): "\(rule.rawValue) of \(park)"
    }
  }
}

/// The columns of one alternative, and what they add up to.
struct AlternativeColumns {
  let park: Int
  let alternative: Alternative
  let x: MixedIntegerModel.Column
  /// The extent as an expression: the column e, or x.
  let extent: MixedIntegerModel.Column
  /// Takes land; nil where no land is decided.
  var w: MixedIntegerModel.Column?
  var y: [InstrumentColumn] = []
  var h: [LandColumn] = []
  var r: [LandColumn] = []
  var pay: [PayColumn] = []
  /// By period; empty where the park cannot borrow or swap.
  var d: [MixedIntegerModel.Column] = []
  var q: [MixedIntegerModel.Column] = []
  var o: MixedIntegerModel.Column?
  /// Outcome amounts per year at the horizon, by outcome.
  var outcomes: [LinearTerms]
  /// Added output by industry.
  var output: [LinearTerms]

  struct InstrumentColumn {
    let instrument: Int
    let level: Int
    let period: Int
    let column: MixedIntegerModel.Column
  }

  /// Released or regenerated hectares; the segment is -1 for regenerated ones.
  struct LandColumn {
    let use: Int
    let segment: Int
    let period: Int
    let column: MixedIntegerModel.Column
  }

  struct PayColumn {
    let fund: Int
    let purpose: GrantPurpose
    let period: Int
    let column: MixedIntegerModel.Column
  }

  /// sum over levels (and periods up to `last`) of y for one instrument.
  func running(_ instrument: Int, upTo last: Int = .max) -> LinearTerms {
    LinearTerms(
      y.filter { $0.instrument == instrument && $0.period <= last }.map { ($0.column, 1) })
  }
}
