import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticPortfolioTests {
  private func portfolio(_ parks: Int, seed: UInt64) -> Portfolio {
    var synthetic = SyntheticPortfolio(count: parks, seed: seed)
    return synthetic.portfolio(seed: seed)
  }

  @Test(arguments: [12, 22, 150], [1, 2, 3] as [UInt64])
  func everyKindOfLimitOccurs(parks: Int, seed: UInt64) {
    let place = Comment(rawValue: "\(parks) parks, seed \(seed)")
    let limits = portfolio(parks, seed: seed).limits
    var kinds: Set<String> = []
    for limit in limits {
      let soft = limit.shortfallPrice == nil ? "" : " soft"
      switch limit.rule {
      case .amount(let measure, let atLeast, let atMost):
        if atLeast != nil { kinds.insert("floor" + soft) }
        if atMost != nil { kinds.insert("cap") }
        if atLeast == nil, atMost == nil { kinds.insert("watch") }
        if !measure.group.parks.isEmpty { kinds.insert("at most n of a group") }
        switch measure.measure {
        case .parks: kinds.insert("parks")
        case .instrument: kinds.insert("instrument")
        case .grants: kinds.insert("grants")
        case .newDebt: kinds.insert("new debt")
        case .swaps: kinds.insert("swaps")
        case .greenfield: kinds.insert("quota")
        case .released, .regenerated: kinds.insert("land")
        case .outcome: kinds.insert("outcome")
        case .resource: kinds.insert("resource")
        }
      case .ratio(_, _, let atLeast, _): kinds.insert(atLeast == nil ? "share cap" : "share" + soft)
      case .concentration(let rule):
        kinds.insert("concentration \(rule.scope.rawValue)\(rule.isJoint ? " joint" : "")")
      case .brownfieldFirst: kinds.insert("brownfield first")
      case .requires: kinds.insert("requires")
      case .excludes: kinds.insert("excludes")
      }
    }
    let expected: Set<String> = [
      "floor", "floor soft", "cap", "watch", "at most n of a group", "parks", "instrument",
      "grants",
      "new debt", "swaps", "quota", "land", "outcome", "resource", "share", "share soft",
      "share cap", "concentration after", "concentration added joint", "brownfield first",
      "requires", "excludes",
    ]
    #expect(expected.subtracting(kinds) == [], place)
    #expect(limits.map(\.id) == limits.map(\.id).sorted(), place)
    #expect(Set(limits.map(\.id)).count == limits.count, place)
  }

  @Test(arguments: [22, 500], [1, 2] as [UInt64])
  func everyOutcomeHasAReferenceOfThreeDigits(parks: Int, seed: UInt64) {
    for outcome in portfolio(parks, seed: seed).outcomes {
      let reference = outcome.reference?.value.value ?? 0
      #expect(reference > 0, "\(outcome.id), \(parks) parks, seed \(seed)")
      #expect(significant(reference) == reference, "\(outcome.id), \(parks) parks, seed \(seed)")
    }
  }

  /// The leader's share before the plan lies above the limit, so its row asks it not to rise.
  @Test(arguments: [12, 22, 150, 500], [1, 2, 3] as [UInt64])
  func theConcentrationLimitLiesBelowTheLeadersShare(parks: Int, seed: UInt64) throws {
    let portfolio = portfolio(parks, seed: seed)
    let total = portfolio.parks.reduce(0) { $0 + $1.output.value.value }
    let leading = portfolio.parks.reduce(0) { sum, park in
      sum
        + park.industries.filter { $0.industry == SyntheticPolicies.leader }
        .reduce(0) { $0 + $1.share.value.value * park.output.value.value }
    }
    let limit = try #require(portfolio.limits.first { $0.id == "one-industry" })
    guard case .concentration(let rule) = limit.rule else {
      Issue.record("one-industry is not a concentration limit")
      return
    }
    #expect(rule.share.value.value < leading / total, "\(parks) parks, seed \(seed)")
  }

  /// Grants are a fixed share of what the parks could use, so that they are scarce at every size.
  @Test(arguments: [22, 150, 2543])
  func budgetsGrowWithDemand(parks: Int) {
    let synthetic = SyntheticPortfolio(count: parks, seed: 1)
    let general = synthetic.funds[0].budget.reduce(0) { $0 + $1.value.value }
    let wanted = SyntheticPortfolio.moneyShare * synthetic.totalDemand
    #expect(abs(general - wanted) <= 0.2, "\(parks) parks, seed 1")
    #expect(synthetic.funds[1].carriesOver)
  }

  @Test func synergiesHelpAndHinder() {
    let synergies = portfolio(150, seed: 1).synergies
    let effects = synergies.flatMap { $0.effects.values.map(\.value.value) }
    #expect(effects.contains { $0 > 0 })
    #expect(effects.contains { $0 < 0 })
    #expect(synergies.contains { $0.first.park == $0.second.park })
    #expect(synergies.contains { $0.first.park != $0.second.park })
  }
}
