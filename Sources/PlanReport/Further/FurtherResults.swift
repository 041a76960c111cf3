/// What further solves found out around a plan, as the workbook shows it.
///
/// Each part is nil where it was not asked for, or where it was stopped before it said anything.
public struct FurtherResults: Sendable {
  public var scenarios: ScenarioResults?
  public var frontier: FrontierResults?
  public var sensitivity: SensitivityResults?
  public var explanations: ExplanationResults?

  public init(
    scenarios: ScenarioResults? = nil, frontier: FrontierResults? = nil,
    sensitivity: SensitivityResults? = nil, explanations: ExplanationResults? = nil
  ) {
    self.scenarios = scenarios
    self.frontier = frontier
    self.sensitivity = sensitivity
    self.explanations = explanations
  }
}
