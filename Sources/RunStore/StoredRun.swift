/// One finished command with everything needed to show and to repeat it.
public struct StoredRun: Hashable, Sendable {
  /// When the run began, ISO 8601 in UTC, such as `2026-03-01T08:30:00Z`.
  public var created: String
  /// The subcommand that made the run, such as `plan`.
  public var command: String
  public var portfolio: String
  /// nil: the portfolio as it stands.
  public var scenario: String?
  /// The `status` of the printed document.
  public var status: String
  /// In points; nil where no plan was found, or where the command finds more than one.
  public var objective: Double?
  /// In points; nil where nothing is proven.
  public var bound: Double?
  public var gap: Double?
  public var engine: String
  /// Wall time of the whole command but for reading.
  public var seconds: Double
  /// Start of pseudo-random numbers; nil where the command has none.
  public var seed: Int?
  /// Version of the program that made the run.
  public var version: String
  /// Fingerprint of the input files.
  public var fingerprint: String
  /// Options of the command as one JSON object.
  public var settings: String
  /// The printed document as JSON.
  public var result: String
  /// Whether the independent re-check agreed; nil where there was no plan to check.
  public var checkAgreed: Bool?

  public init(
    created: String, command: String, portfolio: String, scenario: String? = nil, status: String,
    objective: Double? = nil, bound: Double? = nil, gap: Double? = nil, engine: String,
    seconds: Double, seed: Int? = nil, version: String, fingerprint: String, settings: String,
    result: String,
    checkAgreed: Bool? = nil
  ) {
    self.created = created
    self.command = command
    self.portfolio = portfolio
    self.scenario = scenario
    self.status = status
    self.objective = objective
    self.bound = bound
    self.gap = gap
    self.engine = engine
    self.seconds = seconds
    self.seed = seed
    self.version = version
    self.fingerprint = fingerprint
    self.settings = settings
    self.result = result
    self.checkAgreed = checkAgreed
  }
}

/// A run of the history under its number.
public struct NumberedRun: Hashable, Sendable {
  public var id: Int
  public var run: StoredRun

  public init(id: Int, run: StoredRun) {
    self.id = id
    self.run = run
  }
}

/// One input file of a run, byte for byte.
public struct StoredFile: Hashable, Sendable {
  /// Path inside the portfolio folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
