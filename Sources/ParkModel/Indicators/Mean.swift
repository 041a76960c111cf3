/// How the parts of one level of a framework become one value. The raw value is the token.
public enum Mean: String, CaseIterable, Sendable {
  /// What one part lacks, another makes up in full.
  case arithmetic
  /// What one part lacks is made up only in part; a part at 0 leaves nothing.
  case geometric
  /// Harsher still on the weakest part.
  case harmonic
}
