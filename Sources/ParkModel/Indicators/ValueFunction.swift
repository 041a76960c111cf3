/// How raw values of one indicator become marks: 0 none, 1 full marks.
///
/// The arithmetic of official evaluations, beside the goalposts that an indicator may have. Each
/// case is one file in `Scoring/ValueFunctions`.
public enum ValueFunction: Hashable, Sendable {
  /// The raw value as a multiple of a benchmark: `x / benchmark`, or `benchmark / x` where less is
  /// better. Marks end at `cap`, or nowhere where it is nil.
  case ratio(benchmark: Amount, cap: Share?)
  /// Full marks from `full` on; each step short of it, begun or whole, loses as much.
  case steps(full: Amount, step: Amount, loss: Share)
  /// The marks of the last row whose amount is reached; none below the first.
  case table([Mark])
  /// Straight lines between the rows, level beyond the first and the last.
  case line([Mark])
  /// `share` of the marks for a raw value of 1 (as much as in the base year), in proportion
  /// below; above, `gain` more for each whole `step`, at most `cap` in all.
  case parity(share: Share, step: Ratio, gain: Share, cap: Share)

  /// One row of a table or a line: an amount and its marks.
  public struct Mark: Hashable, Sendable {
    public var amount: Amount
    public var marks: Share
    public init(_ amount: Amount, _ marks: Share) {
      self.amount = amount
      self.marks = marks
    }
  }
}
