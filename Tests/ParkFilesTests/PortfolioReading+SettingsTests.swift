import Testing

/// One mistake at a time in the settings of the sample, with the whole message.
struct PortfolioReadingSettingsTests {
  @Test func everyMistakeOfSettingsIsNamed() throws {
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "{period: 2028, first_year: 2028",
      by: "{period: 2028, first_year: 2027",
      [
        """
        portfolio.yaml, row 6, field 'periods.2.first_year': the period begins in 2027, but the \
        period '2026' runs to 2027.
          Fix: let it begin after that
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "{period: 2028, first_year: 2028, last_year: 2030}",
      by: "{period: 2028, first_year: 2024, last_year: 2025}",
      [
        """
        portfolio.yaml, row 6, field 'periods.2.first_year': the period begins in 2024, before \
        the period '2026' above it.
          Fix: list the periods in order of time
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "first_year: 2028, last_year: 2030}",
      by: "first_year: 2030, last_year: 2028}",
      [
        """
        portfolio.yaml, row 6, field 'periods.2.last_year': the period ends in 2028, before it \
        begins in 2030.
          Fix: exchange the two years, or correct one
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "horizon_year: 2030", by: "horizon_year: 2028",
      [
        """
        portfolio.yaml, row 3, field 'horizon_year': the horizon 2028 lies before the end of the \
        last period, 2030.
          Fix: write 2030 or a later year
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "leverage_cap: 2.3", by: "leverage_cap: 1.3",
      [
        """
        portfolio.yaml, row 12, field 'finance.leverage_cap': the cap 1.3 lies below the \
        benchmark 1.61.
          Fix: write a cap that is at least the benchmark
        """
      ])
    for key in ["leverage_cap", "leverage_benchmark"] {
      let row = key == "leverage_cap" ? 12 : 11
      let value = key == "leverage_cap" ? "2.3" : "1.61"
      try SamplePortfolio.expect(
        "portfolio.yaml", replacing: "\(key): \(value)", by: "\(key): high",
        [
          """
          portfolio.yaml, row \(row), field 'finance.\(key)': 'high' is not a number.
            Fix: write digits, for example 12.5
          """
        ])
    }
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "  service_share: 0.3\n", by: "",
      [
        """
        portfolio.yaml, row 11, field 'finance.service_share': service_rate is given without \
        service_share.
          Fix: give both, or neither for no rule
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "integration_low: 0.2", by: "integration_low: 0.7",
      [
        """
        portfolio.yaml, row 9, field 'paths.2.integration_low': 0.7 is above integration_high, 0.5.
          Fix: write a share that is at most integration_high
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "path: urbanization", by: "path: co-city",
      [
        """
        portfolio.yaml, row 9, field 'paths.2.path': the path 'co-city' stands here again, after \
        row 8.
          Fix: remove one of the two
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "remediation: remediation,", by: "remediation: remediaton,",
      [
        """
        portfolio.yaml, row 18, field 'land.remediation': there is no instrument 'remediaton'.
          Fix: did you mean 'remediation'?
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "remediation: remediation, ", by: "",
      [
        """
        portfolio.yaml, row 18, field 'land.remediation': remediation comes first, but no \
        instrument is named for it.
          Fix: name the instrument that remediates, or write remediation_first: no
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "framework: own", by: "framework: twon",
      [
        """
        portfolio.yaml, row 19, field 'scoring.framework': there is no framework 'twon'.
          Fix: did you mean 'town'?
        """
      ])
    try SamplePortfolio.expect(
      "portfolio.yaml", replacing: "missing: median", by: "missing: medium",
      [
        """
        portfolio.yaml, row 19, field 'scoring.missing': 'medium' is none of the words known here.
          Fix: did you mean 'median'?
        """
      ])
  }

  @Test func everyMistakeOfLimitsIsNamed() throws {
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "regions: [Liaoning]", by: "regions: [Liaonin]",
      [
        """
        limits.yaml, row 5, field 'group.regions': no park has the region 'Liaonin'.
          Fix: did you mean 'Liaoning'?
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "regions: [Liaoning]", by: "regions: [Heilongjiang], kinds: [port]",
      [
        """
        limits.yaml, row 5, field 'group.kinds': no park has the kind 'port'.
          Fix: write one of border-zone, development-zone, high-tech-zone
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "regions: [Liaoning]",
      by: "regions: [Heilongjiang], kinds: [development-zone]",
      [
        """
        limits.yaml, row 5, field 'group': no park belongs to this group.
          Fix: loosen it: a park must meet all of its conditions at once
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "{outcome: jobs}", by: "{outcome: job}",
      [
        """
        limits.yaml, row 23, field 'measure.outcome': there is no outcome 'job'.
          Fix: did you mean 'jobs'?
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "{grants: national}", by: "{grants: nation}",
      [
        """
        limits.yaml, row 10, field 'measure.grants': there is no fund 'nation'.
          Fix: did you mean 'national'?
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "at_most: 300", by: "at_most: 300\n  at_least: 400",
      [
        """
        limits.yaml, row 8, field 'at_least': 400 is above at_most, 300.
          Fix: write a floor that is at most the cap
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "{resource: carbon}", by: "{resource: carbn}",
      [
        """
        limits.yaml, row 26, field 'measure.resource': there is no declared resource 'carbn'.
          Fix: did you mean 'carbon'?
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "measure: greenfield", by: "measure: [greenfield]",
      [
        """
        limits.yaml, row 4, field 'measure': a list stands where one measure is expected.
          Fix: write a word such as greenfield, or one key such as {outcome: jobs}
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "measure: greenfield", by: "measure: outcome",
      [
        """
        limits.yaml, row 4, field 'measure': the measure 'outcome' needs the name of one.
          Fix: write {outcome: ID}
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "measure: greenfield", by: "measure: {parks: P01}",
      [
        """
        limits.yaml, row 4, field 'measure': the measure 'parks' takes no key.
          Fix: write parks
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "measure: greenfield", by: "measure: parks",
      [
        """
        limits.yaml, row 6, field 'periods': the measure 'parks' has no periods.
          Fix: leave periods out
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "measure: greenfield\n", by: "shortfall_price: 1\n",
      [
        """
        limits.yaml, row 1, field 'measure': nothing is given.
          Fix: say what is added up, such as greenfield or {outcome: jobs}
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "rule: brownfield-first", by: "rule: brownfeld-first",
      [
        """
        limits.yaml, row 27, field 'rule': 'brownfeld-first' is none of the words known here.
          Fix: did you mean 'brownfield-first'?
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "rule: concentration, share: 0.4",
      by: "rule: concentration, share: 1.4",
      [
        """
        limits.yaml, row 19, field 'share': 1.4 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "limit: not-both", by: "limit: carbon",
      [
        """
        limits.yaml, row 29, field 'limit': the limit 'carbon' stands here again, after row 26.
          Fix: give every limit an identifier of its own
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "second: {park: P03, alternative: port}", by: "second: {park: P01}",
      [
        """
        limits.yaml, row 29, field 'second': both choices are the same.
          Fix: name two different choices
        """
      ])
    try SamplePortfolio.expect(
      "limits.yaml", replacing: "instrument: supply-chain", by: "instrument: supply",
      [
        """
        limits.yaml, row 28, field 'first.instrument': there is no instrument 'supply'.
          Fix: add it to instruments.csv, or name one of remediation, supply-chain
        """
      ])
  }

  @Test func everyMistakeOfScenariosIsNamed() throws {
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "scale: fund.budget", by: "scale: fund.bugdet",
      [
        """
        scenarios.yaml, row 4, field 'changes.1.scale': 'fund.bugdet' is none of the words known \
        here.
          Fix: did you mean 'fund.budget'?
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "scale: fund.budget, by: 0.8",
      by: "scale: fund.budget, set: fund.budget, by: 0.8",
      [
        """
        scenarios.yaml, row 4, field 'changes.1': the change says set, scale at once.
          Fix: write exactly one of set, scale, shift, add, remove, exclude, require and free
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "remove_limit: jobs-goal", by: "remove_limit: job-goal",
      [
        """
        scenarios.yaml, row 8, field 'changes.5.remove_limit': there is no limit 'job-goal'.
          Fix: did you mean 'jobs-goal'?
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "of: [steel]", by: "of: [stel]",
      [
        """
        scenarios.yaml, row 5, field 'changes.2.of': there is no industry 'stel'.
          Fix: did you mean 'steel'?
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "to: 1.61", by: "by: 1.61",
      [
        """
        scenarios.yaml, row 6, field 'changes.3.by': 'by' does not go with 'set'.
          Fix: leave it out
        """,
        """
        scenarios.yaml, row 6, field 'changes.3.to': nothing is given.
          Fix: write a number
        """,
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "parks: [P03]", by: "parks: [P08]",
      [
        """
        scenarios.yaml, row 9, field 'changes.6.exclude.parks': there is no park 'P08'.
          Fix: did you mean 'P01'?
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "scenario: as-is", by: "scenario: cut",
      [
        """
        scenarios.yaml, row 10, field 'scenario': the scenario 'cut' stands here again, after row \
        1.
          Fix: give every scenario an identifier of its own
        """
      ])
    try SamplePortfolio.expect(
      "scenarios.yaml", replacing: "set: finance.leverage_cap,",
      by: "set: finance.leverage_cap, of: [P01],",
      [
        """
        scenarios.yaml, row 6, field 'changes.3.of': 'of' does not go with 'finance.leverage_cap'.
          Fix: leave it out
        """
      ])
  }
}
