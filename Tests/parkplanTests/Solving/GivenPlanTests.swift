import Foundation
import Testing

@testable import parkplan

/// Plans given with `--fix`, whole, in part, and corrupted by hand.
@Suite struct GivenPlanTests {
  let folder: TestFolder
  let printed: JSONObject

  typealias JSONObject = [String: Any]

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
    printed = try CommandRun(["plan", "three", "--json", "--no-store"], in: folder).json()
  }

  /// Plans with an edited document.
  private func fix(
    _ file: String = "plan.json", _ edit: (inout [JSONObject], inout JSONObject) throws -> Void
  ) throws -> CommandRun {
    var document = printed
    var parks = try #require(document["parks"] as? [JSONObject])
    try edit(&parks, &document)
    document["parks"] = parks
    let bytes = try JSONSerialization.data(withJSONObject: document)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: file)
    return try CommandRun(
      ["plan", "three", "--fix", file, "--json", "--no-store"], in: folder)
  }

  /// Position of a park whose list holds something.
  private func position(in parks: [JSONObject], with list: String) throws -> Int {
    try #require(parks.firstIndex { ($0[list] as? [JSONObject])?.isEmpty == false }, "\(list)")
  }

  /// Edits the first entry of a park's list.
  private func change(
    _ parks: inout [JSONObject], _ list: String, _ edit: (inout JSONObject) -> Void
  ) throws -> String {
    let park = try position(in: parks, with: list)
    var entries = try #require(parks[park][list] as? [JSONObject])
    edit(&entries[0])
    parks[park][list] = entries
    return try #require(parks[park]["park"] as? String)
  }

  private func conflict(_ run: CommandRun) throws -> [String] {
    let document = try run.json()
    #expect(document["status"] as? String == "infeasible")
    return try #require(document["conflict"] as? [String])
  }

  @Test func aPrintedPlanComesBackWithItsValue() throws {
    let run = try fix { _, _ in }
    #expect(run.code == 0, "\(run.errors)")
    let old = try #require(printed["objective"] as? Double)
    let new = try #require(run.json()["objective"] as? Double)
    #expect(abs(old - new) < 1e-6 * max(1, abs(old)))
    #expect(!run.output.contains("claims"), "\(run.output)")
  }

  /// A planner who edits land need not redo the funding: without money and debt it is planned.
  @Test func fundingThatTheDocumentLeavesOutIsPlanned() throws {
    let run = try fix { parks, _ in
      for park in parks.indices {
        parks[park]["money"] = nil
        parks[park]["debt"] = nil
      }
    }
    #expect(run.code == 0, "\(run.output)")
    let old = try #require(printed["objective"] as? Double)
    let new = try #require(run.json()["objective"] as? Double)
    #expect(abs(old - new) < 1e-3 * max(1, abs(old)))
  }

  /// What is proven beside given choices is not proven of the best plan, and says so.
  @Test func aGivenPlanIsNotCalledTheBest() throws {
    let run = try fix { parks, _ in parks = [["park": "P1", "alternative": NSNull()]] }
    let notices = try #require(run.json()["notices"] as? [String])
    #expect(notices.contains { $0.hasPrefix("1 of 3 parks are given by --fix:") }, "\(notices)")
    let spoken = try CommandRun(["plan", "three", "--fix", "plan.json", "--no-store"], in: folder)
    #expect(spoken.output.contains("among plans that keep what was given"), "\(spoken.output)")
  }

  @Test func parksThatTheDocumentLeavesOutArePlanned() throws {
    let run = try fix { parks, _ in parks = [parks[2]] }
    #expect(run.code == 0, "\(run.errors)")
    let old = try #require(printed["objective"] as? Double)
    let new = try #require(run.json()["objective"] as? Double)
    #expect(abs(old - new) < 1e-3 * max(1, abs(old)))
  }

  @Test func aParkThatIsFixedOutStaysOut() throws {
    let run = try fix { parks, _ in parks = [["park": "P1", "alternative": NSNull()]] }
    #expect(run.code == 0, "\(run.errors)")
    let parks = try #require(run.json()["parks"] as? [JSONObject])
    #expect(parks[0]["alternative"] is NSNull)
    let old = try #require(printed["objective"] as? Double)
    #expect(try #require(run.json()["objective"] as? Double) < old)
  }

  @Test func aGrantThatIsRaisedBreaksTheFunding() throws {
    var park = ""
    let run = try fix { parks, _ in
      park = try change(&parks, "money") {
        $0["grant_mcny"] = ($0["grant_mcny"] as? Double ?? 0) + 500
      }
    }
    #expect(run.code == 2, "\(run.errors)")
    let found = try conflict(run)
    #expect(found.contains { $0.contains(park) && $0.contains("500") }, "\(found)")
    #expect(found.contains { $0.contains("recovery") }, "\(found)")
    #expect(run.errors.contains(found[0]))
  }

  @Test func hectaresOverTheLandBankAreNamed() throws {
    var park = ""
    let run = try fix { parks, _ in
      park = try change(&parks, "land") { $0["hectares"] = 5000 }
    }
    #expect(run.code == 2, "\(run.errors)")
    let found = try conflict(run)
    #expect(found.contains { $0.contains(park) && $0.contains("ha") }, "\(found)")
  }

  @Test func aSecondPathForAParkIsNamed() throws {
    let run = try fix { parks, _ in parks.append(parks[0]) }
    #expect(run.code == 65)
    #expect(run.errors.contains("parks[3].park"), "\(run.errors)")
    #expect(run.errors.contains("P1"))
  }

  @Test func anotherPathThanTheParkHasIsNamed() throws {
    let run = try fix { parks, _ in parks[0]["alternative"] = "co-city" }
    #expect(run.code == 65)
    #expect(run.errors.contains("'co-city' is no alternative of park 'P1'"), "\(run.errors)")
  }

  @Test func debtAboveTheCapIsNamed() throws {
    let run = try fix { parks, _ in
      parks[0]["debt"] = [["period": "2026", "new_debt_mcny": 90_000, "swap_mcny": 0]]
    }
    #expect(run.code == 2, "\(run.errors)")
    let found = try conflict(run)
    #expect(found.contains { $0.contains("P1") && $0.contains("2.3") }, "\(found)")
  }

  @Test func anInstrumentWithoutItsPrerequisiteIsNamed() throws {
    var park = ""
    let run = try fix { parks, _ in
      let runs = { (park: JSONObject, name: String) in
        (park["instruments"] as? [JSONObject])?.contains { $0["instrument"] as? String == name }
          == true
      }
      let position = try #require(
        parks.firstIndex { runs($0, "remediation") || runs($0, "digital") })
      var choices = try #require(parks[position]["instruments"] as? [JSONObject])
      choices.removeAll { $0["instrument"] as? String == "infrastructure" }
      parks[position]["instruments"] = choices
      park = try #require(parks[position]["park"] as? String)
    }
    #expect(run.code == 2, "\(run.errors)")
    let found = try conflict(run)
    #expect(found.contains { $0.contains(park) && $0.contains("infrastructure") }, "\(found)")
  }

  @Test func aClaimThatTheAllocationDoesNotGiveIsNamed() throws {
    let run = try fix { parks, document in
      var outcomes = try #require(parks[0]["outcomes"] as? JSONObject)
      outcomes["jobs"] = 123_456
      parks[0]["outcomes"] = outcomes
      document["objective"] = 99.5
    }
    #expect(run.code == 0, "\(run.errors)")
    let notices = try #require(run.json()["notices"] as? [String])
    #expect(
      notices.contains { $0.hasPrefix("--fix claims 'jobs' of P1 as 123456.0 persons") },
      "\(notices)")
    #expect(
      notices.contains { $0.hasPrefix("--fix claims an objective as 99.5 points") }, "\(notices)")
    // What is printed is recomputed, never the claim.
    let parks = try #require(run.json()["parks"] as? [JSONObject])
    let jobs = try #require((parks[0]["outcomes"] as? JSONObject)?["jobs"] as? Double)
    #expect(jobs < 100_000)
  }

  @Test func wrongFieldsAreToldWithTheirPlace() throws {
    let run = try fix { parks, _ in
      parks[0]["extend"] = 1
      parks[1]["park"] = "P9"
    }
    #expect(run.code == 65)
    #expect(run.errors.contains("--fix, field 'parks[0].extend'"), "\(run.errors)")
  }

  @Test(arguments: ["", "{", "[1]", "not JSON"])
  func whatIsNoPlanEndsWith65(text: String) throws {
    try folder.write(text, to: "broken.json")
    let run = try CommandRun(
      ["plan", "three", "--fix", "broken.json", "--no-store"], in: folder)
    #expect(run.code == 65, "\(text): \(run.errors)")
    #expect(run.errors.contains("--fix"))
  }

  @Test func aMissingFileEndsWith66() throws {
    let run = try CommandRun(["plan", "three", "--fix", "none.json", "--no-store"], in: folder)
    #expect(run.code == 66)
  }
}
