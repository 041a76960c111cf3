import ParkModel
import Testing

@testable import Optimizer

@Suite struct ParkFormulationTests {
  /// Budgets, limits and weights may differ: the model is the one that a compile from nothing gives.
  @Test func portfoliosOfTheSameParksShareThem() throws {
    for seed in seeds(30) {
      let portfolio = decomposedPortfolio(seed)
      let merits = merits(portfolio)
      var changed = portfolio
      for fund in changed.funds.indices {
        for period in changed.funds[fund].budget.indices {
          let before = changed.funds[fund].budget[period].value.value
          changed.funds[fund].budget[period] = Figure(MillionYuan(before * 0.7), .assumed)
        }
      }
      for outcome in changed.outcomes.indices {
        changed.outcomes[outcome].weight = Figure(Share(0.25), .assumed)
        changed.outcomes[outcome].reference = Figure(Amount(50), .assumed)
      }
      changed.limits = Array(changed.limits.dropFirst())
      let known = ParkFormulation(portfolio, merits: merits)
      let shared = try #require(known.formulation(of: changed, merits: merits))
      let own = Formulation(changed, merits: merits)
      #expect(shared.model == own.model, "seed \(seed)")
      #expect(shared.ownerOfColumn == own.ownerOfColumn && shared.ruleOfRow == own.ruleOfRow)
      #expect(shared.rules == own.rules)
      #expect(shared.portfolio == changed)
      #expect(shared.limitRows.map(\.name) == own.limitRows.map(\.name), "seed \(seed)")
      let references = Dictionary(
        uniqueKeysWithValues: changed.outcomes.map { ($0.id, Amount(50)) })
      #expect(
        shared.objective(references: references).terms.map(\.coefficient)
          == own.objective(references: references).terms.map(\.coefficient), "seed \(seed)")
    }
  }

  @Test func otherParksAreNotTaken() throws {
    let portfolio = decomposedPortfolio(3)
    let known = ParkFormulation(portfolio, merits: merits(portfolio))
    var changed = portfolio
    changed.parks[0].land.available = Figure(
      Hectares(changed.parks[0].land.available.value.value + 1), .assumed)
    #expect(known.formulation(of: changed, merits: merits(portfolio)) == nil)
    #expect(known.formulation(of: portfolio, merits: [portfolio.parks[0].id: 0.123]) == nil)
    var fewer = portfolio
    fewer.parks.removeLast()
    #expect(known.formulation(of: fewer, merits: merits(portfolio)) == nil)
  }
}
