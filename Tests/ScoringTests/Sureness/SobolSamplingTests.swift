import Testing

@testable import Scoring

@Suite struct SobolSamplingTests {
  @Test func everyPointButAAndBTakesOneInputFromB() {
    let sampling = SobolSampling(inputs: 3, outputs: 1, seed: 5)
    var points: [[Double]] = []
    _ = sampling.sums(of: 2, points: 4, centre: [0]) { point, _ in points.append(point) }
    #expect(points.count == 4 * (3 + 2))
    for start in stride(from: 0, to: points.count, by: 5) {
      let a = points[start]
      let b = points[start + 1]
      for input in 0..<3 {
        var expected = a
        expected[input] = b[input]
        #expect(points[start + 2 + input] == expected)
      }
      #expect(a != b)
      #expect((a + b).allSatisfy { $0 >= 0 && $0 < 1 })
    }
  }

  @Test func groupsDrawTheirOwnPoints() {
    let sampling = SobolSampling(inputs: 1, outputs: 1, seed: 5)
    let groups = [0, 1, 0].map { group in
      sampling.sums(of: group, points: 3, centre: [0]) { $1[0] = $0[0] }.values
    }
    #expect(groups[0] == groups[2])
    #expect(groups[0] != groups[1])
  }

  @Test func sumsAreThoseOfTheDefinition() {
    let sampling = SobolSampling(inputs: 2, outputs: 2, seed: 9)
    func evaluate(_ x: [Double], _ outputs: inout [Double]) {
      outputs = [x[0] + 2 * x[1], x[0] * x[1]]
    }
    var values: [[Double]] = []
    let sums = sampling.sums(of: 0, points: 5, centre: [1, 0.25]) { point, outputs in
      evaluate(point, &outputs)
      values.append(outputs)
    }
    for (output, centre) in [1, 0.25].enumerated() {
      let f = values.map { $0[output] }
      var (sum, squares) = (0.0, 0.0)
      var first = [0.0, 0.0]
      var total = [0.0, 0.0]
      for point in 0..<5 {
        let (a, b) = (f[4 * point], f[4 * point + 1])
        sum += a - centre + b - centre
        squares += (a - centre) * (a - centre) + (b - centre) * (b - centre)
        for input in 0..<2 {
          let ab = f[4 * point + 2 + input]
          first[input] += (b - centre) * (ab - a)
          total[input] += (a - ab) * (a - ab)
        }
      }
      #expect(isClose([sums.sum[output], sums.squares[output]], [sum, squares], within: 1e-13))
      #expect(isClose([sums.first[output], sums.first[2 + output]], first, within: 1e-13))
      #expect(isClose([sums.total[output], sums.total[2 + output]], total, within: 1e-13))
      let own = stride(from: output, to: sums.values.count, by: 2).map { sums.values[$0] }
      let atAAndB = (0..<5).flatMap { point in [f[4 * point], f[4 * point + 1]] }
      #expect(own == atAAndB)
    }
  }

  @Test func theCentreIsTheMeanOfPointsOfItsOwn() {
    let sampling = SobolSampling(inputs: 1, outputs: 2, seed: 1)
    var drawn: [Double] = []
    let centre = sampling.centre(points: 16) { point, outputs in
      drawn.append(point[0])
      outputs = [point[0], 7]
    }
    #expect(isClose(centre, [drawn.reduce(0, +) / 16, 7], within: 1e-15))
    var first: [Double] = []
    _ = sampling.sums(of: 0, points: 1, centre: centre) { point, _ in first.append(point[0]) }
    #expect(first[0] != drawn[0])
  }

  @Test func aReplicateDrawsAsManyGroupsAsThereAre() {
    let draws = SobolSampling(inputs: 1, outputs: 1, seed: 3).resamples(groups: 8, replicates: 50)
    #expect(draws.count == 50)
    #expect(draws.allSatisfy { $0.reduce(0) { $0 + $1.times } == 8 })
    #expect(draws.allSatisfy { $0.map(\.group) == $0.map(\.group).sorted() })
    #expect(Set(draws.map { $0.map(\.group) }).count > 1)
  }
}
