import ParkModel
import Testing

@testable import WhatIf

@Suite struct PlainestNumberTests {
  @Test func hasTheFewestDigitsOfTheGap() {
    let worked: [(Double, Double, Double)] = [
      (0.42971, 0.43012, 0.43), (0.4297, 0.4298, 0.4298), (-0.5, 0.3, 0), (2, 3, 3), (2.1, 3.9, 3),
      (1.61, 1.72, 1.7), (-3.26, -3.14, -3.2), (899, 1203, 1000), (123_456, 123_999, 123_500),
      (5e-9, 6.4e-9, 6e-9), (-1, 0, 0), (0, 1, 1), (7, 7, 7), (1e300, 1.5e300, 1.5e300),
    ]
    for (least, most, plainest) in worked {
      #expect(plainestNumber(above: least, atMost: most) == plainest, "\(least) \(most)")
    }
  }

  @Test func alwaysLiesInTheGap() {
    var numbers = SplitMix64(seed: 1)
    for step in 0..<2000 {
      let scale = [1e-12, 1e-3, 1, 1e6, 1e18][step % 5]
      let least = (numbers.unit() - 0.5) * scale
      let most = step % 7 == 0 ? least.nextUp : least + numbers.unit() * scale * 1e-3
      let found = plainestNumber(above: least, atMost: most)
      #expect((found > least && found <= most) || least == most, "step \(step)")
    }
  }
}
