import ParkModel
import Testing

@testable import ParkFiles

struct FrameworkReadingValuesTests {
  private typealias Sample = SampleIndicator

  @Test func anIndicatorWithoutFurtherFieldsHasNone() throws {
    #expect(
      try Sample.read(["source": "handbook"])
        == Indicator(id: "x", weight: Figure(1), source: "handbook"))
  }

  @Test func boundsOfAWeightAndTheFloorAreRead() throws {
    let indicator = try Sample.read([
      "weight_low": "0.2", "weight_high": "1.5", "floor": "0.2", "reference": "-3",
    ])
    #expect(indicator.weightRange == WeightRange(low: 0.2, high: 1.5))
    #expect(indicator.floor == 0.2)
    #expect(indicator.reference == -3)
    #expect(try Sample.read(["missing": "overall-mean"]).missing == .overallMean)
    #expect(try Sample.read(["missing": "unrated"]).missing == .unrated)
  }

  @Test func everyValueFunctionIsRead() throws {
    #expect(
      try Sample.read(["benchmark": "24.097"]).valueFunction
        == .ratio(benchmark: 24.097, cap: nil))
    #expect(
      try Sample.read(["benchmark": "20", "cap": "1.5"]).valueFunction
        == .ratio(benchmark: 20, cap: 1.5))
    // A park intake form (Shouxian-Shushan): 400 earn 5 points in full, each 10 below cost 0.1.
    #expect(
      try Sample.read(["full_at": "400", "step": "10", "loss": "0.02"]).valueFunction
        == .steps(full: 400, step: 10, loss: 0.02))
    let marks: [ValueFunction.Mark] = [.init(-1, 0), .init(0.5, 0.6), .init(2, 1)]
    #expect(try Sample.read(["table": "-1=0; 0.5 = 0.6 ;2=1"]).valueFunction == .table(marks))
    #expect(try Sample.read(["line": "-1=0;0.5=0.6;2=1"]).valueFunction == .line(marks))
    #expect(try Sample.read(["table": "3=1"]).valueFunction == .table([.init(3, 1)]))
    #expect(
      try Sample.read(["parity": "yes"]).valueFunction
        == .parity(share: 0.8, step: 0.05, gain: 0.01, cap: 1))
    #expect(
      try Sample.read([
        "parity": "yes", "parity_share": "0.6", "parity_step": "0.1", "parity_gain": "0.02",
        "parity_cap": "1.2",
      ]).valueFunction == .parity(share: 0.6, step: 0.1, gain: 0.02, cap: 1.2))
    #expect(try Sample.read(["parity": "no"]).valueFunction == nil)
  }

  @Test func aListInYAMLIsTheSameAsTheTextOfACell() throws {
    let text = """
      indicators:
        - {indicator: x, direction: more, weight: 1, line: [0=0, 10=0.5, 20=1]}
        - {indicator: y, direction: more, weight: 1, line: "0=0;10=0.5;20=1"}
        - {indicator: z, direction: more, weight: 1, table: 5=1}
        - {indicator: w, direction: more, weight: 1, table: []}
        - {indicator: v, direction: more, weight: 1, table: {5: 1}}
      """
    let files = ["parks.csv": "park,path,x\nP1,co-city,1\n", "frameworks/city.yaml": text]
    #expect(
      try SamplePortfolio.problems(SamplePortfolio.files(files)) == [
        """
        frameworks/city.yaml, row 5, field 'indicators.4.table': nothing is given.
          Fix: write for example '0=0;50=0.6;100=1': each amount with its share of the marks
        """,
        """
        frameworks/city.yaml, row 6, field 'indicators.5.table': a map of keys and values stands \
        where a list is expected.
          Fix: write a list such as [a, b]
        """,
      ])
    let good = text.split(separator: "\n").dropLast(2).joined(separator: "\n")
    let indicators = try SamplePortfolio.read(
      SamplePortfolio.files(files.merging(["frameworks/city.yaml": good]) { $1 })
    ).portfolio.frameworks[0].indicators
    #expect(
      indicators[0].valueFunction == .line([.init(0, 0), .init(10, 0.5), .init(20, 1)]))
    #expect(indicators[1].valueFunction == indicators[0].valueFunction)
    #expect(indicators[2].valueFunction == .table([.init(5, 1)]))
  }

  @Test func halfOfAPairIsRefused() {
    Sample.expectProblems(
      ["weight_low": "0.2"],
      [
        """
        weight_high': weight_low is given without weight_high.
          Fix: give both bounds, or neither
        """
      ])
    Sample.expectProblems(
      ["best": "1"],
      [
        """
        worst': best is given without worst.
          Fix: give both goalposts, or neither
        """
      ])
    Sample.expectProblems(
      ["cap": "1"],
      [
        """
        benchmark': cap is given without benchmark.
          Fix: give the benchmark, or leave cap empty
        """
      ])
    Sample.expectProblems(
      ["step": "10"],
      [
        """
        full_at': step is given without full_at.
          Fix: give full_at, step and loss, or none of them
        """,
        """
        loss': step is given without loss.
          Fix: give full_at, step and loss, or none of them
        """,
      ])
    for parity in ["no", ""] {
      Sample.expectProblems(
        ["parity": parity, "parity_gain": "0.01"],
        [
          """
          parity': parity_gain is given without parity.
            Fix: write yes, or leave parity_gain empty
          """
        ])
    }
  }

  @Test func numbersOutsideTheirRangeAreRefused() {
    Sample.expectProblems(
      ["weight_low": "0.5", "weight_high": "0.2", "floor": "20", "reference": "0"],
      [
        """
        weight_low': 0.5 is above weight_high, 0.2.
          Fix: exchange the two
        """,
        """
        floor': 20 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        reference': 0 is of no use here.
          Fix: write a number other than 0
        """,
      ])
    Sample.expectProblems(
      ["weight_low": "-1", "weight_high": "x", "benchmark": "0", "cap": "-2"],
      [
        """
        weight_low': -1 is negative.
          Fix: write 0 or a positive number
        """,
        """
        weight_high': 'x' is not a number.
          Fix: write digits, for example 12.5
        """,
        """
        cap': -2 is not above 0.
          Fix: write a positive number
        """,
        """
        benchmark': 0 is not above 0.
          Fix: write a positive number
        """,
      ])
    Sample.expectProblems(
      ["full_at": "x", "step": "0", "loss": "2", "missing": "overallmean"],
      [
        """
        full_at': 'x' is not a number.
          Fix: write digits, for example 12.5
        """,
        """
        step': 0 is not above 0.
          Fix: write a positive number
        """,
        """
        loss': 2 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        missing': 'overallmean' is none of the words known here.
          Fix: did you mean 'overall-mean'?
        """,
      ])
    Sample.expectProblems(
      [
        "parity": "yes", "parity_share": "0.8", "parity_step": "0", "parity_gain": "1.1",
        "parity_cap": "0.5",
      ],
      [
        """
        parity_cap': 0.5 lies below parity_share, 0.8.
          Fix: write the most marks in all, at least parity_share
        """,
        """
        parity_step': 0 is not above 0.
          Fix: write a positive number
        """,
        """
        parity_gain': 1.1 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
      ])
    Sample.expectProblems(
      ["parity": "ja"],
      [
        """
        parity': 'ja' is neither yes nor no.
          Fix: write yes or no
        """
      ])
  }

  @Test func rowsOfATableOrLineRiseAndHoldShares() {
    let example =
      "  Fix: write for example '0=0;50=0.6;100=1': each amount with its share of the marks"
    Sample.expectProblems(
      ["table": "0=0;10:0.5"], ["table': '10:0.5' is not an amount with its marks.\n" + example])
    Sample.expectProblems(
      ["line": "0=0;=1"], ["line': '=1' is not an amount with its marks.\n" + example])
    Sample.expectProblems(["table": ";"], ["table': nothing is given.\n" + example])
    Sample.expectProblems(
      ["line": "0=1"],
      [
        """
        line': a line has at least two rows, here stands one.
          Fix: add the other end, for example '0=0;100=1'
        """
      ])
    Sample.expectProblems(
      ["line": "10=0;5=60;5=1"],
      [
        """
        line': in '5=60' 60 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        line': 5 does not lie above 10, the amount before it.
          Fix: list the amounts in rising order, each once
        """,
        """
        line': 5 does not lie above 5, the amount before it.
          Fix: list the amounts in rising order, each once
        """,
      ])
  }

  @Test func goalpostsAndValueFunctionsExcludeEachOther() {
    let fix = "  Fix: keep one of them: an indicator has goalposts or one value function"
    Sample.expectProblems(
      ["worst": "0", "best": "1", "benchmark": "2"],
      ["benchmark': worst and benchmark are both given.\n" + fix])
    Sample.expectProblems(
      ["full_at": "4", "step": "1", "loss": "0.1", "table": "1=1", "parity": "yes"],
      [
        "table': full_at and table are both given.\n" + fix,
        "parity': full_at and parity are both given.\n" + fix,
      ])
    Sample.expectProblems(
      ["benchmark": "4", "line": "0=0;1=1"],
      ["line': benchmark and line are both given.\n" + fix])
  }
}
