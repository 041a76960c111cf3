/// A yes-or-no choice of a plan: a park, one of its alternatives, or an instrument in it.
public struct Choice: Hashable, Sendable {
  public var park: ParkID
  /// Any alternative where nil.
  public var alternative: AlternativeID?
  /// The park alone where nil; otherwise the instrument runs there, at any level, from any period.
  public var instrument: InstrumentID?

  public init(
    _ park: ParkID, alternative: AlternativeID? = nil, instrument: InstrumentID? = nil
  ) {
    self.park = park
    self.alternative = alternative
    self.instrument = instrument
  }
}

/// What two choices change together beyond what each changes alone; a conflict is negative.
public struct Synergy: Hashable, Sendable {
  public var id: Identifier<Synergy>
  public var first: Choice
  public var second: Choice
  /// Outcome amounts per year at the horizon, counted at the first choice's park. Output splits
  /// by that park's shares.
  public var effects: [OutcomeID: Figure<Amount>]

  public init(
    id: Identifier<Synergy>, first: Choice, second: Choice,
    effects: [OutcomeID: Figure<Amount>]
  ) {
    self.id = id
    self.first = first
    self.second = second
    self.effects = effects
  }
}
