public import ParkModel

/// A portfolio with the files it was read from and what the reader has to say about them.
public struct LoadedPortfolio: Sendable {
  public var portfolio: Portfolio
  /// SHA-256 over the files, as 64 hexadecimal digits; see `fingerprint(of:)`.
  public var fingerprint: String
  /// The recognised files, by name; enough to read the same portfolio again.
  public var files: [PortfolioFile]
  /// What was read but may not be what was meant: unknown columns, missing indicator values.
  public var notices: [String]
  /// The framework that scoring uses unless told otherwise; nil where there is none.
  public var defaultFramework: FrameworkID?
}
