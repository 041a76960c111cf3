import ParkModel

/// Which amounts of a plan get a column each: every one that some park has, and the one that a
/// planner's own value falls into where the plan gives nothing.
struct PlanSlots {
  struct Land: Hashable {
    /// Position in `Portfolio.land.uses`.
    var use: Int
    /// 0 for the first segment.
    var segment: Int
    var period: Int
  }

  struct Regenerated: Hashable {
    var use: Int
    var period: Int
  }

  struct Paid: Hashable {
    var fund: Int
    var period: Int
  }

  /// By use, segment and period.
  private(set) var land: [Land] = []
  /// By use and period.
  private(set) var regenerated: [Regenerated] = []
  /// Grants for costs, by fund and period.
  private(set) var grants: [Paid] = []
  /// Grants for swaps, by fund and period: only these pay for swaps.
  private(set) var swaps: [Paid] = []

  /// Amounts by park (in portfolio order) and slot.
  private(set) var landOfPark: [[Land: Double]] = []
  private(set) var regeneratedOfPark: [[Regenerated: Double]] = []
  private(set) var grantsOfPark: [[Paid: Double]] = []
  private(set) var swapsOfPark: [[Paid: Double]] = []
  /// New debt by period.
  private(set) var debtOfPark: [[Double]] = []

  init(_ book: SheetBook) {
    let portfolio = book.portfolio
    let uses = Dictionary(portfolio.land.uses.enumerated().map { ($1.use, $0) }) { a, _ in a }
    let periods = Dictionary(portfolio.periods.enumerated().map { ($1.id, $0) }) { a, _ in a }
    let funds = Dictionary(portfolio.funds.enumerated().map { ($1.id, $0) }) { a, _ in a }
    for park in portfolio.parks {
      var (land, regenerated) = ([Land: Double](), [Regenerated: Double]())
      var (grants, swaps) = ([Paid: Double](), [Paid: Double]())
      var debt = [Double](repeating: 0, count: portfolio.periods.count)
      let given = book.allocations[park.id]
      let allocation = given?.alternative == nil ? Allocation(park: park.id) : given
      for release in allocation?.land ?? [] {
        guard let use = uses[release.use], let period = periods[release.period] else { continue }
        land[Land(use: use, segment: release.segment - 1, period: period), default: 0] +=
          release.hectares.value
        regenerated[Regenerated(use: use, period: period), default: 0] += release.regenerated.value
      }
      for grant in allocation?.grants ?? [] {
        guard let fund = funds[grant.fund], let period = periods[grant.period] else { continue }
        let slot = Paid(fund: fund, period: period)
        if grant.purpose.isForSwap {
          swaps[slot, default: 0] += grant.amount.value
        } else {
          grants[slot, default: 0] += grant.amount.value
        }
      }
      for step in allocation?.debt ?? [] {
        if let period = periods[step.period] { debt[period] += step.newDebt.value }
      }
      landOfPark.append(land.filter { $0.value != 0 })
      regeneratedOfPark.append(regenerated.filter { $0.value != 0 })
      grantsOfPark.append(grants.filter { $0.value != 0 })
      swapsOfPark.append(swaps.filter { $0.value != 0 })
      debtOfPark.append(debt)
    }
    guard !portfolio.periods.isEmpty else { return }
    let firstUse = portfolio.land.uses.isEmpty ? [] : [Regenerated(use: 0, period: 0)]
    let firstFund = portfolio.funds.isEmpty ? [] : [Paid(fund: 0, period: 0)]
    land = sorted(
      landOfPark, portfolio.land.uses.indices.map { Land(use: $0, segment: 0, period: 0) }
    ) {
      ($0.use, $0.segment, $0.period) < ($1.use, $1.segment, $1.period)
    }
    regenerated = sorted(regeneratedOfPark, firstUse) { ($0.use, $0.period) < ($1.use, $1.period) }
    grants = sorted(grantsOfPark, firstFund) { ($0.fund, $0.period) < ($1.fund, $1.period) }
    swaps = sorted(swapsOfPark, portfolio.finance == nil ? [] : firstFund) {
      ($0.fund, $0.period) < ($1.fund, $1.period)
    }
  }
}

private func sorted<Slot: Hashable>(
  _ amounts: [[Slot: Double]], _ always: [Slot], by order: (Slot, Slot) -> Bool
) -> [Slot] {
  amounts.reduce(into: Set(always)) { $0.formUnion($1.keys) }.sorted(by: order)
}

extension GrantPurpose {
  /// Whether the grant pays for a swap and nothing else.
  var isForSwap: Bool {
    switch self {
    case .all: false
    case .classes(let classes): !classes.isEmpty && classes.allSatisfy { $0 == .swap }
    }
  }
}
