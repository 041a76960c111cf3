public import ParkModel

/// A portfolio with one more scenario, as its files would have it.
///
/// The scenario is written below those of `scenarios.yaml`; all other files stay as they are. Only
/// where that file cannot be added to as it stands are its scenarios written anew.
///
/// - Throws: `InvalidInput` where the scenario names what the portfolio does not have.
public func adding(_ scenario: Scenario, to loaded: LoadedPortfolio) throws -> LoadedPortfolio {
  var portfolio = loaded.portfolio
  portfolio.scenarios.append(scenario)
  do {
    let added = try reading(portfolio, loaded) { old in
      let own = scenarioText([scenario], of: portfolio)
      return old.isEmpty || old.hasSuffix("\n") ? old + own : old + "\n" + own
    }
    if Set(added.portfolio.scenarios) == Set(portfolio.scenarios) { return added }
  } catch is InvalidInput {
    // The file is a list of another style; it is written anew.
  }
  return try reading(portfolio, loaded) { _ in scenarioText(portfolio.scenarios, of: portfolio) }
}

private func reading(
  _ portfolio: Portfolio, _ loaded: LoadedPortfolio, text: (String) -> String
) throws -> LoadedPortfolio {
  let old = loaded.files.first { $0.name == RecognisedFile.scenarios }?.bytes ?? []
  let new = PortfolioFile(
    name: RecognisedFile.scenarios, bytes: Array(text(String(decoding: old, as: UTF8.self)).utf8))
  let files = loaded.files.filter { $0.name != RecognisedFile.scenarios } + [new]
  return try readPortfolio(name: portfolio.name, files: files)
}

private func scenarioText(_ scenarios: [Scenario], of portfolio: Portfolio) -> String {
  var own = portfolio
  own.scenarios = scenarios
  return PortfolioText(portfolio: own, status: .assumed, method: "").scenarios?.document ?? ""
}
