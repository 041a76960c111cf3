public import ParkModel

/// The first line of a part of a sweep: everything that decides what its futures come to.
///
/// Parts whose headers differ in nothing but the shard belong to one sweep. Later lines name parks,
/// alternatives, instruments, levels, periods, outcomes and limits by their places in these lists.
public struct SweepHeader: Codable, Hashable, Sendable {
  /// Of the lines; a program reads only its own.
  public var format = Self.currentFormat
  public var version: String
  public var portfolio: String
  /// Of the input files.
  public var fingerprint: String
  /// `tornado`, `factorial`, `lhs` or `montecarlo`.
  public var design: String
  /// Futures of the whole design.
  public var samples: Int
  /// nil where nothing is drawn.
  public var seed: UInt64?
  public var gap: Double
  public var engine: String
  public var numbers: [Number]
  /// `grants, quota: 0.5`.
  public var correlations: [String]
  public var parks: [Park]
  public var instruments: [Instrument]
  public var periods: [String]
  public var outcomes: [String]
  /// Names of limit rows, as re-checks list them.
  public var limits: [String]
  /// Plans that are carried into every future: `today`, then scenarios by name; empty: none.
  public var candidates: [String]
  /// From 1.
  public var shard: Int
  public var shards: Int

  public static let currentFormat = 2
  /// The name of the plan of the portfolio as it is.
  public static let today = "today"

  public struct Number: Codable, Hashable, Sendable {
    public var number: String
    /// Distribution, cases, levels and changes in words.
    public var declaration: String
  }

  public struct Park: Codable, Hashable, Sendable {
    public var park: String
    public var alternatives: [String]
  }

  public struct Instrument: Codable, Hashable, Sendable {
    public var instrument: String
    public var levels: [String]
  }

  /// - Parameters:
  ///   - futures: The design, over the uncertain numbers.
  ///   - limits: Names of the limit rows of the portfolio's own plan.
  public init(
    version: String, portfolio: Portfolio, fingerprint: String, futures: Futures, gap: Ratio,
    engine: String, limits: [String], candidates: [String] = [], shard: SweepShard = .whole
  ) {
    self.version = version
    self.portfolio = portfolio.name
    self.fingerprint = fingerprint
    design = futures.design.word
    samples = futures.count
    seed = futures.design.seed
    self.gap = gap.value
    self.engine = engine
    numbers = futures.inputs.numbers.map {
      Number(number: $0.id.text, declaration: $0.declaration)
    }
    correlations = futures.inputs.correlations.map { "\($0.first), \($0.second): \($0.rank)" }
    parks = portfolio.parks.map { park in
      Park(park: park.id.text, alternatives: park.alternatives.map(\.id.text))
    }
    instruments = portfolio.instruments.map { instrument in
      Instrument(instrument: instrument.id.text, levels: instrument.levels.map(\.id.text))
    }
    periods = portfolio.periods.map(\.id.text)
    outcomes = portfolio.outcomes.map(\.id.text)
    self.limits = limits
    self.candidates = candidates
    self.shard = shard.number
    shards = shard.count
  }

  /// The futures that belong to this part.
  public var futures: Range<Int> {
    SweepShard(shard, of: shards)?.futures(of: max(0, samples)) ?? 0..<0
  }
}

extension SweepHeader {
  /// What sets another header apart, each as `gap: 0.005 there, 0.01 here`; the shard aside.
  public func differences(from other: SweepHeader) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ value: (SweepHeader) -> Value) {
      let (mine, theirs) = (value(self), value(other))
      if mine != theirs { found.append("\(name): \(theirs) there, \(mine) here") }
    }
    func compare<Value: Equatable>(list name: String, _ value: (SweepHeader) -> [Value]) {
      if value(self) != value(other) { found.append("the \(name) are others") }
    }
    compare("format", \.format)
    compare("version") { $0.version }
    compare("portfolio") { $0.portfolio }
    compare("design") { $0.design }
    compare("samples") { $0.samples }
    compare("seed") { $0.seed.map { "\($0)" } ?? "none" }
    compare("gap") { $0.gap }
    compare("engine") { $0.engine }
    compare("number of shards") { $0.shards }
    compare(list: "uncertain numbers", \.numbers)
    compare(list: "correlations", \.correlations)
    compare(list: "parks", \.parks)
    compare(list: "instruments", \.instruments)
    compare(list: "periods", \.periods)
    compare(list: "outcomes", \.outcomes)
    compare(list: "limits", \.limits)
    compare(list: "candidate plans", \.candidates)
    if fingerprint != other.fingerprint {
      found.append(
        "the portfolio's files have changed (fingerprint \(other.fingerprint.prefix(12)))")
    }
    return found
  }
}

extension Design {
  /// nil where nothing is drawn.
  public var seed: UInt64? {
    switch self {
    case .tornado, .factorial: nil
    case .latinHypercube(_, let seed), .monteCarlo(_, let seed): seed
    }
  }
}

extension UncertainNumber {
  /// Everything that decides the number's values and what they change, on one line.
  var declaration: String {
    var words = ["\(distribution.shape.rawValue) \(parameters)"]
    if let lowHigh { words.append("cases \(lowHigh.low) \(lowHigh.high)") }
    if !levels.isEmpty { words.append("levels " + levels.map { "\($0)" }.joined(separator: " ")) }
    words += changes.map { change in
      var text = "\(change.operation.rawValue) \(change.address.field.rawValue)"
      if !change.address.of.isEmpty { text += " of " + change.address.of.joined(separator: " ") }
      if change.share != 1 { text += " share \(change.share)" }
      return text
    }
    return words.joined(separator: "; ")
  }

  private var parameters: String {
    switch distribution {
    case .uniform(let low, let high): "\(low) \(high)"
    case .triangular(let low, let mode, let high): "\(low) \(mode) \(high)"
    case .normal(let mean, let deviation, let low, let high):
      "\(mean) \(deviation) \(low.map { "\($0)" } ?? "-") \(high.map { "\($0)" } ?? "-")"
    case .lognormal(let median, let factor): "\(median) \(factor)"
    case .discrete(let values):
      values.map { "\($0.value):\($0.probability)" }.joined(separator: " ")
    }
  }
}
