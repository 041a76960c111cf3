import ParkModel
import Testing

@testable import Scoring

@Suite struct DeclaredWeightsTests {
  private func indicator(
    _ id: IndicatorID, in group: IndicatorGroupID?, _ weight: Share
  ) -> Indicator {
    Indicator(id: id, group: group, weight: Figure(weight))
  }

  /// By hand: root = a 0.6, x 0.4; a = deep 0.5, y 0.5; deep = z 0.25, v 0.75.
  @Test func sharesMultiplyDownTheTree() throws {
    let framework = Framework(
      id: "tree",
      groups: [
        IndicatorGroup(id: "a", weight: Figure(0.6)),
        IndicatorGroup(id: "deep", parent: "a", weight: Figure(0.5)),
      ],
      indicators: [
        indicator("x", in: nil, 0.4), indicator("y", in: "a", 0.5),
        indicator("z", in: "deep", 0.25), indicator("v", in: "deep", 0.75),
      ])
    let declared = try DeclaredWeights(framework, path: nil)
    #expect(isClose(declared.weights, [0.4, 0.3, 0.075, 0.225]))
    #expect(declared.notices.isEmpty)
  }

  @Test func siblingsThatDoNotSumToOneAreRescaledWithANotice() throws {
    let framework = Framework(
      id: "tree", groups: [IndicatorGroup(id: "a", weight: Figure(1))],
      indicators: [indicator("x", in: "a", 2), indicator("y", in: "a", 6)])
    let declared = try DeclaredWeights(framework, path: .coCity)
    #expect(declared.weights == [0.25, 0.75])
    #expect(
      declared.notices.map(\.english) == [
        "The weights in the group 'a', on the path co-city, sum to 8; they are rescaled to sum "
          + "to 1."
      ])
  }

  @Test func groupsWithoutIndicatorsAreLeftOutWithANotice() throws {
    let framework = Framework(
      id: "tree",
      groups: [
        IndicatorGroup(id: "a", weight: Figure(0.5)), IndicatorGroup(id: "b", weight: Figure(0.5)),
      ], indicators: [indicator("x", in: "a", 1)])
    let table = try score([testPark("A", ["x": 1])], by: framework)
    #expect(table.weights == ["x": 1])
    #expect(
      table.notices.map(\.english).first == "The group 'b' holds no indicator and is left out.")
  }

  @Test func aZeroBranchMayHoldZeroWeights() throws {
    let framework = Framework(
      id: "tree", groups: [IndicatorGroup(id: "a", weight: Figure(0))],
      indicators: [indicator("x", in: "a", 0), indicator("y", in: nil, 1)])
    #expect(try DeclaredWeights(framework, path: nil).weights == [0, 1])
  }

  @Test func weightsSumToOneAtAnyDepth() throws {
    for seed in UInt64(1)...50 {
      var numbers = SeededNumbers(seed)
      var groups: [IndicatorGroup] = []
      for index in 0..<200 {
        let parent =
          index == 0
          ? nil : IndicatorGroupID("g\(Int.random(in: max(0, index - 3)..<index, using: &numbers))")
        groups.append(
          IndicatorGroup(
            id: IndicatorGroupID("g\(index)"), parent: parent,
            weight: Figure(Share(Double.random(in: 0.1...2, using: &numbers)))))
      }
      let indicators = (0..<40).map { index in
        Indicator(
          id: IndicatorID("i\(index)"),
          group: IndicatorGroupID("g\(Int.random(in: 0..<200, using: &numbers))"),
          weight: Figure(Share(Double.random(in: 0.1...2, using: &numbers))))
      }
      let declared = try DeclaredWeights(
        Framework(id: "deep", groups: groups.shuffled(using: &numbers), indicators: indicators),
        path: nil)
      #expect(isClose([declared.weights.reduce(0, +)], [1]), "seed \(seed)")
    }
  }
}
