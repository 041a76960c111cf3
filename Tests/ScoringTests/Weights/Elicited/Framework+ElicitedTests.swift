import ParkModel
import Testing

@testable import Scoring

@Suite struct FrameworkElicitedTests {
  /// root = economy 0.5 (output 1, deep 1 (jobs 3, pay 1)), green 0.5; `empty` holds nothing.
  private var framework: Framework {
    Framework(
      id: "f",
      groups: [
        IndicatorGroup(id: "economy", weight: Figure(0.5), pathWeights: [.coCity: Figure(0.9)]),
        IndicatorGroup(id: "deep", parent: "economy", weight: Figure(1)),
        IndicatorGroup(id: "empty", weight: Figure(0.2)),
      ],
      indicators: [
        Indicator(id: "green", weight: Figure(0.5)),
        Indicator(
          id: "output", group: "economy", weight: Figure(1), pathWeights: [.urbanization: Figure(2)]
        ),
        Indicator(id: "jobs", group: "deep", weight: Figure(3)),
        Indicator(id: "pay", group: "deep", weight: Figure(1)),
      ])
  }

  private func level(_ level: String, _ points: KeyValuePairs<String, Double>) throws
    -> LevelWeights
  {
    let judgements = SwingPoints(
      file: "judged/\(level).csv", labels: points.map(\.key),
      points: points.map { Points($0.value) })
    return LevelWeights(
      level: level, file: judgements.file, weights: try elicitWeights(.swing(judgements)))
  }

  private func problems(_ levels: [LevelWeights], of framework: Framework? = nil) -> [String] {
    refusals { () throws(InvalidInput) in
      _ = try (framework ?? self.framework).applying(levels)
    }
  }

  /// top: economy 0.8, green 0.2; economy: output 0.25, deep 0.75; deep: jobs 0.5, pay 0.5.
  @Test func judgedWeightsReplaceDeclaredOnesAtEveryDepth() throws {
    let (judged, notices) = try framework.applying([
      level("deep", ["pay": 100, "jobs": 100]), level("top", ["green": 25, "economy": 100]),
      level("economy", ["deep": 100, "output": 100.0 / 3]),
    ])
    let weights = try DeclaredWeights(judged, path: .coCity)
    #expect(isClose(weights.weights, [0.2, 0.2, 0.3, 0.3], within: 1e-15))
    #expect(judged.groups.allSatisfy { $0.pathWeights.isEmpty })
    #expect(judged.groups.prefix(2).allSatisfy { $0.weight.status == .estimated })
    #expect(
      notices == [
        "The judged weights at the top level count on every path: the declared weights on co-city "
          + "are dropped there.",
        "The judged weights in the group 'economy' count on every path: the declared weights on "
          + "urbanization are dropped there.",
      ])
  }

  @Test func levelsThatNobodyJudgedKeepTheirWeightsWithOneNotice() throws {
    let (judged, notices) = try framework.applying([level("deep", ["pay": 100, "jobs": 100])])
    #expect(judged.groups[0] == framework.groups[0])
    #expect(judged.indicators[1] == framework.indicators[1])
    #expect(judged.indicators[2].weight == Figure(0.5, .estimated))
    #expect(
      notices == [
        "Not judged, so with the declared weights: the top level and the group 'economy'."
      ])
    let (same, all) = try framework.applying([])
    #expect(same == framework)
    #expect(all.count == 1)
  }

  @Test func noticesOfTheJudgementsNameTheirLevel() throws {
    let (_, notices) = try framework.applying([level("deep", ["pay": 50, "jobs": 50])])
    #expect(
      notices.first
        == "Judgements in the group 'deep': The most important criterion has 50 points, not 100; "
        + "only the proportions of the points count.")
  }

  @Test func aGroupWithoutIndicatorsMayBeJudgedOrNot() throws {
    let (judged, _) = try framework.applying([
      level("top", ["economy": 50, "green": 50, "empty": 100])
    ])
    #expect(judged.groups[2].weight.value == 0.5)
    #expect(try DeclaredWeights(judged, path: nil).weights.reduce(0, +) == 1)
  }

  @Test func unknownAndMissingLabelsAreRefusedTogether() throws {
    #expect(
      problems([
        try level("top", ["economy": 100, "gren": 50]), try level("deep", ["jobs": 100, "x": 1]),
        try level("ecnomy", ["output": 100]), try level("nothing-like-it", ["output": 100]),
      ]) == [
        """
        judged/top.csv, field 'gren': there is no 'gren' at the level 'top'.
          Fix: did you mean 'green'?
        """,
        """
        judged/top.csv, field 'green': the judgements leave out 'green'.
          Fix: judge every part of the level: 'economy', 'empty' and 'green'
        """,
        """
        judged/deep.csv, field 'x': there is no 'x' at the level 'deep'.
          Fix: use the ids of the level's parts: 'jobs' and 'pay'
        """,
        """
        judged/deep.csv, field 'pay': the judgements leave out 'pay'.
          Fix: judge every part of the level: 'jobs' and 'pay'
        """,
        """
        judged/ecnomy.csv: the framework 'f' has no group 'ecnomy' whose parts could be judged.
          Fix: did you mean 'economy'?
        """,
        """
        judged/nothing-like-it.csv: the framework 'f' has no group 'nothing-like-it' whose parts \
        could be judged.
          Fix: name the file after a group, or 'top.csv' for the top level
        """,
      ])
  }

  @Test func aLabelTooManyIsRefused() throws {
    #expect(
      problems([try level("deep", ["jobs": 100, "pay": 50, "green": 10])]) == [
        """
        judged/deep.csv, field 'green': there is no 'green' at the level 'deep'.
          Fix: remove it
        """
      ])
  }

  @Test func aLevelJudgedTwiceIsRefused() throws {
    let deep = try level("deep", ["jobs": 100, "pay": 50])
    #expect(
      problems([deep, deep]) == [
        """
        judged/deep.csv: the level 'deep' is judged twice.
          Fix: keep one of the two
        """
      ])
  }

  @Test func namesThatMeanTwoThingsAreRefused() throws {
    let unclear = Framework(
      id: "f",
      groups: [
        IndicatorGroup(id: "top", weight: Figure(1)), IndicatorGroup(id: "g", weight: Figure(1)),
      ],
      indicators: [
        Indicator(id: "a", group: "top", weight: Figure(1)),
        Indicator(id: "b", group: "g", weight: Figure(1)),
      ])
    #expect(
      problems([try level("top", ["top": 100, "g": 50])], of: unclear) == [
        """
        judged/top.csv: the framework 'f' has a group of the name 'top', which is the name of the \
        top level.
          Fix: give the group another id
        """
      ])
    var twins = unclear
    twins.groups[0] = IndicatorGroup(id: "b", weight: Figure(1))
    twins.indicators = [
      Indicator(id: "b", weight: Figure(1)), Indicator(id: "c", group: "b", weight: Figure(1)),
      Indicator(id: "d", group: "g", weight: Figure(1)),
    ]
    #expect(
      problems([try level("top", ["b": 100, "g": 50])], of: twins) == [
        """
        judged/top.csv, field 'b': both a group and an indicator of this level are called 'b'.
          Fix: give one of them another id in the framework
        """
      ])
  }

  @Test func anUnsoundTreeIsLeftToItsOwnCheck() throws {
    var loop = framework
    loop.groups[0].parent = "deep"
    #expect(throws: InvalidInput.self) { try loop.applying([level("top", ["economy": 100])]) }
    #expect(
      try loop.applying([level("deep", ["economy": 100, "jobs": 50, "pay": 50])]).framework
        .groups[0].weight.value == 0.5)
  }
}
