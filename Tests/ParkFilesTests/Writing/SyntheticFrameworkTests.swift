import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticFrameworkTests {
  @Test func siblingsSumToOne() {
    let framework = SyntheticFramework.own
    #expect(abs(framework.groups.reduce(0) { $0 + $1.weight.value.value } - 1) < 1e-9)
    for group in framework.groups {
      let weights = framework.indicators.filter { $0.group == group.id }.map(\.weight.value.value)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-9, "\(group.id)")
    }
  }

  @Test func generatedParksHaveItsValuesButForAFewGaps() {
    let parks = SyntheticParks(count: 200, random: SplitMix64(seed: 2)).parks
    let wanted = 200 * SyntheticFramework.own.indicators.count
    let given = parks.reduce(0) { $0 + $1.indicators.count }
    #expect(given < wanted, "seed 2")
    #expect(Double(given) > 0.94 * Double(wanted), "seed 2")
  }
}
