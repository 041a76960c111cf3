import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticScenariosTests {
  @Test(arguments: [1, 3, 22])
  func scenariosNameOnlyLimitsThatExist(parks: Int) {
    var synthetic = SyntheticPortfolio(count: parks, seed: 1)
    let limits = Set(synthetic.limits().map(\.id.text))
    let scenarios = synthetic.portfolio(seed: 1).scenarios
    #expect(scenarios.map(\.id) == scenarios.map(\.id).sorted())
    for scenario in scenarios {
      for case .scale(let address, _) in scenario.changes where address.field == .limitAtMost {
        #expect(!address.of.isEmpty)
        #expect(limits.isSuperset(of: address.of), "\(parks) parks, seed 1")
      }
    }
  }
}
