import ParkModel
import Testing

@testable import Scoring

@Suite struct FrameworkCheckTests {
  private func sentences(_ framework: Framework) -> [String] {
    checkFramework(framework).map(\.description)
  }

  @Test func aSoundFrameworkHasNoProblems() {
    #expect(sentences(testFramework(weights: [0.5, 0.5])).isEmpty)
  }

  @Test func unknownGroupsAreRefusedWithTheNearestName() {
    let framework = Framework(
      id: "f", groups: [IndicatorGroup(id: "economic", parent: "roof", weight: Figure(1))],
      indicators: [Indicator(id: "x", group: "econmic", weight: Figure(1))])
    #expect(
      sentences(framework) == [
        """
        framework 'f', field 'x': there is no group 'econmic'.
          Fix: write 'economic', or add the group
        """,
        """
        framework 'f', field 'group economic': there is no group 'roof'.
          Fix: add the group, or leave the cell empty
        """,
      ])
  }

  @Test func circlesAreRefusedForEveryGroupInThem() {
    let framework = Framework(
      id: "f",
      groups: [
        IndicatorGroup(id: "a", parent: "b", weight: Figure(1)),
        IndicatorGroup(id: "b", parent: "a", weight: Figure(1)),
        IndicatorGroup(id: "c", parent: "a", weight: Figure(1)),
      ], indicators: [Indicator(id: "x", group: "c", weight: Figure(1))])
    #expect(
      sentences(framework) == [
        """
        framework 'f', field 'group a': the group lies inside itself.
          Fix: give it a parent outside its own branch, or none
        """,
        """
        framework 'f', field 'group b': the group lies inside itself.
          Fix: give it a parent outside its own branch, or none
        """,
      ])
  }

  @Test func doubleNamesAreRefused() {
    let framework = Framework(
      id: "f",
      groups: [
        IndicatorGroup(id: "g", weight: Figure(1)), IndicatorGroup(id: "g", weight: Figure(1)),
      ],
      indicators: [
        Indicator(id: "x", group: "g", weight: Figure(1)),
        Indicator(id: "x", group: "g", weight: Figure(1)),
      ])
    #expect(
      sentences(framework) == [
        "framework 'f', field 'x': the indicator stands twice.\n  Fix: keep one of them",
        "framework 'f', field 'group g': the group stands twice.\n  Fix: keep one of them",
      ])
  }

  @Test func weightsOnAPathAreCheckedToo() {
    var framework = testFramework(weights: [1])
    framework.indicators[0].pathWeights[.coCity] = Figure(Share(.nan))
    #expect(
      sentences(framework) == [
        """
        framework 'test', field 'c0': the weight on the path co-city is nan.
          Fix: write a number of 0 or more
        """
      ])
  }

  @Test func goalpostsAndRangesMustFitTheDirection() {
    let framework = testFramework(
      weights: [1, 1, 1, 1],
      directions: [
        .lessIsBetter, .target(low: 5, high: 2), .target(low: 1, high: 3), .moreIsBetter,
      ],
      goalposts: [
        Goalposts(worst: 1, best: 2), nil, Goalposts(worst: 2, best: 1),
        Goalposts(worst: 4, best: 4),
      ])
    #expect(
      sentences(framework) == [
        """
        framework 'test', field 'c0': the goalposts are worst 1, best 2.
          Fix: less is better here: write a 'best' below 'worst'
        """,
        """
        framework 'test', field 'c1': the target range goes from 5.0 to 2.0.
          Fix: write a target_low that is not above target_high
        """,
        """
        framework 'test', field 'c2': the goalposts are worst 2, best 1.
          Fix: write a 'worst' outside the target range
        """,
        """
        framework 'test', field 'c3': the goalposts are worst 4, best 4.
          Fix: more is better here: write a 'best' above 'worst'
        """,
      ])
  }
}
