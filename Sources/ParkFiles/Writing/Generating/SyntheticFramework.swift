import ParkModel

/// The indicators that generated parks can be scored by.
enum SyntheticFramework {
  private typealias Rules = SyntheticPolicies

  static let own = Framework(
    id: "own",
    groups: [
      group("efficiency", "Efficiency", "效率", 0.55, nil),
      group("soundness", "Soundness", "稳健", 0.45, 0.5),
    ],
    indicators: [
      indicator("debt-ratio", "Debt to equity", "债务权益比", "soundness", .lessIsBetter, 0.6, 3.2, 0.5),
      indicator(
        "energy-per-output", "Energy per output", "单位产出能耗", "efficiency", .lessIsBetter, 0.25,
        1.9, 0.2),
      indicator(
        "floor-area-ratio", "Floor-area ratio", "容积率", "efficiency",
        .target(low: 0.9, high: 1.6), 0.15, 0.3, 1.2),
      indicator(
        "graduates", "Graduates per 100 workers", "每百名职工大学生数", "efficiency", .moreIsBetter,
        0.2, 0, 30),
      indicator("lead-share", "Lead share", "主导产业占比", "soundness", .lessIsBetter, 0.4, 0.8, 0.3),
      indicator(
        "output-per-ha", "Output per built hectare", "地均产出", "efficiency", .moreIsBetter, 0.4, 0.5,
        5.5),
    ], missing: .median, source: "Made up for trying things out")

  private static func group(
    _ id: IndicatorGroupID, _ english: String, _ chinese: String, _ weight: Double,
    _ coCity: Double?
  ) -> IndicatorGroup {
    IndicatorGroup(
      id: id, name: Rules.text(english, chinese), weight: Rules.figure(weight),
      pathWeights: coCity.map { [.coCity: Rules.figure($0)] } ?? [:])
  }

  private static func indicator(
    _ id: IndicatorID, _ english: String, _ chinese: String, _ group: IndicatorGroupID,
    _ direction: Indicator.Direction, _ weight: Double, _ worst: Double, _ best: Double
  ) -> Indicator {
    Indicator(
      id: id, name: Rules.text(english, chinese), group: group, direction: direction,
      weight: Rules.figure(weight),
      goalposts: direction == .moreIsBetter || direction == .lessIsBetter
        ? Goalposts(worst: Amount(worst), best: Amount(best)) : nil)
  }
}
