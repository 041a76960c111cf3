import ParkModel
import Testing
import WhatIf

@Suite struct NonDominatedPortfoliosTests {
  /// Ten projects by three criteria, a budget of 120; the portfolios and core indices are those of
  /// an exhaustive enumeration of all 1,024 portfolios, made apart from this code. The definitions
  /// are those of J. Liesiö, P. Mild, A. Salo, European Journal of Operational Research 181 (2007),
  /// 1488-1505.
  private func tenProjects(_ weights: WeightPolytope) throws -> NonDominatedPortfolios {
    let scores: [[Double]] = [
      [9, 2, 5], [6, 7, 3], [3, 9, 4], [8, 5, 8], [2, 3, 9], [5, 5, 5], [7, 1, 2], [4, 8, 6],
      [1, 6, 7], [6, 4, 6],
    ]
    let costs: [Double] = [30, 25, 28, 45, 22, 24, 20, 33, 18, 26]
    return try NonDominatedPortfolios(
      scores.indices.map { place in
        ProjectProposal(
          name: "project \(place + 1)", scores: scores[place].map { $0...$0 },
          uses: [costs[place]])
      }, caps: [120], weights: weights)
  }

  private func bits(_ found: NonDominatedPortfolios) -> [String] {
    found.portfolios.map { portfolio in
      found.projects.indices.map { portfolio.contains($0) ? "1" : "0" }.joined()
    }
  }

  @Test func tenProjectsWithoutWeightInformation() throws {
    let found = try tenProjects(.any(criteria: 3))
    let enumerated = [
      "1101001000", "1100110010", "1100101010", "1100011010", "1100001011", "1010011010",
      "1000111010", "1000110011", "1000101011", "1000011011", "0110110010", "0110101010",
      "0110100011", "0110011010", "0100111001", "0100110011", "0100011110", "0100011011",
      "0010110011", "0010011011",
    ]
    #expect(bits(found) == enumerated)
    let indices = [0.5, 0.65, 0.35, 0.05, 0.55, 0.7, 0.7, 0.05, 0.9, 0.5]
    for (index, value) in zip(found.coreIndices, indices) { #expect(isClose(index.value, value)) }
    #expect(found.core.isEmpty && found.exterior.isEmpty && found.borderline.count == 10)
  }

  @Test func tenProjectsWithOrderedCriteria() throws {
    // The enumeration took thirds of twelve digits.
    for weights in [
      WeightPolytope.ordered(criteria: 3),
      try WeightPolytope(corners: [
        [1, 0, 0], [0.5, 0.5, 0], [0.333333333333, 0.333333333333, 0.333333333333],
      ]),
    ] {
      let found = try tenProjects(weights)
      #expect(
        bits(found) == ["1101001000", "1100110010", "1100001011", "0110100011", "0100011110"])
      let indices = [0.6, 1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.2, 0.8, 0.4]
      for (index, value) in zip(found.coreIndices, indices) { #expect(isClose(index.value, value)) }
      #expect(found.core == [1] && found.exterior.isEmpty)
    }
  }

  /// By hand, one criterion: A in 4…6, B in 5…5, C in 1…2, two fit. {A, B} beats every other: C's
  /// best 2 lies below A's worst 4 and B's 5. One fits: A may be worth 6 or 4 beside B's 5.
  @Test func intervalScoresByHand() throws {
    func found(_ cap: Double) throws -> NonDominatedPortfolios {
      try NonDominatedPortfolios(
        [
          ProjectProposal(name: "A", scores: [4...6], uses: [1]),
          ProjectProposal(name: "B", scores: [5...5], uses: [1]),
          ProjectProposal(name: "C", scores: [1...2], uses: [1]),
        ], caps: [cap], weights: .any(criteria: 1))
    }
    let two = try found(2)
    #expect(two.portfolios == [[0, 1]] && two.core == [0, 1] && two.exterior == [2])
    let one = try found(1)
    #expect(one.portfolios == [[0], [1]])
    #expect(one.coreIndices == [0.5, 0.5, 0])
    // B is worth at least 5, A at least 4; A may be 1 better than B, B 1 better than A.
    #expect(one.maximin == [1])
    #expect(one.minimaxRegret == [0] && one.leastWorstRegret == 1)
  }

  /// Random projects with intervals, parks, two caps and a floor, against every portfolio compared
  /// with every other at every corner and every end of the scores.
  @Test func agreesWithComparingAllPortfolios() throws {
    for seed in UInt64(0)..<40 {
      var numbers = SplitMix64(seed: seed)
      func whole(_ most: UInt64) -> Double { Double(numbers.next() % (most + 1)) }
      let count = 7
      let projects = (0..<count).map { place in
        ProjectProposal(
          name: "P\(place)", park: seed % 2 == 0 && place < 4 ? "park \(place / 2)" : nil,
          scores: (0..<2).map { _ in
            let low = whole(9)
            return low...(low + (seed % 3 == 0 ? 0 : whole(2)))
          },
          uses: [1 + whole(5), whole(4), -whole(2)])
      }
      let caps = [12.0, 8, -Double(seed % 3)]
      let weights = seed % 4 < 2 ? WeightPolytope.any(criteria: 2) : .ordered(criteria: 2)
      let found = try NonDominatedPortfolios(projects, caps: caps, weights: weights)
      let feasible = (0..<1 << count).filter { portfolio in
        let chosen = (0..<count).filter { portfolio >> $0 & 1 == 1 }
        let parks = chosen.compactMap { projects[$0].park }
        return Set(parks).count == parks.count
          && caps.indices.allSatisfy { cap in
            chosen.reduce(0) { $0 + projects[$1].uses[cap] } <= caps[cap]
          }
      }
      // The least and the most by which one portfolio leads another at a corner.
      func lead(_ one: Int, _ other: Int, _ corner: [Double], least: Bool) -> Double {
        (0..<count).reduce(0.0) { sum, project in
          let side = (one >> project & 1) - (other >> project & 1)
          let scores = projects[project].scores
          let isLow = (side > 0) == least
          return sum + Double(side)
            * zip(corner, scores).reduce(0) {
              $0 + $1.0 * (isLow ? $1.1.lowerBound : $1.1.upperBound)
            }
        }
      }
      func dominates(_ one: Int, _ other: Int) -> Bool {
        weights.corners.allSatisfy { lead(one, other, $0, least: true) >= -1e-9 }
          && weights.corners.contains { lead(one, other, $0, least: false) > 1e-9 }
      }
      let expected = feasible.filter { one in !feasible.contains { dominates($0, one) } }
        .map { portfolio in (0..<count).filter { portfolio >> $0 & 1 == 1 } }
      #expect(Set(found.portfolios) == Set(expected), "seed \(seed)")
      #expect(found.portfolios.count == expected.count, "seed \(seed)")
      let regrets = expected.map { one in
        let own = one.reduce(0) { $0 | 1 << $1 }
        return expected.map { other in
          let its = other.reduce(0) { $0 | 1 << $1 }
          return weights.corners.map { lead(its, own, $0, least: false) }.max() ?? 0
        }.max() ?? 0
      }
      #expect(isClose(found.leastWorstRegret ?? 0, max(0, regrets.min() ?? 0), within: 1e-9))
    }
  }

  @Test func whereNothingFitsThereIsNoPortfolio() throws {
    let project = ProjectProposal(name: "A", scores: [1...2], uses: [3])
    let none = try NonDominatedPortfolios([project], caps: [-1], weights: .any(criteria: 1))
    #expect(none.portfolios.isEmpty && none.coreIndices.isEmpty && none.maximin == nil)
    #expect(none.core.isEmpty && none.leastWorstRegret == nil)
    let empty = try NonDominatedPortfolios([], caps: [0], weights: .any(criteria: 1))
    #expect(empty.portfolios == [[]])
    #expect(
      try NonDominatedPortfolios([], caps: [-1], weights: .any(criteria: 1)).portfolios.isEmpty)
  }

  @Test func refusesWhatDoesNotFitAndGivesUpInTime() {
    func refused(_ projects: [ProjectProposal], caps: [Double] = [1], most: Int = 100) {
      #expect(throws: UnfitFigures.self) {
        try NonDominatedPortfolios(
          projects, caps: caps, weights: .any(criteria: 2), most: most)
      }
    }
    let project = ProjectProposal(name: "A", scores: [1...2, 0...0], uses: [3])
    refused([project, project])
    refused([ProjectProposal(name: "A", scores: [1...2], uses: [3])])
    refused([ProjectProposal(name: "A", scores: [1...2, 0...0], uses: [])])
    refused([ProjectProposal(name: "A", scores: [1...2, 0...0], uses: [.nan])])
    refused([ProjectProposal(name: "A", scores: [1...2, 0...(.infinity)], uses: [1])])
    refused([project], caps: [.infinity])
    refused(
      (0..<8).map { ProjectProposal(name: "P\($0)", scores: [0...9, 0...9], uses: [1]) },
      caps: [4], most: 20)
  }
}
