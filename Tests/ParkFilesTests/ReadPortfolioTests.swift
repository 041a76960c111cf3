import ParkFiles
import ParkModel
import Testing

struct ReadPortfolioTests {
  private func sample() throws -> Portfolio { try SamplePortfolio.read().portfolio }

  @Test func theSampleReadsWithoutNotices() throws {
    let loaded = try SamplePortfolio.read()
    #expect(loaded.notices == [])
    #expect(loaded.defaultFramework == "own")
    #expect(loaded.files.count == SamplePortfolio.texts.count)
    #expect(loaded.fingerprint.utf8.count == 64)
  }

  @Test func parksReadWithAllTheirColumns() throws {
    let portfolio = try sample()
    #expect(portfolio.parks.map(\.id) == ["P01", "P02", "P03"])
    let anshan = portfolio.parks[0]
    #expect(anshan.name == BilingualText(english: "Anshan HTZ", chinese: "鞍山高新区"))
    #expect(anshan.path == .urbanization)
    #expect(anshan.isResourceDepleted)
    #expect(anshan.city.cityClass == "resource-depleted")
    #expect(anshan.latitude == 41.1)
    #expect(anshan.land.built[.industrial]?.value == 820)
    #expect(anshan.land.developable == 420)
    #expect(anshan.land.minimumViable.value == 20)
    #expect(anshan.land.releaseCap?.value == 150)
    #expect(anshan.finances?.debtToEquity == 0.9)
    #expect(anshan.finances?.fiscalRevenue?.value == 80)
    #expect(anshan.industries.map(\.industry) == ["automotive", "steel"])
    #expect(anshan.indicators["gdp_growth"]?.value == 0.031)
    #expect(anshan.alternatives.map(\.id) == ["urbanization"])
    #expect(anshan.alternatives[0].name.english == "Town")
    let tonghua = portfolio.parks[1]
    #expect(tonghua.nameConfidence == .low)
    #expect(tonghua.decision == .mandatory)
    #expect(tonghua.landCostFactor.value == 1)
    #expect(tonghua.instrumentCostFactor.value == 1.1)
    #expect(tonghua.indicators.count == 1)
    let heihe = portfolio.parks[2]
    #expect(heihe.name.english == "Heihe, border")
    #expect(heihe.path == nil)
    #expect(heihe.finances == nil)
  }

  @Test func alternativesKeepWhatTheyDeclare() throws {
    let alternatives = try sample().parks[2].alternatives
    #expect(alternatives.map(\.id) == ["package", "port"])
    #expect(alternatives[0].decides == .nothing)
    #expect(
      alternatives[0].declared.map(\.quantity) == [
        .cost("2026"), .cost("2028"), .greenfield(.industrial, "2026"), .outcome("value-added"),
        .resource("carbon"),
      ])
    #expect(alternatives[0].declared.map(\.amount.value) == [60, 40, 25, 35, 12])
    #expect(alternatives[1].path == .reUrbanization)
    #expect(alternatives[1].minimumExtent.value == 0.4)
  }

  @Test func policiesReadInCanonicalOrder() throws {
    let portfolio = try sample()
    #expect(portfolio.title == BilingualText(english: "Three parks", chinese: "三个园区"))
    #expect(portfolio.periods.map(\.id) == ["2026", "2028"])
    #expect(portfolio.horizonYear == 2030)
    #expect(portfolio.outcomes.map(\.id) == ["healed", "jobs", "merit", "value-added"])
    #expect(portfolio.outcomes.map(\.kind) == [.amount, .amount, .merit, .output])
    #expect(portfolio.outcomes[1].effectCeiling?.value == 0.2)
    #expect(portfolio.industries.map(\.id) == ["automotive", "pharma", "steel"])
    #expect(
      portfolio.industries[1].intensity == ["value-added": Figure(12, .illustrative, origin: 0)])
    #expect(portfolio.land.uses.map(\.use) == [.industrial, .residential, .publicGreen])
    #expect(portfolio.land.uses[0].segments.map(\.factor.value) == [1, 0.8])
    #expect(portfolio.land.uses[1].segments == [LandSegment()])
    #expect(portfolio.land.uses[1].maturity.map(\.value) == [1, 0.5])
    #expect(portfolio.land.uses[1].heal["healed"]?.value == 1)
    #expect(portfolio.land.remediation == "remediation")
    #expect(portfolio.land.remediationFirst)
    #expect(portfolio.land.integrationScope == .after)
    let chain = portfolio.instruments[1]
    #expect(chain.levels.map(\.id) == ["light", "intensive"])
    #expect(chain.levels[1].effects["jobs"]?.value == 0.03)
    #expect(
      chain.eligible == ParkGroup(paths: [.coCity, .urbanization], regions: ["Jilin", "Liaoning"]))
    #expect(chain.eligibleIndustries == ["pharma", "steel"])
    #expect(chain.prerequisites == ["remediation"])
    #expect(chain.affinity[.coCity]?.value == 1.4)
    #expect(chain.outputSplit.map(\.share.value) == [0.75, 0.25])
    #expect(chain.maturity.map(\.value) == [1, 0.5])
    #expect(portfolio.funds.map(\.id) == ["jilin", "national"])
    #expect(portfolio.funds[0].budget.map(\.value) == [50, 0])
    #expect(portfolio.funds[0].eligibleClasses == [.land, .instrument("remediation")])
    #expect(portfolio.funds[1].carriesOver)
    #expect(portfolio.paths.map(\.path) == [.urbanization, .coCity])
    #expect(portfolio.finance?.leverageCap.value == 2.3)
    #expect(portfolio.finance?.serviceRate?.value == 0.045)
    #expect(portfolio.synergies[0].second == Choice("P03", alternative: "port"))
  }

  @Test func limitsReadWithTheirMeasures() throws {
    let limits = Dictionary(
      uniqueKeysWithValues: try sample().limits.map { ($0.id.text, $0) })
    #expect(
      limits["quota"]?.rule
        == .amount(
          GroupedMeasure(
            .greenfield([]), group: ParkGroup(regions: ["Liaoning"]), periods: ["2026"]),
          atLeast: nil, atMost: Figure(300, .assumed, origin: 2)))
    guard case .ratio(let part, let whole, _, nil)? = limits["depleted-share"]?.rule else {
      Issue.record("depleted-share is a ratio")
      return
    }
    #expect(part.group.isResourceDepleted == true)
    #expect(whole == GroupedMeasure(.grants("national")))
    guard case .ratio(let healed, let released, _, _)? = limits["brownfield"]?.rule else {
      Issue.record("brownfield is a ratio")
      return
    }
    #expect(released.measure == .released([.industrial, .residential]))
    #expect(released.group == healed.group, "the whole of another measure keeps the group")
    #expect(
      limits["one-industry"]?.rule
        == .concentration(
          Concentration(share: Figure(0.4, .illustrative, origin: 0), scope: .added)))
    #expect(
      limits["heavy"]?.rule
        == .concentration(
          Concentration(
            industries: ["steel"], isJoint: true, share: Figure(0.6, .illustrative, origin: 0))))
    #expect(limits["jobs-goal"]?.shortfallPrice?.value == 0.001)
    #expect(limits["idle-first"]?.rule == .brownfieldFirst(ParkGroup(kinds: ["high-tech-zone"])))
    #expect(
      limits["needs"]?.rule == .requires(Choice("P02", instrument: "supply-chain"), Choice("P01")))
    #expect(
      limits["not-both"]?.rule == .excludes(Choice("P01"), Choice("P03", alternative: "port")))
  }

  @Test func scenariosReadWithTheirChanges() throws {
    let scenarios = try sample().scenarios
    #expect(scenarios.map(\.id) == ["as-is", "cut"])
    #expect(
      scenarios[1].changes == [
        .scale(NumberAddress(.fundBudget), by: 0.8),
        .scale(
          NumberAddress(.industryIntensity, of: ["steel"], outcome: "value-added"), by: 0.7),
        .set(NumberAddress(.leverageCap), to: 1.61),
        .shift(NumberAddress(.parkDebt, group: ParkGroup(regions: ["Liaoning"])), by: 100),
        .removeLimit("jobs-goal"),
        .decide(.excluded, ParkGroup(parks: ["P03"])),
      ])
  }

  @Test func theOrderOfRowsMeansNothing() throws {
    let expected = try sample()
    var state: UInt64 = 11
    for round in 0..<10 {
      var texts = SamplePortfolio.texts
      for name in texts.keys.sorted() where name.hasSuffix(".csv") {
        guard !["levels.csv", "segments.csv", "provenance.csv"].contains(name),
          let text = texts[name]
        else { continue }
        // Frameworks keep the order of their rows: it is the order in which they are shown.
        if name.hasPrefix("indicator") { continue }
        var rows = text.split(separator: "\n").map(String.init)
        let header = rows.removeFirst()
        for i in rows.indices.dropFirst().reversed() {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          rows.swapAt(i, Int((state >> 33) % UInt64(i + 1)))
        }
        texts[name] = ([header] + rows).joined(separator: "\r\n")
      }
      #expect(
        try SamplePortfolio.read(SamplePortfolio.files(texts)).portfolio == expected, "\(round)")
    }
  }

  @Test func parksAndIndicatorsAloneRead() throws {
    let loaded = try SamplePortfolio.read(
      SamplePortfolio.files([
        "parks.csv": "park,path,growth\nP01,co-city,3\nP02,,4\n",
        "indicators.csv": "indicator,direction,weight\ngrowth,more,1\n",
      ]))
    #expect(loaded.portfolio.frameworks[0].indicators.count == 1)
    #expect(loaded.portfolio.parks[1].alternatives == [])
    #expect(loaded.portfolio.plansMoney == false)
    #expect(loaded.portfolio.title.english == "sample")
  }

  @Test func parksAloneRead() throws {
    let loaded = try SamplePortfolio.read(
      SamplePortfolio.files(["parks.csv": "park,path\nP01,co-city\n"]))
    #expect(
      loaded.portfolio.parks[0].alternatives == [Alternative(id: "co-city", path: .coCity)])
    #expect(loaded.notices == [])
  }

  @Test func declaredProposalsWithLimitsAloneRead() throws {
    let texts = [
      "parks.csv": "park,path\nP01,\nP02,\n",
      "alternatives.csv": "park,alternative,decides\nP01,a,nothing\nP02,a,nothing\n",
      "declared.csv": """
      park,alternative,quantity,key,period,amount
      P01,a,outcome,jobs,,10
      P02,a,resource,money,,4
      """,
      "limits.yaml": "- {limit: cap, rule: amount, measure: {resource: money}, at_most: 3}\n",
      "outcomes.csv": "outcome,weight\njobs,1\n",
    ]
    let portfolio = try SamplePortfolio.read(SamplePortfolio.files(texts)).portfolio
    #expect(portfolio.periods == [])
    #expect(portfolio.parks[0].alternatives[0].declared.count == 1)
    #expect(portfolio.limits.count == 1)
    var costs = texts
    costs["declared.csv"] = "park,alternative,quantity,key,period,amount\nP01,a,cost,,2026,5\n"
    costs["limits.yaml"] = nil
    #expect(
      try SamplePortfolio.problems(SamplePortfolio.files(costs)) == [
        """
        declared.csv, row 2, field 'period': there is no period '2026'.
          Fix: add it to portfolio.yaml, which names none yet, or leave it out
        """
      ])
    costs["portfolio.yaml"] = "periods: [{period: 2026, first_year: 2026, last_year: 2027}]\n"
    #expect(try SamplePortfolio.read(SamplePortfolio.files(costs)).portfolio.horizonYear == 2027)
  }

  @Test func allProblemsOfAllFilesComeAtOnce() throws {
    let files = SamplePortfolio.files([
      "parks.csv": """
      park,path,idle_ha,debt_mcny,equity_mcny
      P01,urbanisation,twelve,"1,234",-5
      P01,co-city,-3,1,
      P 3,co-city,nan,12%,１２
      """,
      "park_industries.csv": "park,industry,share\nP01,stell,0.5\nP9,steel,2\n",
      "industries.csv": "industry,heavy\nsteel,maybe\n",
      "outcomes.csv": "outcome,weight\njobs,0.9\n",
      "limits.yaml": "- {limit: a, rule: amount, measure: {outcome: job}, at_mst: 3}\n",
      "portfolio.yaml": "finance: {leverage_benchmark: 2, leverage_cap: 1}\n",
      "scenarios.yaml": "- {scenario: s, changes: [{scale: fund.budgt, by: 2}]}\n",
    ])
    let problems = try SamplePortfolio.problems(files)
    let places = problems.map { String($0.prefix { $0 != ":" }) }
    #expect(
      places == [
        "portfolio.yaml, row 1, field 'finance.leverage_cap'",
        "parks.csv, row 2, field 'path'",
        "parks.csv, row 2, field 'idle_ha'",
        "parks.csv, row 2, field 'debt_mcny'",
        "parks.csv, row 3, field 'park'",
        "parks.csv, row 3, field 'idle_ha'",
        "parks.csv, row 3, field 'equity_mcny'",
        "parks.csv, row 4, field 'park'",
        "parks.csv, row 4, field 'idle_ha'",
        "parks.csv, row 4, field 'debt_mcny'",
        "parks.csv, row 4, field 'equity_mcny'",
        "park_industries.csv, row 2, field 'industry'",
        "park_industries.csv, row 3, field 'share'",
        "park_industries.csv, row 3, field 'park'",
        "industries.csv, row 2, field 'heavy'",
        "outcomes.csv, row 2, field 'weight'",
        "limits.yaml, row 1, field 'at_mst'",
        "limits.yaml, row 1, field 'measure.outcome'",
        "scenarios.yaml, row 1, field 'changes.1.scale'",
      ])
  }
}
