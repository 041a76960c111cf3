import RunStore

/// JSON of `runs list`.
struct RunListDocument: Encodable {
  var runs: [RunLine]
}

/// One run without its result: a line of the history.
struct RunLine: Encodable {
  var run: Int
  var created: String
  var command: String
  var portfolio: String
  var scenario: Nullable<String>
  var status: String
  var objective: Nullable<Double>
  var bound: Nullable<Double>
  var gap: Nullable<Double>
  var engine: String
  var seconds: Double
  var seed: Nullable<Int>
  var version: String
  var fingerprint: String
  var checkAgreed: Nullable<Bool>

  enum CodingKeys: String, CodingKey {
    case run, created, command, portfolio, scenario, status, objective, bound, gap, engine
    case seconds, seed, version, fingerprint
    case checkAgreed = "check_agreed"
  }

  init(_ stored: RunHead) {
    run = stored.id
    created = stored.created
    command = stored.command
    portfolio = stored.portfolio
    scenario = Nullable(stored.scenario)
    status = stored.status
    objective = Nullable(stored.objective)
    bound = Nullable(stored.bound)
    gap = Nullable(stored.gap)
    engine = stored.engine
    seconds = stored.seconds
    seed = Nullable(stored.seed)
    version = stored.version
    fingerprint = stored.fingerprint
    checkAgreed = Nullable(stored.checkAgreed)
  }
}

/// JSON of `runs show`: the run's line, its options and the document it printed.
struct RunShowDocument: Encodable {
  var line: RunLine
  var settings: JSONValue
  var result: JSONValue

  enum CodingKeys: String, CodingKey { case settings, result }

  func encode(to encoder: any Encoder) throws {
    try line.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(settings, forKey: .settings)
    try container.encode(result, forKey: .result)
  }
}

/// JSON of `runs replay`.
struct ReplayDocument: Encodable {
  var run: Int
  /// Numbers compared.
  var numbers: Int
  /// Numbers are equal when they differ by at most this times the larger of 1 and their size.
  var tolerance = replayTolerance
  var agrees: Bool
  var differences: [JSONDifference]
}

/// JSON of `runs delete`.
struct RunDeletionDocument: Encodable {
  var deleted: [RunLine]
}
