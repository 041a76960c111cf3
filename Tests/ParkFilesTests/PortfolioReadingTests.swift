import Testing

/// One mistake at a time in the tables of the sample, with the whole message.
struct PortfolioReadingTests {
  @Test func everyMistakeOfOutcomesIsNamed() throws {
    try SamplePortfolio.expect(
      "outcomes.csv", replacing: "economy,0.6", by: "economy,0.5",
      [
        """
        outcomes.csv, row 2, field 'weight': the weights of all outcomes sum to 0.9, not to 1.
          Fix: change them so that they sum to 1; 0 for an outcome that only limits refer to
        """
      ])
    try SamplePortfolio.expect(
      "outcomes.csv", replacing: ",merit\n", by: ",output\n",
      [
        """
        outcomes.csv, row 5, field 'kind': a second outcome is of kind 'output', after row 2.
          Fix: leave the kind of one of them empty
        """
      ])
    try SamplePortfolio.expect(
      "outcomes.csv", replacing: "society", by: "sociaty",
      [
        """
        outcomes.csv, row 3, field 'dimension': 'sociaty' is none of the words known here.
          Fix: did you mean 'society'?
        """
      ])
    try SamplePortfolio.expect(
      "outcomes.csv", replacing: "MCNY,economy,0.6,1000", by: "MCNY,economy,0.6,0",
      [
        """
        outcomes.csv, row 2, field 'reference': 0 is not above 0.
          Fix: write a positive number
        """
      ])
  }

  @Test func everyMistakeOfParksIsNamed() throws {
    try SamplePortfolio.expect(
      "parks.csv", replacing: ",900,1000,80", by: ",,1000,80",
      [
        """
        parks.csv, row 2, field 'debt_mcny': equity_mcny is given without debt_mcny.
          Fix: give both, or neither
        """
      ])
    try SamplePortfolio.expect(
      "parks.csv", replacing: ",free,41.1", by: ",free,141.1",
      [
        """
        parks.csv, row 2, field 'latitude': 141.1 is no latitude.
          Fix: write degrees from -90 to 90
        """
      ])
    try SamplePortfolio.expect(
      "parks.csv", replacing: "P02,co-city", by: "P01,co-city",
      [
        """
        parks.csv, row 3, field 'park': the park 'P01' stands here again, after row 2.
          Fix: give every park an identifier of its own
        """,
        """
        park_industries.csv, row 4, field 'park': there is no park 'P02'.
          Fix: did you mean 'P01'?
        """,
        """
        synergies.csv, row 2, field 'first_park': there is no park 'P02'.
          Fix: did you mean 'P01'?
        """,
        """
        limits.yaml, row 28, field 'first.park': there is no park 'P02'.
          Fix: did you mean 'P01'?
        """,
      ])
    try SamplePortfolio.expect(
      "park_industries.csv", replacing: "P01,steel,0.7", by: "P01,steel,0.6",
      [
        """
        park_industries.csv, row 2, field 'share': the shares of the park 'P01' sum to 0.9, not \
        to 1.
          Fix: change them so that they sum to 1
        """
      ])
    try SamplePortfolio.expect(
      "park_industries.csv", replacing: "P01,steel,0.7", by: "P1,stel,1.7",
      [
        """
        park_industries.csv, row 2, field 'share': 1.7 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        park_industries.csv, row 2, field 'industry': there is no industry 'stel'.
          Fix: did you mean 'steel'?
        """,
        """
        park_industries.csv, row 2, field 'park': there is no park 'P1'.
          Fix: did you mean 'P01'?
        """,
        """
        park_industries.csv, row 3, field 'share': the shares of the park 'P01' sum to 0.3, not \
        to 1.
          Fix: change them so that they sum to 1
        """,
      ])
    try SamplePortfolio.expect(
      "park_industries.csv", replacing: "P01,automotive", by: "P01,steel",
      [
        """
        park_industries.csv, row 3, field 'industry': the park 'P01' has the industry 'steel' \
        already.
          Fix: add the two shares in one row
        """
      ])
  }

  @Test func everyMistakeOfInstrumentsIsNamed() throws {
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "remediation,Remediation,,,,,,,",
      by: "remediation,Remediation,,,,,,supply-chain,",
      [
        """
        instruments.csv, row 2, field 'prerequisites': the instruments wait for each other: \
        remediation -> supply-chain -> remediation.
          Fix: remove one of these prerequisites
        """
      ])
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "pharma;steel", by: "pharma;stell",
      [
        """
        instruments.csv, row 3, field 'industries': there is no industry 'stell'.
          Fix: did you mean 'steel'?
        """
      ])
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "Jilin;Liaoning", by: "Jilin;Laoning",
      [
        """
        instruments.csv, row 3, field 'regions': no park has the region 'Laoning'.
          Fix: did you mean 'Liaoning'?
        """
      ])
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "steel=0.25;pharma=0.75", by: "steel=0.25;pharma=0.5",
      [
        """
        instruments.csv, row 3, field 'output_split': the shares sum to 0.75, not to 1.
          Fix: change them so that they sum to 1
        """
      ])
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "steel=0.25;pharma=0.75", by: "steel:1",
      [
        """
        instruments.csv, row 3, field 'output_split': 'steel:1' is not an industry with its share.
          Fix: write for example 'automotive=0.6;logistics=0.4'
        """
      ])
    try SamplePortfolio.expect(
      "outcomes.csv", replacing: "1000,output,,output", by: "1000,output,0.2,output",
      [
        """
        instruments.csv, row 3, field 'output_split': the effects on value-added have a ceiling, \
        which leaves open what of a split is cut.
          Fix: empty this cell, or effect_ceiling_share of value-added in outcomes.csv
        """
      ])
    try SamplePortfolio.expect(
      "instruments.csv", replacing: "maturity:2028", by: "maturity:2029",
      [
        """
        instruments.csv, row 1, field 'maturity:2029': there is no period '2029'.
          Fix: did you mean '2026'?
        """
      ])
    try SamplePortfolio.expect(
      "levels.csv", replacing: "effect:jobs", by: "effect:merit",
      [
        """
        levels.csv, row 1, field 'effect:merit': the outcome 'merit' is the parks' merit: nothing \
        adds to it.
          Fix: remove the column, or give the outcome another kind
        """
      ])
    try SamplePortfolio.expect(
      "levels.csv", replacing: "supply-chain,light,20", by: "supply-chain,light,",
      [
        """
        levels.csv, row 2, field 'start_cost_mcny': nothing is given.
          Fix: write a number
        """
      ])
    try SamplePortfolio.expect(
      "levels.csv", replacing: "intensive", by: "light",
      [
        """
        levels.csv, row 3, field 'level': the instrument 'supply-chain' has a level 'light' \
        already.
          Fix: give every level of an instrument an identifier of its own
        """
      ])
    try SamplePortfolio.expect(
      "levels.csv", replacing: "remediation,standard,35,,,\n", by: "",
      [
        """
        instruments.csv, row 2, field 'instrument': the instrument 'remediation' has no levels.
          Fix: add at least one row for it to levels.csv
        """
      ])
    try SamplePortfolio.expect(
      "funds.csv", replacing: "budget_mcny:2028", by: "spare",
      [
        """
        funds.csv, row 1, field 'budget_mcny:2028': the column 'budget_mcny:2028' is missing.
          Fix: add it: every period needs a budget, which may be 0
        """
      ])
    try SamplePortfolio.expect(
      "funds.csv", replacing: "land;remediation", by: "land;remediaton",
      [
        """
        funds.csv, row 3, field 'classes': there is no cost class 'remediaton'.
          Fix: did you mean 'remediation'?
        """
      ])
  }

  @Test func everyMistakeOfLandUsesIsNamed() throws {
    try SamplePortfolio.expect(
      "land_uses.csv", replacing: "residential,3", by: "residental,3",
      [
        """
        land_uses.csv, row 2, field 'use': 'residental' is none of the words known here.
          Fix: did you mean 'residential'?
        """
      ])
    try SamplePortfolio.expect(
      "land_uses.csv", replacing: "2.5,2,,", by: "2.5,2,chips,",
      [
        """
        land_uses.csv, row 3, field 'industry': there is no industry 'chips'.
          Fix: add it to industries.csv, or name one of automotive, pharma, steel
        """
      ])
    try SamplePortfolio.expect(
      "segments.csv", replacing: "0.7,0.8", by: "0.7,1.8",
      [
        """
        segments.csv, row 3, field 'factor': 1.8 is above the factor of the segment before, 1.
          Fix: list the segments of a use in falling order of factor
        """
      ])
    try SamplePortfolio.expect(
      "segments.csv", replacing: "industrial,0.3,1", by: "commercial,0.3,1",
      [
        """
        segments.csv, row 2, field 'use': there is no land use 'commercial'.
          Fix: add it to land_uses.csv, or name one of industrial, public-green, residential
        """
      ])
  }

  @Test func everyMistakeOfAlternativesIsNamed() throws {
    try SamplePortfolio.expect(
      "alternatives.csv", replacing: "P03,package", by: "P03,port",
      [
        """
        alternatives.csv, row 3, field 'alternative': the park 'P03' has an alternative 'port' \
        already.
          Fix: give every alternative of a park an identifier of its own
        """,
        """
        declared.csv, row 2, field 'alternative': the park 'P03' has no alternative 'package'.
          Fix: add it to alternatives.csv, or name one of port
        """,
        """
        declared.csv, row 3, field 'alternative': the park 'P03' has no alternative 'package'.
          Fix: add it to alternatives.csv, or name one of port
        """,
        """
        declared.csv, row 4, field 'alternative': the park 'P03' has no alternative 'package'.
          Fix: add it to alternatives.csv, or name one of port
        """,
        """
        declared.csv, row 5, field 'alternative': the park 'P03' has no alternative 'package'.
          Fix: add it to alternatives.csv, or name one of port
        """,
        """
        declared.csv, row 6, field 'alternative': the park 'P03' has no alternative 'package'.
          Fix: add it to alternatives.csv, or name one of port
        """,
      ])
    try SamplePortfolio.expect(
      "alternatives.csv", replacing: "0.4,all", by: "1.4,everything",
      [
        """
        alternatives.csv, row 2, field 'min_extent_share': 1.4 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        alternatives.csv, row 2, field 'decides': 'everything' is none of the words known here.
          Fix: write one of all, land, instruments, nothing
        """,
      ])
    try SamplePortfolio.expect(
      "declared.csv", replacing: "P03,package,cost,,2028,40", by: "P03,package,cost,x,2029,-40",
      [
        """
        declared.csv, row 3, field 'period': there is no period '2029'.
          Fix: did you mean '2026'?
        """,
        """
        declared.csv, row 3, field 'key': a cost has no key.
          Fix: leave the cell empty
        """,
        """
        declared.csv, row 3, field 'amount': -40 is negative.
          Fix: write 0 or a positive number
        """,
        """
        provenance.csv, row 7, field 'row': declared.csv has no row 'P03/package/cost/2028'.
          Fix: write the row's identifier, or remove the line
        """,
      ])
    try SamplePortfolio.expect(
      "declared.csv", replacing: "P03,package,resource,carbon", by: "P03,pakage,resource,carbon",
      [
        """
        declared.csv, row 2, field 'alternative': the park 'P03' has no alternative 'pakage'.
          Fix: did you mean 'package'?
        """
      ])
    try SamplePortfolio.expect(
      "declared.csv", replacing: "greenfield,industrial,2026", by: "greenfield,,",
      [
        """
        declared.csv, row 5, field 'period': nothing is given.
          Fix: name the period of the amount
        """,
        """
        declared.csv, row 5, field 'key': nothing is given.
          Fix: name a land use
        """,
      ])
    try SamplePortfolio.expect(
      "synergies.csv", replacing: "P03,port", by: "P03,prt",
      [
        """
        synergies.csv, row 2, field 'second_alternative': the park 'P03' has no alternative 'prt'.
          Fix: did you mean 'port'?
        """
      ])
    try SamplePortfolio.expect(
      "synergies.csv", replacing: "P02,supply-chain,P03,port", by: "P02,,P02,",
      [
        """
        synergies.csv, row 2, field 'second_park': both choices are the same.
          Fix: name two different choices
        """
      ])
  }
}
