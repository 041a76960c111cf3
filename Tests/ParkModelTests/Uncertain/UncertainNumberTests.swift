import ParkModel
import Testing

@Suite struct UncertainNumberTests {
  /// A factor of 0.7 of which 36 % arrives: 1 + 0.36 x (0.7 - 1) = 0.892. A step of 10: 3.6.
  @Test func aShareOfAChangeArrives() {
    let address = NumberAddress(.parkOutput)
    #expect(UncertainChange(.scale, address).change(at: 0.7) == .scale(address, by: 0.7))
    guard
      case .scale(_, let factor) = UncertainChange(.scale, address, share: 0.36).change(at: 0.7)
    else {
      Issue.record("a scale stays a scale")
      return
    }
    #expect(abs(factor - 0.892) < 1e-12)
    #expect(
      UncertainChange(.shift, address, share: 0.5).change(at: 10) == .shift(address, by: 5))
    #expect(UncertainChange(.set, address).change(at: 10) == .set(address, to: 10))
  }

  @Test func allChangesOfANumberTakeItsValue() {
    let (budget, price) = (NumberAddress(.fundBudget), NumberAddress(.debtPrice))
    let number = UncertainNumber(
      id: "money", changes: [UncertainChange(.scale, budget), UncertainChange(.set, price)],
      distribution: .uniform(low: 0, high: 1))
    #expect(number.changes(at: 0.5) == [.scale(budget, by: 0.5), .set(price, to: 0.5)])
    #expect(number.title.english == "money")
    #expect(number.status == .assumed)
  }
}
