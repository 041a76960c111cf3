/// How far a difference between two parks on one indicator is a preference, for PROMETHEE.
///
/// Thresholds are in the indicator's own unit; differences below `indifference` do not count,
/// those above `preference` count in full.
///
/// - Source: Brans, Vincke, A preference ranking organisation method, Management Science 31(6),
///   1985, 647-656, doi 10.1287/mnsc.31.6.647.
public enum Preference: Hashable, Sendable {
  /// Any difference counts in full.
  case usual
  /// In full above the indifference threshold, not at all up to it.
  case uShape(indifference: Amount)
  /// In proportion up to the preference threshold.
  case vShape(preference: Amount)
  /// A half between the thresholds.
  case level(indifference: Amount, preference: Amount)
  /// In proportion between the thresholds.
  case linear(indifference: Amount, preference: Amount)
  /// `1 - exp(-d² / (2 s²))`.
  case gaussian(deviation: Amount)
}
