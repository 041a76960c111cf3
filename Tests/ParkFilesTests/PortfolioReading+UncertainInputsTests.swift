import ParkFiles
import ParkModel
import Testing

struct PortfolioReadingUncertainInputsTests {
  private static let text = """
    numbers:
      - number: grants
        title_en: Grants
        title_zh: 资金
        changes:
          - {scale: fund.budget, of: [national], period: 2028}
          - {shift: park.debt, group: {regions: [Liaoning]}, share: 0.5}
        triangular: {low: 0.8, mode: 1, high: 1.1}
        low_case: 0.9
        high_case: 1.05
        levels: [0.8, 1]
        status: estimated
        source: yearbook
        method: "past budgets"
      - number: swap
        changes: [{set: finance.swap_share}]
        discrete: [{value: 0, probability: 0.25}, {value: 0.1, probability: 0.75}]
      - {number: jobs, changes: [{scale: industry.intensity, outcome: jobs}], lognormal: {median: 1, factor: 1.2}}
      - {number: idle, changes: [{scale: park.idle}], normal: {mean: 1, deviation: 0.2, low: 0.5}}
    correlations:
      - {first: grants, second: swap, rank: -0.4}

    """

  private func files(_ text: String) -> [PortfolioFile] {
    SamplePortfolio.files(with: ["uncertainties.yaml": text])
  }

  private func expect(
    _ old: String, _ new: String, _ expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let pieces = Self.text.split(separator: old, omittingEmptySubsequences: false)
    #expect(pieces.count > 1, "'\(old)' does not stand there", sourceLocation: location)
    let found = try SamplePortfolio.problems(files(pieces.joined(separator: new)))
    #expect(found == expected.map { "uncertainties.yaml, row " + $0 }, sourceLocation: location)
  }

  @Test func everythingIsRead() throws {
    let inputs = try SamplePortfolio.read(files(Self.text)).portfolio.uncertainInputs
    #expect(
      inputs.numbers == [
        UncertainNumber(
          id: "grants", title: BilingualText(english: "Grants", chinese: "资金"),
          changes: [
            UncertainChange(
              .scale, NumberAddress(.fundBudget, of: ["national"], period: "2028")),
            UncertainChange(
              .shift, NumberAddress(.parkDebt, group: ParkGroup(regions: ["Liaoning"])),
              share: 0.5),
          ], distribution: .triangular(low: 0.8, mode: 1, high: 1.1),
          lowHigh: LowHigh(low: 0.9, high: 1.05), levels: [0.8, 1], status: .estimated,
          source: "yearbook", method: "past budgets"),
        UncertainNumber(
          id: "swap", changes: [UncertainChange(.set, NumberAddress(.swapShare))],
          distribution: .discrete([.init(0, probability: 0.25), .init(0.1, probability: 0.75)])),
        UncertainNumber(
          id: "jobs",
          changes: [UncertainChange(.scale, NumberAddress(.industryIntensity, outcome: "jobs"))],
          distribution: .lognormal(median: 1, factor: 1.2)),
        UncertainNumber(
          id: "idle", changes: [UncertainChange(.scale, NumberAddress(.parkIdle))],
          distribution: .normal(mean: 1, deviation: 0.2, low: 0.5)),
      ])
    #expect(inputs.correlations == [RankCorrelation("grants", "swap", rank: -0.4)])
  }

  @Test func whatIsWrittenReadsTheSame() throws {
    let portfolio = try SamplePortfolio.read(files(Self.text)).portfolio
    let written = try ChangedText.uncertainInputs(of: portfolio)
    #expect(
      try SamplePortfolio.read(files(written)).portfolio.uncertainInputs
        == portfolio.uncertainInputs)
    #expect(written.hasPrefix("numbers:\n  - number: grants\n    title_en: Grants\n"))
    #expect(written.hasSuffix("correlations:\n  - {first: grants, second: swap, rank: -0.4}\n"))
  }

  @Test func aPortfolioWithoutTheFileDeclaresNone() throws {
    let bare = try SamplePortfolio.read()
    #expect(bare.portfolio.uncertainInputs.isEmpty)
    #expect(try SamplePortfolio.read(files("")).portfolio.uncertainInputs.isEmpty)
    #expect(!bare.files.contains { $0.name == "uncertainties.yaml" })
  }

  @Test func everyMistakeIsNamed() throws {
    try expect(
      "scale: fund.budget", "scale: fund.bugdet",
      [
        """
        6, field 'numbers.1.changes.1.scale': 'fund.bugdet' is none of the words known here.
          Fix: did you mean 'fund.budget'?
        """
      ])
    try expect(
      "mode: 1,", "mode: 2,",
      [
        """
        8, field 'numbers.1.triangular.mode': 2 is not between low, 0.8, and high, 1.1.
          Fix: write the likeliest value between the ends
        """
      ])
    try expect(
      "low_case: 0.9", "low_case: 2",
      [
        """
        9, field 'numbers.1.low_case': the low case, 2, is not below the high one, 1.05.
          Fix: write a low case below the high one
        """
      ])
    try expect(
      "levels: [0.8, 1]", "levels: [1, x]",
      ["11, field 'numbers.1.levels': 'x' is not a number.\n  Fix: list plain numbers"])
    try expect(
      "{set: finance.swap_share}", "{set: finance.swap_share, scale: fund.budget}",
      [
        """
        16, field 'numbers.2.changes.1': the change says several things at once.
          Fix: write exactly one of set, scale and shift
        """
      ])
    try expect(
      "probability: 0.75", "probability: 0.5",
      [
        """
        17, field 'numbers.2.discrete': the probabilities sum to 0.75, not to 1.
          Fix: change them so that they sum to 1
        """
      ])
    try expect(
      "lognormal: {median: 1, factor: 1.2}", "lognormel: {median: 1, factor: 1.2}",
      [
        """
        18, field 'numbers.3.lognormel': there is no key 'lognormel' here.
          Fix: did you mean 'lognormal'?
        """,
        """
        18, field 'numbers.3': no distribution is given.
          Fix: write exactly one of uniform, triangular, normal, lognormal, discrete
        """,
      ])
    try expect(
      "second: swap", "second: swop",
      [
        """
        21, field 'correlations.1.second': there is no uncertain number 'swop'.
          Fix: did you mean 'swap'?
        """
      ])
    try expect(
      "source: yearbook", "source: yearbok",
      [
        """
        13, field 'numbers.1.source': there is no source 'yearbok'.
          Fix: did you mean 'yearbook'?
        """
      ])
  }

  @Test func whatCannotHappenIsSaidBeforeAnySweep() throws {
    try expect(
      "{value: 0.1, probability: 0.75}", "{value: 1.1, probability: 0.75}",
      [
        """
        15, field 'swap, change 1: set finance.swap_share': the swap share becomes 1.1.
          Fix: change it to a share from 0 to 1
        """
      ])
    try expect(
      "rank: -0.4", "rank: 1",
      [
        """
        21, field 'correlation grants, swap': 1 is not a rank correlation between -1 and 1.
          Fix: numbers that always move together are one number with several changes
        """
      ])
    let contradicting =
      Self.text + """
          - {first: grants, second: jobs, rank: 0.9}
          - {first: swap, second: jobs, rank: 0.9}

        """
    #expect(
      try SamplePortfolio.problems(files(contradicting)).map {
        $0.contains("contradict each other")
      } == [true])
  }

  @Test func problemsOfAllNumbersComeAtOnce() throws {
    let text = """
      numbers:
        - {number: a, changes: [{scale: fund.budget}], normal: {mean: 1, deviation: 1}}
        - {number: b, changes: [{scale: fund.budget, of: [natonal]}], uniform: {low: 0, high: 1}}
        - {number: b, changes: [], uniform: {low: 1, high: 0}}
        - nonsense

      """
    let found = try SamplePortfolio.problems(files(text))
    #expect(found.count == 6, "\(found)")
    #expect(found.first?.contains("the normal distribution has no end") == true)
  }
}
