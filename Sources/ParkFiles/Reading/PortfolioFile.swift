/// One file of a portfolio folder, as it was when it was read.
public struct PortfolioFile: Hashable, Sendable {
  /// Path inside the folder, with `/`: `parks.csv`, `frameworks/city.yaml`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The files that a portfolio may have, in the order in which problems are reported.
enum RecognisedFile {
  static let parks = "parks.csv"
  static let indicators = "indicators.csv"
  static let indicatorGroups = "indicator_groups.csv"
  static let uncertainties = "uncertainties.csv"
  static let alternatives = "alternatives.csv"
  static let declared = "declared.csv"
  static let parkIndustries = "park_industries.csv"
  static let industries = "industries.csv"
  static let landUses = "land_uses.csv"
  static let segments = "segments.csv"
  static let instruments = "instruments.csv"
  static let levels = "levels.csv"
  static let outcomes = "outcomes.csv"
  static let funds = "funds.csv"
  static let synergies = "synergies.csv"
  static let portfolio = "portfolio.yaml"
  static let limits = "limits.yaml"
  static let scenarios = "scenarios.yaml"
  static let uncertainInputs = "uncertainties.yaml"
  static let sources = "sources.csv"
  static let provenance = "provenance.csv"
  static let frameworks = "frameworks"

  static let fixed = [
    portfolio, parks, indicators, indicatorGroups, uncertainties, alternatives, declared,
    parkIndustries, industries, landUses, segments, instruments, levels, outcomes, funds,
    synergies, limits, scenarios, uncertainInputs, sources, provenance,
  ]

  /// Whether a portfolio is read from this file: a fixed name or `frameworks/NAME.yaml`.
  static func contains(_ name: String) -> Bool {
    fixed.contains(name) || frameworkName(name) != nil
  }

  /// NAME of `frameworks/NAME.yaml`.
  static func frameworkName(_ name: String) -> String? {
    let prefix = "\(frameworks)/"
    guard name.hasPrefix(prefix), name.hasSuffix(".yaml") else { return nil }
    let stem = name.dropFirst(prefix.count).dropLast(".yaml".count)
    return stem.isEmpty || stem.contains("/") || stem.hasPrefix(".") ? nil : String(stem)
  }

  /// The largest file that is read; more is a mistake, and would not fit into memory for long.
  static let largestTable = 256 << 20
  static let largestSettings = 8 << 20

  /// Why a file is too large, with its size in MB of 2^20 bytes.
  ///
  /// Rounded up to a tenth: a file just above the limit must not seem to be within it.
  static func refusal(ofBytes size: Int, atMost most: Int) -> String {
    let (tenths, rest) = (size * 10).quotientAndRemainder(dividingBy: 1 << 20)
    let shown = tenths + (rest > 0 ? 1 : 0)
    return "the file has \(shown / 10).\(shown % 10) MB; at most \(most >> 20) MB are read."
  }
}
