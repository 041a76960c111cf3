import GRDB

/// A run as a row of the table `runs`.
struct RunRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "runs"

  var id: Int?
  var created: String
  var command: String
  var portfolio: String
  var scenario: String?
  var status: String
  var objective: Double?
  var bound: Double?
  var gap: Double?
  var engine: String
  var seconds: Double
  var seed: Int?
  var version: String
  var fingerprint: String
  var settings: String
  var result: String
  var checkAgreed: Bool?

  private enum CodingKeys: String, CodingKey {
    case id, created, command, portfolio, scenario, status, objective, bound, gap, engine
    case seconds, seed, version, fingerprint, settings, result
    case checkAgreed = "check_agreed"
  }

  init(_ run: StoredRun) {
    created = run.created
    command = run.command
    portfolio = run.portfolio
    scenario = run.scenario
    status = run.status
    objective = run.objective
    bound = run.bound
    gap = run.gap
    engine = run.engine
    seconds = run.seconds
    seed = run.seed
    version = run.version
    fingerprint = run.fingerprint
    settings = run.settings
    result = run.result
    checkAgreed = run.checkAgreed
  }

  var numbered: NumberedRun {
    NumberedRun(
      id: id ?? 0,
      run: StoredRun(
        created: created, command: command, portfolio: portfolio, scenario: scenario,
        status: status, objective: objective, bound: bound, gap: gap, engine: engine,
        seconds: seconds, seed: seed, version: version, fingerprint: fingerprint,
        settings: settings,
        result: result, checkAgreed: checkAgreed))
  }
}
