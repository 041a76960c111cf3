import ParkModel

extension SyntheticPolicies {
  /// Eight instruments of three levels each.
  static let instruments: [Instrument] = [
    instrument(
      "digital", "Digital upgrade", "数字化升级", [1, 0.77, 0.44], [1.12, 0.87, 1.03],
      ParkGroup(kinds: ["economic-development-zone", "high-tech-zone", "industrial-park"]),
      prerequisites: ["infrastructure"],
      [
        (7.3, 1.4, [valueAdded: 0.02184, emissions: 0.00034, fiscal: 0.00189]),
        (15.1, 2.7, [valueAdded: 0.03927, emissions: 0.00066, fiscal: 0.00336]),
        (31.6, 4.9, [valueAdded: 0.06111, emissions: 0.00107, fiscal: 0.00504]),
      ]),
    instrument(
      "heritage", "Heritage and culture", "遗产与文化", [1, 0.83, 0.58], [1.17, 0.91, 1],
      ParkGroup(paths: [.urbanization, .reUrbanization]),
      [
        (4.1, 0.7, [culture: 0.0416, jobs: 0.00589]),
        (9.4, 1.3, [culture: 0.0793, jobs: 0.01121]),
        (18.7, 2.2, [culture: 0.1209, jobs: 0.01672]),
      ]),
    instrument(
      "industry-replacement", "Industry replacement", "产业置换", [1, 0.71, 0.37], [1.19, 0.82, 1],
      ParkGroup(paths: [.urbanization]),
      industries: industries.filter(\.isHeavy).map(\.id),
      split: [("electronics", 0.45), ("pharma", 0.3), ("services", 0.25)],
      [
        (13.6, 1.1, [valueAdded: 0.03423, emissions: 0.00187, fiscal: 0.00252]),
        (28.9, 2.1, [valueAdded: 0.06132, emissions: 0.00342, fiscal: 0.00441]),
        (55.3, 3.4, [valueAdded: 0.09177, emissions: 0.0053, fiscal: 0.00651]),
      ]),
    instrument(
      "infrastructure", "Infrastructure", "基础设施", [1, 0.81, 0.52], [1.03, 1.09, 0.96],
      ParkGroup(),
      [
        (9.2, 1.5, [valueAdded: 0.02667, jobs: 0.01501, fiscal: 0.00231]),
        (19.4, 3.2, [valueAdded: 0.04809, jobs: 0.02793, fiscal: 0.00399]),
        (37.8, 5.9, [valueAdded: 0.07266, jobs: 0.04389, fiscal: 0.00588]),
      ]),
    instrument(
      "port-function", "Port function", "口岸功能", [1, 0.76, 0.41], [1, 1.21, 1],
      ParkGroup(paths: [.reUrbanization]), split: [("logistics", 0.55), ("services", 0.45)],
      [
        (10.7, 1.8, [valueAdded: 0.03549, jobs: 0.01349, fiscal: 0.00399]),
        (21.3, 3.3, [valueAdded: 0.06048, jobs: 0.02451, fiscal: 0.00672]),
        (40.9, 5.7, [valueAdded: 0.08799, jobs: 0.03477, fiscal: 0.00987]),
      ]),
    instrument(
      remediation, "Environmental remediation", "环境修复", [1, 0.84, 0.61], [1.08, 0.97, 0.93],
      ParkGroup(),
      [
        (6.4, 0.6, [emissions: 0.00054, culture: 0.00533]),
        (14.2, 1.1, [emissions: 0.00101, culture: 0.00988]),
        (27.1, 1.7, [emissions: 0.00157, culture: 0.01534]),
      ]),
    instrument(
      "supply-chain", "Small-firm supply chain", "中小企业配套", [1, 0.74, 0.39], [0.88, 1, 1.23],
      ParkGroup(paths: [.urbanization, .coCity]),
      [
        (5.9, 1, [valueAdded: 0.01743, jobs: 0.02147, fiscal: 0.00126]),
        (12.8, 1.9, [valueAdded: 0.03171, jobs: 0.03876, fiscal: 0.00231]),
        (25.2, 3.3, [valueAdded: 0.04767, jobs: 0.05833, fiscal: 0.00357]),
      ]),
    instrument(
      "talent", "Talent and education", "人才与教育", [1, 0.69, 0.33], [1.04, 0.89, 1.11],
      ParkGroup(kinds: ["border-zone", "economic-development-zone", "high-tech-zone"]),
      [
        (4.8, 1.2, [valueAdded: 0.01281, jobs: 0.02223]),
        (10.9, 2.3, [valueAdded: 0.02373, jobs: 0.04009]),
        (21.7, 4.1, [valueAdded: 0.03612, jobs: 0.05757]),
      ]),
  ]

  /// Affinities in the order urbanization, re-urbanization, co-city.
  private static func instrument(
    _ id: InstrumentID, _ english: String, _ chinese: String, _ maturity: [Double],
    _ affinities: [Double], _ eligible: ParkGroup, industries: [IndustryID] = [],
    prerequisites: [InstrumentID] = [], split: [(IndustryID, Double)] = [],
    _ levels: [(start: Double, running: Double, effects: KeyValuePairs<OutcomeID, Double>)]
  ) -> Instrument {
    Instrument(
      id: id, name: text(english, chinese),
      levels: zip(["light", "standard", "intensive"], levels).map { name, level in
        InstrumentLevel(
          id: LevelID(name), startCost: figure(level.start), runningCost: figure(level.running),
          effects: amounts(level.effects))
      },
      eligible: eligible, eligibleIndustries: industries, prerequisites: prerequisites,
      affinity: Dictionary(
        uniqueKeysWithValues: zip(
          [DevelopmentPath.urbanization, .reUrbanization, .coCity],
          affinities.map { figure($0) })),
      maturity: shares(maturity),
      outputSplit: split.map { LeadingIndustry($0.0, share: figure($0.1)) })
  }
}
