import Optimizer
import ParkModel

@testable import ParkFiles
@testable import parkplan

/// `ThreeProposals` with scenarios, worked by hand: 6, 5 and 4 points for 6, 5 and 4 MCNY of 10.
///
///     base     10 MCNY    P1 P3    10 points
///     less      9 MCNY    P2 P3     9 points
///     little    5 MCNY    P2        5 points
///     second   P2 must    P2 P3     9 points
///     never    P1 and P2 must: 11 MCNY, no plan
enum WhatIfCases {
  static var portfolio: Portfolio {
    var portfolio = ThreeProposals().portfolio
    portfolio.scenarios = [
      Scenario(id: "less", changes: [.set(NumberAddress(.fundBudget), to: 9)]),
      Scenario(id: "little", changes: [.set(NumberAddress(.fundBudget), to: 5)]),
      Scenario(id: "second", changes: [.decide(.mandatory, ParkGroup(parks: ["P2"]))]),
      Scenario(id: "never", changes: [.decide(.mandatory, ParkGroup(parks: ["P1", "P2"]))]),
    ]
    return portfolio
  }

  static func job(
    _ settings: WhatIfSettings = WhatIfSettings(), change: (inout Portfolio) -> Void = { _ in }
  ) -> WhatIfJob {
    var portfolio = portfolio
    change(&portfolio)
    var settings = settings
    settings.gap = 1e-9
    return WhatIfJob(
      loaded: LoadedPortfolio(
        portfolio: portfolio, fingerprint: "f", files: [], notices: [], defaultFramework: nil),
      settings: settings, engine: Wiring.engine(.exact), created: "2026-03-01T08:30:00Z",
      seconds: { 1.25 })
  }

  static func run(
    _ settings: WhatIfSettings = WhatIfSettings(), change: (inout Portfolio) -> Void = { _ in }
  ) throws -> WhatIfRun {
    try job(settings, change: change).answer(progress: nil)
  }
}
