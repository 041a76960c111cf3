/// What an allocation changes, in physical units per year at the horizon.
public struct Outcome: Hashable, Sendable {
  public var id: OutcomeID
  public var name: BilingualText
  public var unit: String
  public var dimension: Dimension
  /// Weight in the objective; all weights sum to 1, zero for outcomes that only limits refer to.
  public var weight: Figure<Share>
  /// The best value that counts as 100 points; nil: computed by the optimizer.
  public var reference: Figure<Amount>?
  /// What instrument effects are a share of.
  public var effectBase: EffectBase
  /// Ceiling of all instrument effects on this outcome in one park, as a share of its base.
  public var effectCeiling: Figure<Share>?
  public var kind: Kind

  public init(
    id: OutcomeID, name: BilingualText? = nil, unit: String = "",
    dimension: Dimension = .economy, weight: Figure<Share> = .zero,
    reference: Figure<Amount>? = nil, effectBase: EffectBase = .none,
    effectCeiling: Figure<Share>? = nil, kind: Kind = .amount
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.unit = unit
    self.dimension = dimension
    self.weight = weight
    self.reference = reference
    self.effectBase = effectBase
    self.effectCeiling = effectCeiling
    self.kind = kind
  }

  public enum Dimension: String, CaseIterable, Sendable {
    case economy, society, space, environment, culture
  }

  /// What a portfolio uses an outcome for beyond the objective.
  public enum Kind: String, CaseIterable, Sendable {
    case amount
    /// Added output in MCNY: what concentration and heavy-industry limits split by industry.
    /// At most one per portfolio.
    case output
    /// Added fiscal revenue in MCNY: what serves new debt. At most one per portfolio.
    case fiscal
    /// The park's merit (0 to 1) where an alternative is carried out; no yields, no effects.
    case merit
  }

  /// The park's own amount before the plan that instrument effects scale with.
  public enum EffectBase: String, CaseIterable, Sendable {
    /// Effects are absolute, in the outcome's unit.
    case none
    case output, workers, residents
    /// Built, idle and available hectares together.
    case area
  }
}

extension Park {
  /// The base that an instrument's effect is a share of: 1 for absolute effects.
  public func effectBase(_ base: Outcome.EffectBase) -> Figure<Amount> {
    switch base {
    case .none: Figure(1, .sourced)
    case .output: Figure(Amount(output.value.value), output.status, origin: output.origin)
    case .workers: Figure(Amount(workers.value.value), workers.status, origin: workers.origin)
    case .residents:
      Figure(Amount(residents.value.value), residents.status, origin: residents.origin)
    case .area:
      Figure(
        Amount(
          LandUse.allCases.reduce(land.developable.value) {
            $0 + (land.built[$1]?.value.value ?? 0)
          }
        ),
        land.built.values.reduce(max(land.idle.status, land.available.status)) {
          max($0, $1.status)
        })
    }
  }
}
