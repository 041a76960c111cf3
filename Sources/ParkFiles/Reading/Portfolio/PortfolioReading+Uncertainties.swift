import ParkModel

/// `uncertainties.csv`: how uncertain raw values of indicators are.
extension PortfolioReading {
  func readUncertainties() {
    let form = TableForm(
      file: RecognisedFile.uncertainties, keys: [], required: ["shape", "spread"],
      optional: ["park", "indicator", "status", "relative"])
    guard var table = table(form) else { return }
    while table.next() {
      let park = table.text("park")
      let indicator = table.text("indicator")
      if !park.isEmpty { check(park, .park, at: "park", in: table) }
      if !indicator.isEmpty { check(indicator, .indicator, at: "indicator", in: table) }
      table.require("shape", fix: "write uniform, triangular, normal or lognormal")
      table.require("spread", fix: "write a number")
      let status: ProvenanceStatus? = table.token("status")
      let spread = table.number("spread", unit: "", in: .nonNegative)
      let isRelative = table.yesOrNo("relative") ?? true
      guard let shape: Uncertainty.Shape = table.token("shape") else { continue }
      if shape == .lognormal, !isRelative {
        table.report(
          "relative", "the spread of a lognormal distribution is always relative.",
          fix: "write yes, or leave it empty")
      }
      portfolio.uncertainties.append(
        Uncertainty(
          park: park.isEmpty ? nil : ParkID(park),
          indicator: indicator.isEmpty ? nil : IndicatorID(indicator), status: status,
          shape: shape, spread: Amount(spread ?? 0), isRelative: isRelative))
    }
  }
}
