import GRDB

/// A run of the history without its options and its document, which may be large.
public struct RunHead: Hashable, Sendable {
  public var id: Int
  public var created: String
  public var command: String
  public var portfolio: String
  public var scenario: String?
  public var status: String
  public var objective: Double?
  public var bound: Double?
  public var gap: Double?
  public var engine: String
  public var seconds: Double
  public var seed: Int?
  public var version: String
  public var fingerprint: String
  public var checkAgreed: Bool?

  public init(_ numbered: NumberedRun) {
    let run = numbered.run
    id = numbered.id
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
    checkAgreed = run.checkAgreed
  }
}

extension RunHead {
  static let columns = """
    id, created, command, portfolio, scenario, status, objective, bound, gap, engine, seconds, \
    seed, version, fingerprint, check_agreed
    """

  init(_ row: Row) {
    id = row["id"]
    created = row["created"]
    command = row["command"]
    portfolio = row["portfolio"]
    scenario = row["scenario"]
    status = row["status"]
    objective = row["objective"]
    bound = row["bound"]
    gap = row["gap"]
    engine = row["engine"]
    seconds = row["seconds"]
    seed = row["seed"]
    version = row["version"]
    fingerprint = row["fingerprint"]
    checkAgreed = row["check_agreed"]
  }
}
