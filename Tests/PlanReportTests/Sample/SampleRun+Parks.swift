import ParkModel

// Twelve parks of the documents with made-up numbers.

extension SampleRun {
  struct Facts {
    var id: String
    var english: String
    var chinese: String
    var region: String
    var city: (String, String)
    var kind: String
    var path: DevelopmentPath
    var depleted = false
    /// built industrial, built residential, idle, available
    var land: (Double, Double, Double, Double)
    var debt: Double
    var equity: Double
    var output: Double
    var workers: Double
    var confidence: Confidence = .high
    var industries: [(String, Double)]
  }

  static let facts: [Facts] = [
    Facts(
      id: "P01", english: "Jilin Economic and Technological Development Zone",
      chinese: "吉林经济技术开发区", region: "Jilin", city: ("Jilin City", "吉林市"), kind: "etdz",
      path: .urbanization, land: (1450, 120, 130, 420), debt: 6200, equity: 4100, output: 9800,
      workers: 21_000,
      industries: [("petrochemicals", 0.55), ("equipment", 0.3), ("services", 0.15)]),
    Facts(
      id: "P02", english: "Daqing High-tech Industrial Development Zone",
      chinese: "大庆高新技术产业开发区", region: "Heilongjiang", city: ("Daqing", "大庆市"), kind: "htz",
      path: .urbanization, depleted: true, land: (2100, 260, 210, 610), debt: 9800, equity: 5600,
      output: 15_400, workers: 38_500,
      industries: [("petrochemicals", 0.68), ("equipment", 0.2), ("services", 0.12)]),
    Facts(
      id: "P03", english: "Hohhot Economic and Technological Development Zone",
      chinese: "呼和浩特经济技术开发区", region: "Inner Mongolia", city: ("Hohhot", "呼和浩特市"),
      kind: "etdz", path: .urbanization, land: (980, 90, 40, 300), debt: 3100, equity: 2500,
      output: 6100, workers: 16_200, confidence: .low,
      industries: [("food", 0.5), ("equipment", 0.3), ("services", 0.2)]),
    Facts(
      id: "P04", english: "Yanji High-tech Industrial Development Zone",
      chinese: "延吉高新技术产业开发区", region: "Jilin", city: ("Yanji", "延吉市"), kind: "htz",
      path: .urbanization, land: (420, 60, 25, 180), debt: 900, equity: 1100, output: 2100,
      workers: 7_400, industries: [("food", 0.45), ("pharmaceuticals", 0.35), ("services", 0.2)]),
    Facts(
      id: "P05", english: "Anshan High-tech Industrial Development Zone",
      chinese: "鞍山高新技术产业开发区", region: "Liaoning", city: ("Anshan", "鞍山市"), kind: "htz",
      path: .urbanization, land: (760, 110, 160, 150), debt: 5400, equity: 2050, output: 5200,
      workers: 15_800, industries: [("steel", 0.4), ("equipment", 0.45), ("services", 0.15)]),
    Facts(
      id: "P06", english: "Fuxin High-tech Industrial Development Zone",
      chinese: "阜新高新技术产业开发区", region: "Liaoning", city: ("Fuxin", "阜新市"), kind: "htz",
      path: .urbanization, depleted: true, land: (510, 40, 190, 140), debt: 2300, equity: -150,
      output: 1900, workers: 8_600, industries: [("equipment", 0.6), ("food", 0.4)]),
    Facts(
      id: "P07", english: "Manzhouli Border Economic Cooperation Zone",
      chinese: "满洲里边境经济合作区", region: "Inner Mongolia", city: ("Manzhouli", "满洲里市"),
      kind: "border", path: .reUrbanization, land: (310, 80, 35, 240), debt: 700, equity: 800,
      output: 1500, workers: 6_100, industries: [("wood", 0.5), ("logistics", 0.5)]),
    Facts(
      id: "P08", english: "Hunchun Border Economic Cooperation Zone",
      chinese: "珲春边境经济合作区", region: "Jilin", city: ("Hunchun", "珲春市"), kind: "border",
      path: .reUrbanization, land: (380, 50, 20, 260), debt: 1200, equity: 900, output: 2400,
      workers: 8_900, industries: [("wood", 0.3), ("logistics", 0.4), ("food", 0.3)]),
    Facts(
      id: "P09", english: "Heihe Border Economic Cooperation Zone",
      chinese: "黑河边境经济合作区", region: "Heilongjiang", city: ("Heihe", "黑河市"), kind: "border",
      path: .reUrbanization, land: (160, 30, 15, 120), debt: 260, equity: 310, output: 620,
      workers: 2_700, industries: [("logistics", 0.6), ("food", 0.4)]),
    Facts(
      id: "P10", english: "Tonghua Pharmaceutical High-tech Zone",
      chinese: "通化医药高新技术产业开发区", region: "Jilin", city: ("Tonghua", "通化市"), kind: "htz",
      path: .coCity, land: (540, 70, 45, 200), debt: 1900, equity: 1700, output: 4300,
      workers: 13_100, industries: [("pharmaceuticals", 0.8), ("services", 0.2)]),
    Facts(
      id: "P11", english: "Benxi High-tech Industrial Development Zone",
      chinese: "本溪高新技术产业开发区", region: "Liaoning", city: ("Benxi", "本溪市"), kind: "htz",
      path: .coCity, depleted: true, land: (620, 90, 85, 170), debt: 4300, equity: 1400,
      output: 3600, workers: 10_200,
      industries: [("pharmaceuticals", 0.6), ("steel", 0.25), ("services", 0.15)]),
    Facts(
      id: "P12", english: "Mudanjiang High-tech Industrial Development Zone",
      chinese: "牡丹江高新技术产业开发区", region: "Heilongjiang", city: ("Mudanjiang", "牡丹江市"),
      kind: "htz", path: .coCity, land: (350, 45, 30, 150), debt: 1050, equity: 780,
      output: 2000, workers: 7_000,
      industries: [("equipment", 0.5), ("wood", 0.3), ("services", 0.2)]),
  ]

  static let parks: [Park] = facts.enumerated().map { position, facts in
    let number = Double(position + 1)
    var indicators: [IndicatorID: Figure<Amount>] = [
      "value_added_per_ha": Figure(Amount(2 + number * 0.7), .estimated, origin: 1),
      "energy_intensity": Figure(Amount(1.9 - number * 0.09), .estimated, origin: 1),
      "rd_share": Figure(
        Amount(0.008 + 0.002 * (number * 5).truncatingRemainder(dividingBy: 12)),
        .assumed, origin: 2),
      "town_distance": Figure(
        Amount(3 + (number * 7).truncatingRemainder(dividingBy: 17)),
        .sourced, origin: 0),
    ]
    if facts.id == "P09" { indicators["rd_share"] = nil }
    return Park(
      id: ParkID(facts.id), name: BilingualText(english: facts.english, chinese: facts.chinese),
      nameConfidence: facts.confidence, region: facts.region, kind: facts.kind, level: "national",
      path: facts.path,
      city: HostCity(name: BilingualText(english: facts.city.0, chinese: facts.city.1)),
      land: LandBank(
        built: [
          .industrial: Figure(Hectares(facts.land.0), .sourced, origin: 0),
          .residential: Figure(Hectares(facts.land.1), .estimated, origin: 1),
        ], idle: Figure(Hectares(facts.land.2), .estimated, origin: 1),
        available: Figure(Hectares(facts.land.3), .sourced, origin: 0)),
      finances: Finances(
        debt: Figure(MillionYuan(facts.debt), .assumed, origin: 2),
        equity: Figure(MillionYuan(facts.equity), .assumed, origin: 2),
        fiscalRevenue: Figure(MillionYuan(facts.output * 0.08), .assumed, origin: 2)),
      industries: facts.industries.map {
        LeadingIndustry(IndustryID($0.0), share: Figure(Share($0.1), .illustrative, origin: 3))
      }, output: Figure(MillionYuan(facts.output), .estimated, origin: 1),
      workers: Figure(Persons(facts.workers), .estimated, origin: 1),
      residents: Figure(Persons(facts.workers * 1.4), .assumed, origin: 2),
      isResourceDepleted: facts.depleted,
      alternatives: [Alternative(id: AlternativeID(facts.path.rawValue), path: facts.path)],
      indicators: indicators)
  }
}
