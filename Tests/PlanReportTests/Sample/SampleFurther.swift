import ParkModel
import PlanCheck
import PlanReport
import Scoring

/// Made-up answers to every further question about the sample run.
enum SampleFurther {
  static let scenarios = [
    Scenario(
      id: "budget-cut-20",
      title: BilingualText(english: "Grants cut by a fifth", chinese: "资金削减两成"), changes: []),
    Scenario(
      id: "border-closed", title: BilingualText(english: "Border closed", chinese: "口岸关闭"),
      changes: []),
    Scenario(
      id: "no-way", title: BilingualText(english: "All jobs at once", chinese: "就业一步到位"),
      changes: []),
  ]

  /// The sample run with scenarios to name.
  static func run() throws -> PlanRun {
    var run = try SampleRun.run()
    run.portfolio.scenarios = scenarios
    return run
  }

  static func results() throws -> FurtherResults {
    FurtherResults(
      scenarios: try scenarioResults(), frontier: try frontier(), sensitivity: sensitivity,
      explanations: explanations)
  }

  /// The plan of a scenario: that of the base without some parks, judged by the real re-check.
  static func run(_ scenario: ScenarioID, without parks: Set<ParkID>) throws -> PlanRun {
    var run = try run()
    run.scenario = scenario
    let plan = SampleRun.financed(
      SampleRun.choices.filter { !parks.contains($0.park) }, of: run.portfolio,
      run.solved.yardstick)
    let report = check(plan, of: run.portfolio, yardstick: run.solved.yardstick)
    run.solved.plan = plan
    run.solved.objective = report.evaluation.objective
    run.solved.bound = report.evaluation.objective
    run.check = report
    return run
  }

  static func scenarioResults() throws -> ScenarioResults {
    var hopeless = try SampleRun.infeasible()
    hopeless.portfolio.scenarios = scenarios
    hopeless.scenario = "no-way"
    return ScenarioResults(
      scenarios: [
        .init(run: try run()),
        .init(run: try run("budget-cut-20", without: ["P11", "P04"])),
        .init(run: try run("border-closed", without: ["P07", "P08"]), isComparable: false),
        .init(run: hopeless),
      ],
      regrets: [
        .init(plansOf: [0], regrets: [.points(0), .points(1.25), .breaks, .unknown]),
        .init(plansOf: [1, 2], regrets: [.points(6.5), .points(0), .points(0.5), .unknown]),
      ],
      choices: [
        .init(
          rule: BilingualText(english: "Least worst loss", chinese: "最大损失最小"), plan: 1),
        .init(
          rule: BilingualText(english: "Best on average", chinese: "平均最优"), plan: nil),
      ], isComplete: false)
  }

  static func frontier() throws -> FrontierResults {
    let full = try run()
    let small = try run("budget-cut-20", without: ["P11", "P04"])
    let smallest = try run("budget-cut-20", without: ["P11", "P04", "P02"])
    let points = try [full, small, smallest].map { run in
      guard let evaluation = run.check?.evaluation, let plan = run.solved.plan else {
        throw NoPlan()
      }
      return FrontierResults.Point(
        values: values(evaluation), plan: plan, evaluation: evaluation,
        hidden: run.scenario == nil ? [Amount(20), Amount(150)] : nil)
    }
    return FrontierResults(
      objectives: [
        .init(
          title: BilingualText(english: "Value added", chinese: "增加值"), unit: "MCNY",
          outcome: "value-added"),
        .init(
          title: BilingualText(english: "Grants", chinese: "拨款"), unit: "MCNY", isMinimized: true),
      ], points: points, ideal: [points[0].values[0], points[2].values[1]],
      nadir: [points[2].values[0], points[0].values[1]], ownPlan: points[0].values,
      largestImprovement: 0.042)
  }

  struct NoPlan: Error {}

  private static func values(_ evaluation: Evaluation) -> [Amount] {
    [
      evaluation.outcomes["value-added"] ?? 0,
      Amount(evaluation.parks.reduce(0) { $0 + $1.grants.value }),
    ]
  }

  static let sensitivity = SensitivityResults(
    base: 51.5,
    drivers: [
      .init(
        title: BilingualText(english: "Works cost more or less", chinese: "工程造价"),
        operation: .scale, low: .init(input: 0.9, value: 54.25, parksChanged: 1),
        high: .init(input: 1.3, value: 44, parksChanged: 3)),
      .init(
        title: BilingualText(english: "Border trade", chinese: "口岸贸易"), operation: .scale,
        low: .init(input: 0, value: nil, parksChanged: nil),
        high: .init(input: 1.2, value: 52.5, parksChanged: 0)),
      .init(
        title: BilingualText(english: "Rate of interest", chinese: "利率"), operation: .shift,
        low: .init(input: -0.01, value: 51.5, parksChanged: 0),
        high: .init(input: 0.02, value: 51.4, parksChanged: 0), isUndecided: true),
    ])

  static let explanations = ExplanationResults(
    limits: [
      .init(name: "fund central 2026", step: 100, isCap: true, atLeast: 0.25, atMost: 0.26)
    ],
    curves: [
      .init(
        title: BilingualText(english: "all budgets together", chinese: "全部预算"),
        points: [
          .init(factor: 0.5, value: nil, bound: nil), .init(factor: 0.75, value: 40, bound: 40.1),
          .init(factor: 1, value: 51.5, bound: 51.5), .init(factor: 1.25, value: 55, bound: 55.2),
        ],
        steps: [
          .init(lower: 0.5, upper: 0.501, changes: []),
          .init(
            lower: 0.931, upper: 0.932,
            changes: [
              .init(park: "P11", below: nil, above: "co-city"),
              .init(park: "P03", below: "urbanization", above: nil),
            ]),
        ])
    ],
    parks: SampleRun.facts.map { facts in
      let chosen = SampleRun.choices.contains { $0.park.text == facts.id }
      return .init(
        park: ParkID(facts.id), price: facts.id == "P06" ? .impossible : .points(1.5),
        sentences: [
          chosen
            ? "It brings 6.10 points a year: jobs 2,400 (counts 1.20), value added 410 MCNY (counts 2.05)."
            : "If carried out it would bring 2.30 points a year.",
          "Replacement cost: 1.50 points. Without it: in: P09 Heihe Border Economic Cooperation "
            + "Zone; out: P10 Tonghua Pharmaceutical High-tech Zone.",
        ])
    })
}
