public import ParkModel

/// One way the uncertain numbers may turn out.
public struct Future: Hashable, Sendable {
  /// 0-based, within the design.
  public var index: Int
  /// One for each uncertain number, in order; nil leaves the number as the portfolio has it.
  public var values: [Double?]

  public init(index: Int, values: [Double?]) {
    self.index = index
    self.values = values
  }

  /// The changes of this future as a scenario named `future-17`, to be applied like any other.
  ///
  /// - Parameter inputs: those that the design was laid over.
  public func scenario(of inputs: UncertainInputs) -> Scenario {
    inputs.scenario(ScenarioID("future-\(index)"), values: values)
  }
}

extension Portfolio {
  /// The portfolio as a future has it.
  ///
  /// - Throws: what several numbers together make impossible, such as a leverage cap below the
  ///   benchmark; such a future has no plan and is counted as impossible.
  public func applying(_ future: Future, of inputs: UncertainInputs) throws(InvalidInput)
    -> Portfolio
  {
    try applying(future.scenario(of: inputs))
  }
}
