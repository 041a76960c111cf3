import ParkModel
import PlanReport
import Testing

private func read(_ text: String) throws -> PlanDocument {
  try PlanDocument.read(Array(text.utf8), file: "plan.json")
}

private func problems(_ work: () throws -> Void) -> [String] {
  do {
    try work()
    return []
  } catch let error as InvalidInput {
    return error.problems.map { "\($0.field ?? "-"): \($0.found) | \($0.fix)" }
  } catch {
    return ["another error: \(error)"]
  }
}

@Suite struct EditedPlanTests {
  @Test func parksAndAlternativesAreEnough() throws {
    let document = try read(
      #"{"parks": [{"park": "P10", "alternative": "co-city"}, {"park": "P03", "alternative": null}]}"#
    )
    let plan = try document.plan(for: SampleRun.portfolio)
    #expect(
      plan.allocations == [
        Allocation(park: "P03"), Allocation(park: "P10", alternative: "co-city", extent: 1),
      ])
    #expect(document.claims.objective == nil && document.claims.outcomes.isEmpty)
  }

  @Test func everyWrongFieldIsNamedAtOnce() {
    let text = #"""
      {"parks": [
        {"park": 7, "alternative": "co-city"},
        {"park": "P01"},
        {"park": "P02", "alternative": null, "instrumnets": []},
        {"park": "P04", "alternative": "urbanization", "extent": "all",
         "land": [{"use": "industrial", "period": "2026", "hectares": "ten", "segment": 1.5}],
         "money": {}}
      ], "objetive": 5}
      """#
    #expect(
      problems { _ = try read(text) } == [
        "objetive: there is no field of this name | did you mean 'objective'?",
        "parks[0].park: the number 7.0 stands where a text is needed | write it in double quotes",
        "parks[1].alternative: the field is missing | name an alternative, or write null for a park"
          + " that is not carried out",
        "parks[2].instrumnets: there is no field of this name | did you mean 'instruments'?",
        "parks[3].extent: the text \"all\" stands where a number is needed | write digits without"
          + " quotes, for example 12.5",
        "parks[3].land[0].segment: 1.5 is no segment | write a whole number; 1 is the best segment",
        "parks[3].land[0].hectares: the text \"ten\" stands where a number is needed | write digits"
          + " without quotes, for example 12.5",
        "parks[3].money: an object in braces stands where a list is needed | write [ … ]",
      ])
  }

  @Test func everyUnknownNameIsNamedAtOnce() throws {
    let document = try read(
      #"""
      {"parks": [
        {"park": "P99", "alternative": "co-city"},
        {"park": "P10", "alternative": "co-cty"},
        {"park": "P10", "alternative": null, "instruments":
          [{"instrument": "talent", "level": "light", "start": "2026"}]},
        {"park": "P04", "alternative": "urbanization", "extent": 1.5,
         "land": [{"use": "industry", "period": "2027", "hectares": -3},
                  {"use": "industrial", "segment": 9, "period": "2026", "hectares": 1}],
         "money": [{"fund": "centrel", "class": "talnt", "period": "2026", "grant_mcny": 5}],
         "debt": [{"period": "2026", "new_debt_mcny": -1}],
         "instruments": [{"instrument": "talent", "level": "heavy", "start": "2026"},
                         {"instrument": "talent", "level": "light", "start": "2026"}]}
      ]}
      """#)
    #expect(
      problems { _ = try document.plan(for: SampleRun.portfolio) } == [
        "parks[0].park: 'P99' is no park | did you mean 'P09'?",
        "parks[1].alternative: 'co-cty' is no alternative of park 'P10' | did you mean 'co-city'?",
        "parks[2].instruments: park 'P10' is not carried out but gets instruments | name an"
          + " alternative, or empty the list",
        "parks[2].park: park 'P10' stands here twice | keep one of the two",
        "parks[3].extent: 1.5 is more than all | write 1 or less",
        "parks[3].instruments[0].level: 'heavy' is no level of instrument 'talent' | use one of:"
          + " light, standard, intensive",
        "parks[3].instruments[1].instrument: instrument 'talent' stands here twice | keep one of"
          + " the two",
        "parks[3].land[0].period: '2027' is no period | did you mean '2026'?",
        "parks[3].land[0].hectares: -3.0 is no amount | write 0 or more",
        "parks[3].land[0].use: 'industry' is no land use | did you mean 'industrial'?",
        "parks[3].land[1].segment: industrial land has no segment 9 | write a number from 1 to 2",
        "parks[3].money[0].fund: 'centrel' is no fund | did you mean 'central'?",
        "parks[3].money[0].class: 'talnt' is no cost class | did you mean 'talent'?",
        "parks[3].debt[0].new_debt_mcny: -1.0 is no amount | write 0 or more",
      ])
  }

  @Test func whatIsNoJSONSaysSo() {
    #expect(
      problems { _ = try read("{\"parks\": [") } == [
        "-: this is not JSON | look for a missing comma, quote or bracket; start again from what"
          + " 'plan --json' printed"
      ])
    #expect(
      problems { _ = try read("{}") } == ["parks: the field is missing | add \"parks\": [ … ]"])
    #expect(
      problems { _ = try read("[]") } == [
        "-: a list stands where an object is needed | write { … }"
      ])
  }

  @Test func costClassesJoinedByPlusAreRead() throws {
    let document = try read(
      #"""
      {"parks": [{"park": "P05", "alternative": "urbanization", "money":
        [{"fund": "province", "class": "land+talent", "period": "2028", "grant_mcny": 5}]}]}
      """#)
    let plan = try document.plan(for: SampleRun.portfolio)
    #expect(
      plan.allocations[0].grants == [
        Grant(
          fund: "province", purpose: .classes([.land, .instrument("talent")]), period: "2028",
          amount: 5)
      ])
  }
}
