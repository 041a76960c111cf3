import ParkModel
import PlanReport
import Testing

@Suite struct DiagnosisTextTests {
  private let portfolio = Portfolio(
    name: "p", parks: [],
    limits: [
      Limit(
        id: "quota", title: BilingualText(english: "Quota"),
        rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: Figure(65))),
      Limit(
        id: "jobs", title: BilingualText(english: "Jobs"),
        rule: .amount(GroupedMeasure(.parks), atLeast: Figure(8), atMost: nil)),
    ])
  private let raised = Relaxation(
    rule: "quota", change: .number(.atMost("quota"), from: 65, to: 71.5))

  private func lines(_ diagnosis: Diagnosis, _ language: Language = .english) -> [String] {
    diagnosisLines(diagnosis, of: portfolio, language: language, width: 100)
  }

  @Test func oneConflictIsToldWithWhatEachLimitAloneWouldTake() {
    let diagnosis = Diagnosis(
      conflicts: [
        Conflict(
          rules: ["quota", "jobs", "land of P1"],
          remedies: [
            LoneRemedy(rule: "quota", outcome: .relaxed([raised])),
            LoneRemedy(rule: "jobs", outcome: .notAlone),
          ])
      ],
      repair: Repair(relaxations: [raised], total: 0.1, leastTotal: 0.1, isVerified: true))
    #expect(
      lines(diagnosis) == [
        "These cannot hold together:", "  - Quota (quota)",
        "    → alone: raise it from 65 to 71.5 ha", "  - Jobs (jobs)",
        "    → changing it alone does not help", "  - land of P1", "",
        "Cheapest repair: 10.0 % of relative change in all",
        "  - raise Quota (quota) from 65 to 71.5 ha", "With these changes a plan exists.",
      ])
    #expect(lines(diagnosis, .chinese)[2] == "    → 仅改变此项：由 65 提高到 71.5 公顷")
  }

  @Test func severalConflictsAreCounted() {
    let diagnosis = Diagnosis(
      conflicts: [
        Conflict(
          rules: ["quota"], remedies: [LoneRemedy(rule: "quota", outcome: .relaxed([raised]))]),
        Conflict(rules: ["jobs"]),
      ],
      repair: Repair(relaxations: [raised], total: 0.5, leastTotal: 0.25, isVerified: false))
    #expect(
      lines(diagnosis) == [
        "Conflict 1 of 2: these cannot hold together:", "  - Quota (quota)",
        "    → alone, to end this conflict: raise it from 65 to 71.5 ha", "",
        "Conflict 2 of 2: these cannot hold together:", "  - Jobs (jobs)", "",
        "Cheapest repair: 50.0 % of relative change in all",
        "  - raise Quota (quota) from 65 to 71.5 ha",
        "Whether a plan then exists was not confirmed.",
        "Proven: no repair takes less than 25.0 %.",
      ])
  }

  @Test func aStoppedSearchSaysWhatIsNotKnown() {
    #expect(
      lines(Diagnosis(isComplete: false)) == [
        "The search for what cannot hold together was stopped."
      ])
    let partial = Diagnosis(
      conflicts: [Conflict(rules: ["quota"], isIrreducible: false)], isComplete: false)
    #expect(
      lines(partial) == [
        "These cannot hold together:", "  - Quota (quota)",
        "Not each of these was tested: some may not be needed for the conflict.",
        "The search was stopped before it was complete; give it more time.",
      ])
  }

  @Test func manyRulesInsideParksAreToldTogether() {
    var portfolio = portfolio
    portfolio.parks = ["P1", "P2"].map { Park(id: $0, alternatives: []) }
    let kinds = ["land", "brownfield", "funding", "leverage", "swap"]
    let rules = kinds.flatMap { kind in ["\(kind) of P1", "\(kind) of P2"] } + ["quota"]
    let lines = diagnosisLines(
      Diagnosis(conflicts: [Conflict(rules: rules)]), of: portfolio, language: .english, width: 100)
    #expect(
      lines == [
        "These cannot hold together:", "  - Quota (quota)",
        "  - 10 rules inside 2 parks (P1, P2): land, funding, debt",
      ])
  }
}
