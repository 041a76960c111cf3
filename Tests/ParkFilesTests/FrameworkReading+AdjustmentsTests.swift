import ParkModel
import Testing

@testable import ParkFiles

struct FrameworkReadingAdjustmentsTests {
  private static let parks = "park,path,x,awards,faults,spills,young\nP1,co-city,1,2,,0,1\n"

  private func files(_ text: String) -> [PortfolioFile] {
    SamplePortfolio.files(["parks.csv": Self.parks, "frameworks/city.yaml": text])
  }

  private func problems(_ text: String) throws -> [String] {
    try SamplePortfolio.problems(files(text))
  }

  @Test func theTopOfAFrameworkFileIsRead() throws {
    let text = """
      mean: geometric
      full_marks: 100
      groups: [{group: a, weight: 1, mean: harmonic}]
      indicators: [{indicator: x, group: a, direction: more, weight: 1}]
      adjustments:
        - {adjustment: awards, name_en: Awards, name_zh: 获奖, kind: bonus, per_unit: 2, at_most: 6,
           source: handbook}
        - {adjustment: faults, kind: deduction, per_unit: 0.5}
        - {adjustment: spills, kind: veto, above: 0}
        - {adjustment: young, kind: unrated}
      grades: [{grade: A, share: 0.2}, {grade: 良, share: 0.45}, {grade: C, share: 0.35}]
      unrated_grade: T
      """
    let loaded = try SamplePortfolio.read(files(text))
    let framework = loaded.portfolio.frameworks[0]
    #expect(framework.mean == .geometric)
    #expect(framework.fullMarks == 100)
    #expect(framework.groups[0].mean == .harmonic)
    #expect(
      framework.adjustments == [
        Adjustment(
          id: "awards", name: BilingualText(english: "Awards", chinese: "获奖"),
          rule: .bonus(perUnit: 2, atMost: 6), source: "handbook"),
        Adjustment(id: "faults", rule: .deduction(perUnit: 0.5, atMost: nil)),
        Adjustment(id: "spills", rule: .veto(above: 0)),
        Adjustment(id: "young", rule: .unrated),
      ])
    #expect(
      framework.grades == [
        Grade("A", share: 0.2), Grade("良", share: 0.45), Grade("C", share: 0.35),
      ])
    #expect(framework.unratedGrade == "T")
    #expect(
      loaded.portfolio.parks[0].indicators
        == ["x": Figure(1), "awards": Figure(2), "spills": Figure(0), "young": Figure(1)])
    #expect(loaded.notices == [])
  }

  @Test func aFrameworkFileWithoutThemHasTheUsualOnes() throws {
    let text = "indicators: [{indicator: x, direction: more, weight: 1}]\n"
    #expect(
      try SamplePortfolio.read(files(text)).portfolio.frameworks[0]
        == Framework(id: "city", indicators: [Indicator(id: "x", weight: Figure(1))]))
  }

  @Test func everyMistakeAtTheTopIsReported() throws {
    let text = """
      mean: geometrical
      full_marks: 0
      groups: [{group: a, weight: 1, mean: middle}]
      indicators: [{indicator: x, direction: more, weight: 1}]
      adjustments:
        - {adjustment: awards, kind: bonus, above: 1}
        - {adjustment: awards, kind: deduction, per_unit: -1, at_most: 0}
        - {adjustment: awards, kind: unrated}
        - {adjustment: spills, kind: veto, per_unit: 1}
        - {adjustment: young, kind: unrate, at_most: 3}
        - {kind: unrated}
        - {adjustment: faults}
        - none
      grades: [{grade: A, share: 0.2}, {grade: A, share: 0.3}, {share: 0.4}]
      """
    #expect(
      try problems(text) == [
        """
        frameworks/city.yaml, row 1, field 'mean': 'geometrical' is none of the words known here.
          Fix: did you mean 'geometric'?
        """,
        """
        frameworks/city.yaml, row 2, field 'full_marks': 0 is not above 0.
          Fix: write a positive number
        """,
        """
        frameworks/city.yaml, row 3, field 'groups.1.mean': 'middle' is none of the words known here.
          Fix: write one of arithmetic, geometric, harmonic
        """,
        """
        frameworks/city.yaml, row 6, field 'adjustments.1.per_unit': nothing is given.
          Fix: write a number
        """,
        """
        frameworks/city.yaml, row 6, field 'adjustments.1.above': an adjustment of kind 'bonus' has \
        no above.
          Fix: leave it out, or give another kind
        """,
        """
        frameworks/city.yaml, row 7, field 'adjustments.2.per_unit': -1 is not above 0.
          Fix: write a positive number
        """,
        """
        frameworks/city.yaml, row 7, field 'adjustments.2.at_most': 0 is not above 0.
          Fix: write a positive number
        """,
        """
        frameworks/city.yaml, row 7, field 'adjustments.2.adjustment': the adjustment 'awards' \
        stands here again.
          Fix: give every adjustment a column of its own
        """,
        """
        frameworks/city.yaml, row 8, field 'adjustments.3.adjustment': the adjustment 'awards' \
        stands here again.
          Fix: give every adjustment a column of its own
        """,
        """
        frameworks/city.yaml, row 9, field 'adjustments.4.per_unit': an adjustment of kind 'veto' \
        has no per_unit.
          Fix: leave it out, or give another kind
        """,
        """
        frameworks/city.yaml, row 9, field 'adjustments.4.above': nothing is given.
          Fix: write a number
        """,
        """
        frameworks/city.yaml, row 10, field 'adjustments.5.kind': 'unrate' is none of the words \
        known here.
          Fix: did you mean 'unrated'?
        """,
        """
        frameworks/city.yaml, row 11, field 'adjustments.6.adjustment': nothing is given.
          Fix: write an identifier
        """,
        """
        frameworks/city.yaml, row 12, field 'adjustments.7.kind': nothing is given.
          Fix: write bonus, deduction, veto or unrated
        """,
        """
        frameworks/city.yaml, row 13, field 'adjustments.8': 'none' stands where keys and values \
        are expected.
          Fix: write 'key: value' lines; keys here are adjustment, name_en, name_zh, kind, \
        per_unit, at_most, above, source
        """,
        """
        frameworks/city.yaml, row 14, field 'grades.2.grade': the grade 'A' stands here again.
          Fix: give every grade a name of its own
        """,
        """
        frameworks/city.yaml, row 14, field 'grades.3.grade': nothing is given.
          Fix: write its name
        """,
        """
        frameworks/city.yaml, row 14, field 'grades': the shares of all grades sum to 0.9, not to 1.
          Fix: change them so that they sum to 1
        """,
      ])
  }

  @Test func sharesThatAreMissingAreReportedWithoutTheirSum() throws {
    let text = """
      indicators: [{indicator: x, direction: more, weight: 1}]
      grades: [{grade: A, share: 20}, {grade: B}, 3]
      """
    #expect(
      try problems(text) == [
        """
        frameworks/city.yaml, row 2, field 'grades.1.share': 20 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        frameworks/city.yaml, row 2, field 'grades.2.share': nothing is given.
          Fix: write a fraction
        """,
        """
        frameworks/city.yaml, row 2, field 'grades.3': '3' stands where keys and values are expected.
          Fix: write 'key: value' lines; keys here are grade, share
        """,
      ])
  }

  @Test func aColumnThatAnAdjustmentNamesMustExist() throws {
    let text = """
      indicators: [{indicator: x, direction: more, weight: 1}]
      adjustments:
        - {adjustment: award, kind: veto, above: 1}
        - {adjustment: pollution_cases, kind: veto, above: 1}
        - {adjustment: note, kind: veto, above: 1}
      """
    #expect(
      try problems(text) == [
        """
        frameworks/city.yaml, row 3, field 'adjustments.1.adjustment': parks.csv has no column \
        'award'.
          Fix: did you mean 'awards'?
        """,
        """
        frameworks/city.yaml, row 4, field 'adjustments.2.adjustment': parks.csv has no column \
        'pollution_cases'.
          Fix: add it there: empty for parks that it does not concern
        """,
        """
        frameworks/city.yaml, row 5, field 'adjustments.3.adjustment': the column 'note' of \
        parks.csv holds no numbers.
          Fix: name a column of numbers
        """,
      ])
  }
}
