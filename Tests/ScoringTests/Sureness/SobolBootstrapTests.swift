import Testing

@testable import Scoring

@Suite struct SobolBootstrapTests {
  private func group(
    first: Double, total: Double, values: [Double], centre: Double
  ) -> SobolSampling.Sums {
    SobolSampling.Sums(
      points: values.count / 2, first: [first], total: [total],
      sum: [values.reduce(0) { $0 + $1 - centre }],
      squares: [values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }], values: values)
  }

  /// By hand, one input, c = 1: f(A) = 0, f(B) = f(AB) = 2, and the reverse. First-order sum
  /// 1 * 2 + -1 * -2 = 4, total sum 4 + 4 = 8; variance of 0, 2, 2, 0 is 4/3: 4/2 / (4/3) = 1.5 and
  /// 8/4 / (4/3) = 1.5. Every replicate of these two groups gives the same.
  @Test func indicesByHand() {
    let groups = [
      group(first: 2, total: 4, values: [0, 2], centre: 1),
      group(first: 2, total: 4, values: [2, 0], centre: 1),
    ]
    let bootstrap = SobolBootstrap(
      inputs: 1, centre: [1], groups: groups,
      draws: [[(0, 2)], [(0, 1), (1, 1)], [(1, 2)]])
    let output = bootstrap.outputs(0..<1)[0]
    #expect(output.mean == 1)
    #expect(isClose([output.variance], [4.0 / 3], within: 1e-15))
    #expect([output.low, output.high] == [0, 2])
    for estimate in [output.first[0], output.total[0]] {
      let found = [estimate?.value, estimate?.low, estimate?.high].compactMap(\.self)
      #expect(isClose(found, [1.5, 1.5, 1.5], within: 1e-15))
    }
  }

  /// By hand, c = 0: the second group alone varies, values 0 and 2, first-order sum 4. Drawn twice
  /// its variance is 4/3, so 8/2 / (4/3) = 3; with the other 4/2 / 1 = 2.
  @Test func replicatesThatDoNotVaryAreLeftOut() {
    let groups = [
      group(first: 0, total: 0, values: [0, 0], centre: 0),
      group(first: 4, total: 4, values: [0, 2], centre: 0),
    ]
    let bootstrap = SobolBootstrap(
      inputs: 1, centre: [0], groups: groups,
      draws: [[(0, 2)], [(1, 2)], [(0, 1), (1, 1)], [(0, 2)]])
    let first = bootstrap.outputs(0..<1)[0].first[0]
    #expect(isClose([first?.value, first?.low].compactMap(\.self), [2, 2], within: 1e-15))
    #expect(isClose([first?.high ?? .nan], [3], within: 1e-15))
  }

  @Test func anOutputThatDoesNotVaryHasNoIndices() {
    let groups = [group(first: 0, total: 0, values: [0.1, 0.1], centre: (0.1).nextUp)]
    let bootstrap = SobolBootstrap(
      inputs: 1, centre: [(0.1).nextUp], groups: groups, draws: [[(0, 1)]])
    let output = bootstrap.outputs(0..<1)[0]
    #expect(output.mean == 0.1)
    #expect(output.variance == 0)
    #expect([output.low, output.high] == [0.1, 0.1])
    #expect(output.first == [nil])
    #expect(output.total == [nil])
  }
}
