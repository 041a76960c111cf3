import ParkModel

// What can be done with them, and what limits it.

extension SampleRun {
  static let periods = [
    Period(id: "2026", firstYear: 2026, lastYear: 2027),
    Period(id: "2028", firstYear: 2028, lastYear: 2030),
  ]
  static let maturity: [Figure<Share>] = [Figure(1, .assumed), Figure(0.7, .assumed)]

  static func outcome(
    _ id: String, _ english: String, _ chinese: String, _ unit: String,
    _ dimension: Outcome.Dimension, _ weight: Double, base: Outcome.EffectBase = .none,
    kind: Outcome.Kind = .amount
  ) -> Outcome {
    Outcome(
      id: OutcomeID(id), name: BilingualText(english: english, chinese: chinese), unit: unit,
      dimension: dimension, weight: Figure(Share(weight), .assumed), effectBase: base, kind: kind)
  }

  static let outcomes = [
    outcome("brownfield", "Brownfield healed", "治理棕地", "ha", .space, 0.1),
    outcome("culture", "Culture", "文化", "points", .culture, 0.05),
    outcome(
      "emissions-avoided", "Emissions avoided", "减排", "ktCO2e", .environment, 0.15, base: .output),
    outcome("fiscal", "Fiscal revenue", "财政收入", "MCNY", .economy, 0.05, kind: .fiscal),
    outcome("jobs", "Jobs", "就业岗位", "jobs", .society, 0.2, base: .workers),
    outcome("merit", "Merit of chosen parks", "入选园区评分", "points", .economy, 0.1, kind: .merit),
    outcome("residents", "Residents", "居民", "persons", .society, 0.1, base: .residents),
    outcome(
      "value-added", "Value added", "增加值", "MCNY", .economy, 0.25, base: .output, kind: .output),
  ]

  static let industries: [Industry] = [
    ("equipment", "Equipment", "装备制造", true, 6.0), ("food", "Food", "食品", false, 4.5),
    ("logistics", "Logistics", "物流", false, 3.0),
    ("petrochemicals", "Petrochemicals", "石油化工", true, 9.0),
    ("pharmaceuticals", "Pharmaceuticals", "医药", false, 8.0),
    ("services", "Services", "服务业", false, 5.0), ("steel", "Steel", "钢铁", true, 5.5),
    ("wood", "Wood processing", "木材加工", false, 2.5),
  ].map { id, english, chinese, isHeavy, yield in
    Industry(
      id: IndustryID(id), name: BilingualText(english: english, chinese: chinese),
      isHeavy: isHeavy,
      intensity: [
        "value-added": Figure(Amount(yield), .illustrative, origin: 3),
        "jobs": Figure(Amount(60 - yield * 3), .illustrative, origin: 3),
        "fiscal": Figure(Amount(yield * 0.11), .illustrative, origin: 3),
        "emissions-avoided": Figure(Amount(isHeavy ? -0.9 : -0.2), .illustrative, origin: 3),
      ])
  }

  static func use(
    _ use: LandUse, cost: Double, yield: [OutcomeID: Double], heal: Double
  ) -> LandUseRules {
    LandUseRules(
      use: use, cost: Figure(MillionYuanPerHectare(cost), .assumed),
      regenerationCost: Figure(2.2, .assumed),
      yield: yield.mapValues { Figure(Amount($0), .illustrative) },
      heal: ["brownfield": Figure(Amount(heal), .estimated)],
      segments: [
        LandSegment(width: Figure(0.3, .assumed), factor: Figure(1, .assumed)),
        LandSegment(width: Figure(0.7, .assumed), factor: Figure(0.7, .assumed)),
      ], maturity: maturity, industry: use == .commercial ? "services" : nil)
  }

  static let land = LandRules(
    uses: [
      use(.industrial, cost: 3, yield: [:], heal: 1),
      use(.residential, cost: 4.5, yield: ["residents": 110, "fiscal": 0.2], heal: 1),
      use(.commercial, cost: 4, yield: ["value-added": 4, "jobs": 70, "fiscal": 0.4], heal: 1),
      use(.publicGreen, cost: 1.8, yield: ["emissions-avoided": 0.6, "culture": 0.05], heal: 1),
      use(.heritageCulture, cost: 3.2, yield: ["culture": 0.6, "jobs": 25], heal: 1),
    ], remediationFirst: false)

  static func instrument(
    _ id: String, _ english: String, _ chinese: String, cost: Double,
    effects: [OutcomeID: Double]
  ) -> Instrument {
    Instrument(
      id: InstrumentID(id), name: BilingualText(english: english, chinese: chinese),
      levels: [("light", 0.4), ("standard", 1.0), ("intensive", 1.8)].map { level, factor in
        InstrumentLevel(
          id: LevelID(level), startCost: Figure(MillionYuan(cost * factor), .assumed),
          effects: effects.mapValues { Figure(Amount($0 * factor), .estimated, origin: 1) })
      }, maturity: maturity)
  }

  static let instruments = [
    instrument(
      "digital", "Digital upgrade", "数字化改造", cost: 60,
      effects: ["value-added": 0.02, "emissions-avoided": 0.001]),
    instrument(
      "heritage", "Heritage & culture", "工业遗产与文化", cost: 35, effects: ["culture": 2]),
    instrument(
      "infrastructure", "Infrastructure", "基础设施", cost: 120,
      effects: ["value-added": 0.015, "jobs": 0.02]),
    instrument(
      "port", "Port function", "口岸功能", cost: 70, effects: ["value-added": 0.04, "jobs": 0.03]),
    instrument(
      "remediation", "Environmental remediation", "环境修复", cost: 90,
      effects: ["emissions-avoided": 0.004]),
    instrument(
      "supply-chain", "Small-firm supply chain", "中小企业供应链", cost: 45,
      effects: ["value-added": 0.02, "jobs": 0.035]),
    instrument(
      "talent", "Talent & education", "人才与教育", cost: 40,
      effects: ["jobs": 0.02, "residents": 0.015]),
  ]

  static let funds = [
    Fund(
      id: "central", name: BilingualText(english: "Central transition fund", chinese: "中央转型资金"),
      budget: [Figure(1500, .assumed), Figure(1200, .assumed)], eligibleClasses: []),
    Fund(
      id: "province", name: BilingualText(english: "Provincial fund", chinese: "省级资金"),
      budget: [Figure(1600, .assumed), Figure(700, .assumed)], carriesOver: true),
  ]

  static let limits: [Limit] = [
    Limit(
      id: "brownfield-first",
      title: BilingualText(english: "Brownfield first", chinese: "存量优先"),
      rule: .ratio(
        part: GroupedMeasure(.regenerated([])), whole: GroupedMeasure(.released([])),
        atLeast: Figure(0.2, .assumed), atMost: nil)),
    Limit(
      id: "depleted-share",
      title: BilingualText(
        english: "Grants to resource-depleted cities", chinese: "资源枯竭城市拨款占比"),
      rule: .ratio(
        part: GroupedMeasure(.grants(nil), group: ParkGroup(isResourceDepleted: true)),
        whole: GroupedMeasure(.grants(nil)), atLeast: Figure(0.15, .assumed), atMost: nil)),
    Limit(
      id: "heavy-industry", title: BilingualText(english: "Heavy industry", chinese: "重工业占比"),
      rule: .concentration(
        Concentration(
          industries: ["equipment", "petrochemicals", "steel"], isJoint: true,
          share: Figure(0.7, .assumed)))),
    Limit(
      id: "jobs-goal", title: BilingualText(english: "Jobs goal", chinese: "就业目标"),
      rule: .amount(
        GroupedMeasure(.outcome("jobs")), atLeast: Figure(60_000, .assumed), atMost: nil),
      shortfallPrice: Figure(0.00005, .assumed)),
    Limit(
      id: "quota-jilin",
      title: BilingualText(english: "Greenfield quota of Jilin", chinese: "吉林省新增用地指标"),
      rule: .amount(
        GroupedMeasure(.greenfield([]), group: ParkGroup(regions: ["Jilin"])), atLeast: nil,
        atMost: Figure(278, .sourced))),
    Limit(
      id: "single-industry",
      title: BilingualText(english: "No single industry", chinese: "单一产业占比"),
      rule: .concentration(Concentration(share: Figure(0.45, .assumed)))),
  ]
}
