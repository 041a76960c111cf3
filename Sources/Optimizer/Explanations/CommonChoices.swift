public import ParkModel

/// Which choices all good plans share.
public struct CommonChoices: Hashable, Sendable {
  /// Plans that lose no more than this against the best count as good.
  public var within: Points
  /// In portfolio order; after a stop only those that were reached.
  public var choices: [Choice]
  public var isComplete: Bool

  public struct Choice: Hashable, Sendable {
    public var park: ParkID
    /// nil: left out.
    public var alternative: AlternativeID?
    public var verdict: Verdict
    /// The best plan that chooses otherwise for this park.
    public var reversal: Reversal
  }

  public enum Verdict: String, CaseIterable, Sendable {
    /// Reversing it costs more than the margin and the proven gaps: all good plans share it.
    case common
    /// A good plan chooses otherwise.
    case open
    /// The proven gaps leave it open.
    case undecided
  }
}

extension Inquiry {
  /// Choices whose reversal costs more than the gap.
  ///
  /// - Parameters:
  ///   - within: What a good plan may lose, as a part of the best value; 0: only the proven gaps
  ///     count.
  ///   - others: Plans already found; where one of them is good and chooses otherwise, nothing is
  ///     solved for that park.
  /// - Complexity: at most one solve a park.
  public func commonChoices(
    within: Ratio = 0, knowing others: OtherPlans? = nil
  ) throws -> CommonChoices {
    let margin = Points(abs(value.reached.value) * within.value)
    var result = CommonChoices(within: margin, choices: [], isComplete: true)
    let parks = portfolio.parks.filter { !$0.alternatives.isEmpty }
    let given = Set(problem.fixed?.allocations.map(\.park) ?? [])
    var asking = asking(atMost: parks.count)
    for park in parks {
      let choice = plan.choice(of: park.id)
      var reversal = Reversal.unknown
      let witness = others?.plans.first {
        $0.plan.choice(of: park.id) != choice && $0.behind.atMost <= margin
      }
      if park.decision == .excluded || given.contains(park.id) {
        // Decided beforehand: no plan may choose otherwise.
        reversal = .impossible(conflict: [])
      } else if let witness {
        reversal = .priced(
          Reversal.Priced(
            price: witness.behind, value: witness.value, plan: witness.plan,
            change: witness.change,
            own: portfolio.parks.firstIndex { $0.id == park.id }.map { witness.outcomes[$0] } ?? [:]
          ))
      } else {
        let changed =
          choice.map { portfolio.withholding($0, of: park.id) }
          ?? portfolio.deciding(park.id, .mandatory)
        let answer = try asking.solve(
          problem(changed, freeing: park.id), about: .reversing(park.id))
        guard let answer else {
          result.isComplete = false
          break
        }
        reversal = self.reversal(answer, of: park.id)
      }
      result.choices.append(
        CommonChoices.Choice(
          park: park.id, alternative: choice, verdict: verdict(reversal, margin),
          reversal: reversal))
    }
    result.isComplete = result.isComplete && !asking.isStopped
    return result
  }

  private func verdict(_ reversal: Reversal, _ margin: Points) -> CommonChoices.Verdict {
    switch reversal {
    case .impossible: return .common
    case .unknown: return .undecided
    case .priced(let priced):
      let noise = 1e-7 * max(1, abs(value.reached.value))
      if priced.price.atLeast.value > margin.value + noise { return .common }
      return priced.price.atMost.value <= margin.value + noise ? .open : .undecided
    }
  }
}
