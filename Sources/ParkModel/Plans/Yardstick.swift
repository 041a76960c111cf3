/// What outcomes are measured against: their references, and the merit of every park.
///
/// Whatever compares plans keeps one yardstick, so that values stay comparable.
public struct Yardstick: Hashable, Sendable {
  /// The value of each outcome that counts as 100 points. An outcome without one is dropped from
  /// the objective.
  public var references: [OutcomeID: Amount]
  /// Merit from 0 to 1; a park without a score has none and contributes 0.
  public var merits: [ParkID: Share]

  public init(references: [OutcomeID: Amount] = [:], merits: [ParkID: Share] = [:]) {
    self.references = references
    self.merits = merits
  }
}
