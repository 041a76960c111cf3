/// The uncertain numbers of a portfolio and how they go together.
public struct UncertainInputs: Hashable, Sendable {
  /// In the order of the file: the order in which they are drawn and applied.
  public var numbers: [UncertainNumber]
  /// Pairs that are not named move independently.
  public var correlations: [RankCorrelation]

  public init(numbers: [UncertainNumber] = [], correlations: [RankCorrelation] = []) {
    self.numbers = numbers
    self.correlations = correlations
  }

  public var isEmpty: Bool { numbers.isEmpty }

  /// The scenario in which every number has its value; nil leaves it as the portfolio has it.
  ///
  /// - Parameter values: one for each number, in order.
  public func scenario(_ id: ScenarioID, values: [Double?]) -> Scenario {
    Scenario(
      id: id,
      changes: zip(numbers, values).flatMap { number, value in
        value.map { number.changes(at: $0) } ?? []
      })
  }
}

/// How strongly two uncertain numbers rise and fall together.
public struct RankCorrelation: Hashable, Sendable {
  public var first: UncertainNumberID
  public var second: UncertainNumberID
  /// Spearman's coefficient, between -1 and 1.
  public var rank: Double

  public init(_ first: UncertainNumberID, _ second: UncertainNumberID, rank: Double) {
    self.first = first
    self.second = second
    self.rank = rank
  }
}
