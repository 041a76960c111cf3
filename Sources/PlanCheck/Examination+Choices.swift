import ParkModel

// alternative    sum_a x[a] <= 1;   = 1 if the park is mandatory;   0 if excluded
// extent         min[a] * x[a] <= e[a] <= x[a]
// instrument     sum_{l,t} y[a,i,l,t] <= x[a];   only eligible i (path, kind, industry, region)
// order          sum_l y[a,i,l,t] <= sum_{l,t'<=t} y[a,j,l,t']    where j is a prerequisite of i

extension Examination {
  mutating func checkDecision(_ position: Int) {
    let park = portfolio.parks[position]
    let chosen = alternative(position)
    switch (park.decision, chosen) {
    case (.mandatory, nil):
      report(.alternative, position, 1, "the park is mandatory, yet no alternative is carried out")
    case (.excluded, let chosen?):
      report(
        .alternative, position, 1, "the park is excluded, yet '\(chosen.id)' is carried out")
    case (.free, _), (.mandatory, _?), (.excluded, nil): break
    }
    guard let chosen else { return }
    let extent = parks[position].extent
    let least = chosen.minimumExtent.value.value
    if extent - 1 > tolerance(at: 1) {
      report(
        .extent, position, extent - 1,
        "'\(chosen.id)' is carried out to \(percent(extent)), at most 100 %",
        comparison: .init(extent, .atMost(1)))
    } else if least - extent > tolerance(at: least) {
      report(
        .extent, position, least - extent,
        "'\(chosen.id)' is carried out to \(percent(extent)), at least \(percent(least))",
        comparison: .init(extent, .atLeast(Amount(least))))
    }
  }

  mutating func checkInstruments(_ position: Int) {
    let running = parks[position].instruments
    guard !running.isEmpty, let chosen = alternative(position) else { return }
    let park = portfolio.parks[position]
    if !chosen.decides.includesInstruments {
      let names = running.map { portfolio.instruments[$0.instrument].id.text }
      report(
        .instrument, position, Double(running.count),
        "'\(chosen.id)' leaves no instruments to decide, yet it runs "
          + names.joined(separator: ", "))
    }
    for (place, choice) in running.enumerated() {
      let instrument = portfolio.instruments[choice.instrument]
      if running[..<place].contains(where: { $0.instrument == choice.instrument }) {
        report(
          .instrument, position, 1,
          "'\(instrument.id)' runs more than once; one level from one period on is the most")
      } else if !instrument.isEligible(park, chosen.path) {
        report(.instrument, position, 1, "'\(instrument.id)' may not run \(whereTo(chosen))")
      }
      for prerequisite in instrument.prerequisites {
        checkOrder(of: choice, after: prerequisite, position)
      }
    }
  }

  private func whereTo(_ chosen: Alternative) -> String {
    chosen.path.map { "in this park on the path \($0.rawValue)" } ?? "in this park without a path"
  }

  private mutating func checkOrder(
    of choice: RunningInstrument, after prerequisite: InstrumentID, _ position: Int
  ) {
    let name = portfolio.instruments[choice.instrument].id
    let start = portfolio.periods[choice.start].id
    let before = index.instruments[prerequisite].flatMap { wanted in
      parks[position].instruments.filter { $0.instrument == wanted }.map(\.start).min()
    }
    guard let before else {
      report(
        .order, position, 1,
        "'\(name)' runs from \(start) on, but needs '\(prerequisite)', which does not run")
      return
    }
    guard before > choice.start else { return }
    report(
      .order, position, Double(before - choice.start),
      "'\(name)' runs from \(start) on, but needs '\(prerequisite)', which runs only from "
        + "\(portfolio.periods[before].id) on")
  }
}
