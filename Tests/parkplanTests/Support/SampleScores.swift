import ParkModel
import Scoring

/// Four parks on three indicators, of which the ranking depends on the method.
struct SampleScores {
  let framework = Framework(
    id: "sample",
    groups: [
      IndicatorGroup(
        id: "economy", name: BilingualText(english: "Economy", chinese: "经济"), weight: Figure(0.7))
    ],
    indicators: [
      Indicator(
        id: "jobs", name: BilingualText(english: "Jobs", chinese: "就业"), group: "economy",
        unit: "persons", weight: Figure(0.6), goalposts: Goalposts(worst: 0, best: 10)),
      Indicator(
        id: "growth", name: BilingualText(english: "Growth", chinese: "增长"), group: "economy",
        weight: Figure(0.4), goalposts: Goalposts(worst: 0, best: 10)),
      Indicator(
        id: "smoke", name: BilingualText(english: "Smoke", chinese: "烟尘"),
        direction: .lessIsBetter, weight: Figure(0.3), goalposts: Goalposts(worst: 10, best: 0)),
    ])

  var parks: [Park] {
    [("A", 9.0, 1.0, 5.0), ("B", 5, 5, 5), ("C", 2, 9, 6), ("D", 4, 4, 9)].map {
      id, jobs, growth, smoke in
      Park(
        id: ParkID(id), name: BilingualText(english: "Park \(id)", chinese: "园区\(id)"),
        alternatives: [],
        indicators: [
          "jobs": Figure(Amount(jobs), .sourced), "growth": Figure(Amount(growth), .estimated),
          "smoke": Figure(Amount(smoke), .assumed),
        ])
    }
  }

  var names: [ParkID: String] { ["A": "Park A", "B": "Park B", "C": "Park C", "D": "Park D"] }

  func table(_ settings: ScoringSettings = ScoringSettings()) throws -> MeritTable {
    try score(parks, by: framework, settings: settings)
  }
}
