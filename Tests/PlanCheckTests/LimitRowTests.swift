import ParkModel
import Testing

@testable import PlanCheck

@Suite struct LimitRowTests {
  private func row(
    _ part: Double, of whole: Double? = nil, atLeast: Double? = nil, atMost: Double? = nil
  ) -> LimitRow {
    LimitRow(name: "row", part: part, whole: whole, atLeast: atLeast, atMost: atMost)
  }

  @Test func slackIsTheDistanceToTheNearerBound() {
    #expect(row(7, atLeast: 5, atMost: 20).use.slack == 2)
    #expect(row(18, atLeast: 5, atMost: 20).use.slack == 2)
    #expect(row(3, atLeast: 5, atMost: 20).use.slack == -2)
    #expect(row(3).use.slack == nil)
    #expect(!row(3).use.isBinding)
  }

  @Test func slackOfAShareIsAShare() {
    let use = row(3, of: 12, atLeast: 0.2, atMost: 0.3).use
    #expect(near(use.used, 0.25))
    #expect(near(use.slack, 0.05))
  }

  @Test func aNegativeWholeTurnsTheShareButNotTheRow() {
    // 1 <= 0.5 x (-10) does not hold: broken by 6 of the whole's 10.
    let broken = row(1, of: -10, atMost: 0.5)
    #expect(broken.isBroken)
    #expect(near(broken.use.slack, -0.6))
    #expect(!row(-6, of: -10, atMost: 0.5).isBroken)
  }

  @Test func aShareOfNothingHasNoUseAndNoSlack() {
    #expect(row(0, of: 0, atLeast: 0.3).use.used == nil)
    #expect(row(0, of: 0, atLeast: 0.3).use.slack == 0)
    #expect(row(2, of: 0, atMost: 0.3).isBroken)
    #expect(row(2, of: 0, atMost: 0.3).use.slack == -2)
  }

  @Test func slackIsNegativeOnlyWhereTheRowIsBroken() {
    let noise = row(10.000_001, atMost: 10)
    #expect(!noise.isBroken)
    #expect(noise.use.slack == 0)
    #expect(noise.use.isBinding)
    #expect(row(10.1, atMost: 10).isBroken)
    #expect(!row(9.9, atMost: 10).use.isBinding)
  }
}
