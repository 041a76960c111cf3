import ParkModel

/// What every generated portfolio shares: periods, outcomes, industries, land uses, instruments.
///
/// The numbers are made up; they are uneven on purpose, so that plans do not tie.
enum SyntheticPolicies {
  static let periods = [
    Period(id: "2026", firstYear: 2026, lastYear: 2027),
    Period(id: "2028", firstYear: 2028, lastYear: 2029),
    Period(id: "2030", firstYear: 2030, lastYear: 2031),
  ]
  static let horizonYear = 2035
  static let regions = ["East", "North", "South", "West"]
  static let valueAdded: OutcomeID = "value-added"
  static let jobs: OutcomeID = "jobs"
  static let fiscal: OutcomeID = "fiscal"
  static let emissions: OutcomeID = "emissions-avoided"
  static let healed: OutcomeID = "healed"
  static let culture: OutcomeID = "culture"
  static let remediation: InstrumentID = "remediation"
  /// The industry whose hectares yield most and that leads every fourth park: unlimited, plans
  /// would raise its share of all output, so its concentration limit binds.
  static let leader: IndustryID = "automotive"

  static func figure<Value: Quantity>(_ value: Double) -> Figure<Value> {
    Figure(Value(value), .illustrative)
  }

  static func shares(_ values: [Double]) -> [Figure<Share>] { values.map { figure($0) } }

  static func amounts(_ values: KeyValuePairs<OutcomeID, Double>) -> [OutcomeID: Figure<Amount>] {
    Dictionary(
      uniqueKeysWithValues: values.filter { $0.value != 0 }.map { ($0.key, figure($0.value)) })
  }

  static func text(_ english: String, _ chinese: String) -> BilingualText {
    BilingualText(english: english, chinese: chinese)
  }

  /// References are filled in once the parks are known.
  static let outcomes: [Outcome] = [
    Outcome(
      id: culture, name: text("Culture", "文化"), unit: "points", dimension: .culture,
      weight: figure(0.1), effectBase: .area),
    Outcome(
      id: emissions, name: text("Emissions avoided", "减排"), unit: "ktCO2e",
      dimension: .environment, weight: figure(0.15), effectBase: .output),
    Outcome(
      id: fiscal, name: text("Fiscal revenue", "财政收入"), unit: "MCNY", dimension: .economy,
      weight: figure(0.1), effectBase: .output, kind: .fiscal),
    Outcome(
      id: healed, name: text("Brownfield healed", "修复棕地"), unit: "ha", dimension: .space,
      weight: figure(0.15)),
    Outcome(
      id: jobs, name: text("Jobs", "就业"), unit: "persons", dimension: .society,
      weight: figure(0.2), effectBase: .workers, effectCeiling: figure(0.17)),
    Outcome(
      id: valueAdded, name: text("Value added", "增加值"), unit: "MCNY", dimension: .economy,
      weight: figure(0.3), effectBase: .output, kind: .output),
  ]

  static let paths: [PathRules] = [
    PathRules(
      path: .urbanization, name: text("Urbanization", "城市化"), integrationLow: figure(0.22),
      integrationHigh: figure(0.55), industrialAffinity: figure(1)),
    PathRules(
      path: .reUrbanization, name: text("Re-urbanization", "再城市化"),
      integrationLow: figure(0.15), integrationHigh: figure(0.45),
      industrialAffinity: figure(0.94)),
    PathRules(
      path: .coCity, name: text("Co-city", "共城化"), integrationLow: figure(0.28),
      integrationHigh: figure(0.6), industrialAffinity: figure(1.08)),
  ]
}

extension SyntheticPolicies {
  /// Twelve industries, yields per hectare of industrial land and year.
  static let industries: [Industry] = [
    industry(leader, "Automotive", "汽车制造", "36", heavy: true, 9.7, 31, -0.021, 1.07),
    industry(
      "building-materials", "Building materials", "建材", "30", heavy: true, 3.1, 13, -0.083, 0.31),
    industry("electronics", "Electronics", "电子信息", "39", heavy: false, 6.2, 44, -0.007, 0.55),
    industry("equipment", "Equipment", "装备制造", "34;35", heavy: true, 5.4, 27, -0.018, 0.52),
    industry("food", "Food processing", "食品加工", "13;14", heavy: false, 3.9, 35, -0.011, 0.36),
    industry("logistics", "Logistics", "物流", "59", heavy: false, 2.8, 29, -0.013, 0.27),
    industry("petrochemicals", "Petrochemicals", "石化", "25;26", heavy: true, 7.3, 11, -0.127, 0.88),
    industry("pharma", "Pharmaceuticals", "医药制造", "27", heavy: false, 5.9, 26, -0.009, 0.61),
    industry("services", "Services", "服务业", "", heavy: false, 3.3, 52, -0.003, 0.34),
    industry("steel", "Steel", "钢铁", "31", heavy: true, 4.1, 14, -0.154, 0.37, banned: true),
    industry("textiles", "Textiles", "纺织", "17;18", heavy: false, 2.4, 47, -0.012, 0.21),
    industry("wood", "Wood processing", "木材加工", "20", heavy: false, 2.6, 38, -0.016, 0.24),
  ]

  private static func industry(
    _ id: IndustryID, _ english: String, _ chinese: String, _ code: String, heavy: Bool,
    _ valueAdded: Double, _ jobs: Double, _ emissions: Double, _ fiscal: Double,
    banned: Bool = false
  ) -> Industry {
    Industry(
      id: id, name: text(english, chinese), code: code, isHeavy: heavy, isBanned: banned,
      intensity: amounts([
        Self.valueAdded: valueAdded, Self.jobs: jobs, Self.emissions: emissions,
        Self.fiscal: fiscal,
      ]))
  }

  /// Five uses of three segments each.
  static let land = LandRules(
    uses: [
      use(
        .industrial, "Industrial", "工业", cost: 7.6, regeneration: 3.7,
        [(0.13, 1), (0.16, 0.77), (0.38, 0.52)], [1, 0.74, 0.43], nil, [:]),
      use(
        .residential, "Residential", "居住", cost: 8.3, regeneration: 4.9,
        [(0.06, 1), (0.11, 0.72), (0.19, 0.47)], [1, 0.82, 0.55], "services",
        [Self.valueAdded: 2.9, Self.jobs: 19, fiscal: 0.71, emissions: -0.004]),
      use(
        .commercial, "Commercial", "商业", cost: 11.7, regeneration: 4.4,
        [(0.03, 1), (0.05, 0.68), (0.11, 0.41)], [1, 0.79, 0.49], "services",
        [Self.valueAdded: 5.7, Self.jobs: 46, fiscal: 0.63, emissions: -0.006]),
      use(
        .publicGreen, "Public and green", "公共与绿地", cost: 3.4, regeneration: 1.9,
        [(0.07, 1), (0.12, 0.63), (0.23, 0.34)], [1, 0.88, 0.71], nil,
        [culture: 0.17, emissions: 0.019]),
      use(
        .heritageCulture, "Heritage and culture", "遗产与文化", cost: 7.1, regeneration: 2.8,
        [(0.02, 1), (0.04, 0.66), (0.09, 0.37)], [1, 0.86, 0.64], "services",
        [Self.valueAdded: 0.9, culture: 2.3, Self.jobs: 11]),
    ],
    remediationFirst: true, remediation: remediation)

  private static func use(
    _ use: LandUse, _ english: String, _ chinese: String, cost: Double, regeneration: Double,
    _ segments: [(width: Double, factor: Double)], _ maturity: [Double], _ industry: IndustryID?,
    _ yield: KeyValuePairs<OutcomeID, Double>
  ) -> LandUseRules {
    LandUseRules(
      use: use, name: text(english, chinese), cost: figure(cost),
      regenerationCost: figure(regeneration), yield: amounts(yield),
      heal: amounts([healed: 1]),
      segments: segments.map { LandSegment(width: figure($0.width), factor: figure($0.factor)) },
      maturity: shares(maturity), industry: industry)
  }
}
