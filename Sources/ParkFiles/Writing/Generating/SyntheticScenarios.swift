import ParkModel

/// Scenarios of a generated portfolio: limits, prices, yields and costs.
enum SyntheticScenarios {
  static func scenarios(for limits: [Limit]) -> [Scenario] {
    let firstQuotas = limits.map(\.id.text).filter {
      $0.hasPrefix("quota-") && $0.hasSuffix(SyntheticPolicies.periods[0].id.text)
    }
    return [
      Scenario(
        id: "automotive-slump",
        title: BilingualText(english: "Automotive yields three tenths less", chinese: "汽车产业产出下降三成"),
        changes: [.scale(NumberAddress(.industryIntensity, of: ["automotive"]), by: 0.7)]),
      Scenario(
        id: "budget-cut-20",
        title: BilingualText(english: "Grants cut by a fifth", chinese: "资金削减两成"),
        changes: [.scale(NumberAddress(.fundBudget), by: 0.8)]),
      Scenario(
        id: "dear-land",
        title: BilingualText(english: "Land costs a quarter more", chinese: "土地成本上涨四分之一"),
        changes: [.scale(NumberAddress(.landUseCost), by: 1.25)]),
      Scenario(
        id: "less-greenfield",
        title: BilingualText(
          english: "Quotas of the first period cut by a fifth", chinese: "首期用地指标削减两成"),
        changes: [
          .scale(
            NumberAddress(.limitAtMost, of: firstQuotas), by: 0.8)
        ]),
      Scenario(
        id: "tight-leverage",
        title: BilingualText(english: "Leverage capped at 1.61", chinese: "杠杆上限降至1.61"),
        changes: [.set(NumberAddress(.leverageCap), to: 1.61)]),
    ]
  }
}
