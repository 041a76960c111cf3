import ParkModel

extension SampleRun {
  static let framework = Framework(
    id: "sample", name: BilingualText(english: "Sample framework", chinese: "示例框架"),
    indicators: [
      Indicator(
        id: "value_added_per_ha",
        name: BilingualText(english: "Value added per ha", chinese: "地均增加值"), unit: "MCNY/ha",
        weight: Figure(0.3, .assumed), pathWeights: [.coCity: Figure(0.2, .assumed)]),
      Indicator(
        id: "energy_intensity",
        name: BilingualText(english: "Energy intensity", chinese: "能耗强度"), unit: "tce/万元",
        direction: .lessIsBetter, weight: Figure(0.2, .assumed)),
      Indicator(
        id: "rd_share", name: BilingualText(english: "R&D share", chinese: "研发投入占比"),
        unit: "share", weight: Figure(0.15, .assumed),
        pathWeights: [.coCity: Figure(0.25, .assumed)]),
      Indicator(
        id: "town_distance",
        name: BilingualText(english: "Distance to town", chinese: "距城区"), unit: "km",
        direction: .lessIsBetter, weight: Figure(0.15, .assumed)),
      Indicator(
        id: "idle_share", name: BilingualText(english: "Idle share", chinese: "闲置率"),
        unit: "share", direction: .lessIsBetter, weight: Figure(0.2, .assumed)),
    ], missing: .median)

  static let portfolio = Portfolio(
    name: "sample",
    title: BilingualText(english: "Twelve parks of the north-east", chinese: "东北十二园区"),
    periods: periods, horizonYear: 2030, outcomes: outcomes, industries: industries, land: land,
    paths: [
      PathRules(
        path: .urbanization, name: BilingualText(english: "urbanization", chinese: "城市化"),
        integrationLow: Figure(0.2, .assumed), integrationHigh: Figure(0.6, .assumed)),
      PathRules(
        path: .reUrbanization, name: BilingualText(english: "re-urbanization", chinese: "再城市化"),
        integrationLow: Figure(0.1, .assumed), integrationHigh: Figure(0.6, .assumed)),
      PathRules(path: .coCity, name: BilingualText(english: "co-city", chinese: "同城化")),
    ], instruments: instruments, funds: funds,
    finance: FinanceRules(
      leverageBenchmark: Figure(1.61, .sourced, origin: 4),
      leverageCap: Figure(2.3, .sourced, origin: 4), swapShare: Figure(0.1, .assumed),
      debtPrice: Figure(0.5, .assumed), overhangPrice: Figure(5, .assumed)),
    parks: parks, limits: limits, frameworks: [framework],
    sources: [
      Source(
        id: "jia-rust-belts",
        title: "Industrial Real Estate Park Revitalization in Major Rust Belts", year: "2021",
        location: "section 4"),
      Source(
        id: "zones", title: "中国开发区审核公告目录（2018 年版）", year: "2018", location: "GB/T 37028-2018"),
    ],
    origins: [
      Origin(status: .sourced, source: "zones"),
      Origin(
        status: .estimated, source: "zones",
        method: "area share times the city's industrial value added"),
      Origin(status: .assumed, method: "planner's placeholder; no zone publishes its debt"),
      Origin(status: .illustrative, method: "invented to show how the tool works"),
      Origin(status: .sourced, source: "jia-rust-belts", method: "Liaoning and nation, 2016"),
    ])
}
