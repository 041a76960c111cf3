/// How far a number can be trusted, from a cited document to a made-up illustration.
///
/// The order is from strongest to weakest: a computed value takes the `max` of its inputs.
public enum ProvenanceStatus: String, CaseIterable, Comparable, Sendable {
  /// Stands in a document with a year.
  case sourced
  /// Derived by a stated method.
  case estimated
  /// A planner's placeholder.
  case assumed
  /// Made up to show how the tool works.
  case illustrative

  private var weakness: Int {
    switch self {
    case .sourced: 0
    case .estimated: 1
    case .assumed: 2
    case .illustrative: 3
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.weakness < right.weakness }
}
