import FoundationEssentials
import ParkModel
import PlanCheck
import PlanReport
import Testing

/// Two parks, one declared alternative, one fund: small enough to print whole.
enum TinyRun {
  static let portfolio = Portfolio(
    name: "tiny", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    outcomes: [
      Outcome(id: "jobs", unit: "jobs", dimension: .society, weight: Figure(1, .assumed))
    ],
    funds: [Fund(id: "grant", budget: [Figure(100, .sourced)])],
    parks: [
      Park(
        id: "A", path: .coCity,
        alternatives: [
          Alternative(
            id: "modest", path: .urbanization,
            declared: [
              DeclaredAmount(.cost("2026"), Figure(80, .assumed)),
              DeclaredAmount(.greenfield(.industrial, "2026"), Figure(12, .assumed)),
              DeclaredAmount(.outcome("jobs"), Figure(500, .estimated)),
            ])
        ]),
      Park(id: "B", alternatives: [Alternative(id: "none-yet")]),
    ])

  static func run() -> PlanRun {
    let plan = Plan(allocations: [
      Allocation(
        park: "A", alternative: "modest", extent: 1,
        grants: [Grant(fund: "grant", purpose: .all, period: "2026", amount: 80)]),
      Allocation(park: "B"),
    ])
    let yardstick = Yardstick(references: ["jobs": 1000])
    let report = check(plan, of: portfolio, yardstick: yardstick)
    let solved = SolvedPlan(
      status: .optimal, plan: plan, objective: 50, bound: 50,
      outcomes: report.evaluation.parks.map(\.outcomes), yardstick: yardstick, engine: "exact")
    return PlanRun(
      portfolio: portfolio, settings: RunSettings(seed: 3), solved: solved, check: report,
      agreement: compare(report, with: solved), seconds: 0.5, fingerprint: "abc",
      version: "0.1.0", created: SampleRun.created)
  }
}

@Suite struct PlanDocumentTests {
  static let golden = """
    {
      "bound" : 50,
      "check" : {
        "agrees" : true,
        "largest_difference" : 0
      },
      "engine" : "exact",
      "fingerprint" : "abc",
      "gap" : 0,
      "limits" : [
        {
          "at_least" : null,
          "at_most" : 100,
          "binding" : false,
          "name" : "fund grant 2026",
          "slack" : 20,
          "used" : 80
        }
      ],
      "objective" : 50,
      "outcomes" : {
        "jobs" : 500
      },
      "parks" : [
        {
          "alternative" : "modest",
          "debt" : [

          ],
          "debt_to_equity_after" : null,
          "debt_to_equity_before" : null,
          "extent" : 1,
          "grant_mcny" : 80,
          "instruments" : [

          ],
          "land" : [

          ],
          "lead_share_after" : null,
          "lead_share_before" : null,
          "merit" : null,
          "money" : [
            {
              "class" : "all",
              "fund" : "grant",
              "grant_mcny" : 80,
              "period" : "2026"
            }
          ],
          "new_debt_mcny" : 0,
          "outcomes" : {
            "jobs" : 500
          },
          "park" : "A",
          "path" : "urbanization",
          "swap_mcny" : 0
        },
        {
          "alternative" : null,
          "debt" : [

          ],
          "debt_to_equity_after" : null,
          "debt_to_equity_before" : null,
          "extent" : 0,
          "grant_mcny" : 0,
          "instruments" : [

          ],
          "land" : [

          ],
          "lead_share_after" : null,
          "lead_share_before" : null,
          "merit" : null,
          "money" : [

          ],
          "new_debt_mcny" : 0,
          "outcomes" : {
            "jobs" : 0
          },
          "park" : "B",
          "path" : null,
          "swap_mcny" : 0
        }
      ],
      "portfolio" : "tiny",
      "provenance" : {
        "assumed" : 0,
        "estimated" : 1,
        "illustrative" : 0,
        "sourced" : 0
      },
      "scenario" : null,
      "seconds" : 0.5,
      "seed" : 3,
      "status" : "optimal",
      "version" : "0.1.0"
    }
    """

  @Test func everyFieldIsPrintedNullWhereUnknown() throws {
    #expect(try PlanDocument(TinyRun.run()).jsonText() == Self.golden)
  }

  @Test func aDocumentSurvivesTheRoundTrip() throws {
    let document = PlanDocument(try SampleRun.run())
    let bytes = Array(try document.jsonText().utf8)
    #expect(try JSONDecoder().decode(PlanDocument.self, from: Data(bytes)) == document)
    #expect(try PlanDocument.read(bytes, file: "plan.json") == document)
  }

  @Test func thePlanComesBackAsItWas() throws {
    let run = try SampleRun.run()
    let document = PlanDocument(run)
    #expect(try document.plan(for: run.portfolio) == run.solved.plan)
    #expect(document.claims.objective == run.solved.objective)
    #expect(document.claims.outcomes == run.evaluation?.outcomes)
    #expect(document.claims.parkOutcomes["P01"] == run.evaluation?.parks[0].outcomes)
  }

  @Test func withoutAPlanLimitsStandWithTheirBoundsAlone() throws {
    let document = PlanDocument(try SampleRun.infeasible())
    #expect(document.status == "infeasible")
    #expect(document.parks.isEmpty && document.outcomes.isEmpty)
    #expect(document.objective == nil && document.bound == nil && document.gap == nil)
    #expect(document.check.agrees == nil && document.provenance.sourced == nil)
    let fund = document.limits.first { $0.name == "fund central 2026" }
    #expect(fund?.atMost == 1500)
    #expect(document.limits.allSatisfy { $0.used == nil && $0.slack == nil && !$0.binding })
    #expect(document.limits.count == PlanDocument(try SampleRun.run()).limits.count)
  }

  @Test func everyFundAndLimitStandsThereOnce() throws {
    let names = PlanDocument(try SampleRun.run()).limits.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      names.prefix(4) == [
        "fund central 2026", "fund central 2028", "fund province 2026", "fund province 2028",
      ])
    #expect(names.contains("quota-jilin") && names.contains("single-industry steel"))
  }

  @Test func aDifferenceWithoutEndIsNullInJSON() throws {
    var run = TinyRun.run()
    run.agreement = Agreement(
      agrees: false, largestDifference: .infinity, disagreements: ["no value"])
    #expect(try PlanDocument(run).jsonText().contains("\"largest_difference\" : null"))
  }

  @Test func pathIsTheOneCarriedOutElseTheDeclaredOne() throws {
    var run = TinyRun.run()
    #expect(PlanDocument(run).parks.map(\.path) == ["urbanization", nil])
    run.solved.plan?.allocations[0] = Allocation(park: "A")
    run.check = nil
    #expect(PlanDocument(run).parks.map(\.path) == ["co-city", nil])
  }
}
