import Testing
import WhatIf

@Suite struct DesignTests {
  @Test func everyDesignHasAWordOfItsOwn() {
    let designs: [Design] = [
      .tornado, .factorial, .latinHypercube(samples: 1, seed: 0), .monteCarlo(samples: 1, seed: 0),
    ]
    #expect(
      designs.map(\.word) == ["tornado", "factorial", "lhs", "montecarlo"])
  }
}
