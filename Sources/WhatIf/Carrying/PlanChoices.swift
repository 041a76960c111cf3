public import ParkModel

/// What of a plan is carried into other portfolios: its alternatives, and its instruments with
/// level and start.
///
/// Plans that differ in extent, land or money alone have equal choices: carried anywhere, they are
/// the same plan.
public struct PlanChoices: Hashable, Sendable {
  private let parks: [Chosen]

  private struct Chosen: Hashable {
    let park: ParkID
    let alternative: AlternativeID
    let instruments: Set<InstrumentChoice>
  }

  public init(_ plan: Plan) {
    parks = plan.allocations.compactMap { allocation in
      allocation.alternative.map {
        Chosen(
          park: allocation.park, alternative: $0, instruments: Set(allocation.instruments))
      }
    }.sorted { $0.park < $1.park }
  }
}
