import ParkModel

/// What a plan changes in one park, by position of the outcome.
struct OutcomeTally: Sendable {
  /// Amount per year at the horizon, and the weakest status in it.
  private(set) var values: [Rated]
  /// Sums of the absolute contributions by outcome and status (see `ProvenanceStatus.position`).
  private(set) var absolutes: [Double]
  /// Added output by industry (MCNY a year); industries that only parks name are not counted.
  private(set) var addedOutput: [Double]

  init(outcomes: Int, industries: Int) {
    values = [Rated](repeating: .zero, count: outcomes)
    absolutes = [Double](repeating: 0, count: outcomes * ProvenanceStatus.allCases.count)
    addedOutput = [Double](repeating: 0, count: industries)
  }

  mutating func add(_ contribution: Rated, to outcome: Int) {
    guard contribution.value != 0 else { return }
    values[outcome] = values[outcome] + contribution
    let row = outcome * ProvenanceStatus.allCases.count
    absolutes[row + contribution.status.position] += abs(contribution.value)
  }

  /// Splits added output by industry; without shares it is counted for none.
  mutating func addOutput(_ amount: Double, by shares: [IndustryShare], known: Int) {
    for entry in shares where entry.industry < known {
      addedOutput[entry.industry] += amount * entry.share.value
    }
  }

  func absolute(_ outcome: Int, _ status: ProvenanceStatus) -> Double {
    absolutes[outcome * ProvenanceStatus.allCases.count + status.position]
  }
}
