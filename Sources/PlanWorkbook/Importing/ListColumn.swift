public import PlanReport

/// One column of a planner's own list, and what becomes of it.
public struct ListColumn: Hashable, Sendable {
  /// As the planner wrote it, on one line.
  public var header: String
  /// 1 is column A.
  public var number: Int
  /// The column of `parks.csv` that it becomes; nil: it is not taken over.
  public var key: String?
  /// What a number of the list is multiplied by.
  public var factor = 1.0
  /// The unit that stands in the header; nil: none does, and numbers are taken as they are.
  public var unit: String?
  /// The nearest header that would have been known; nil: none is near.
  public var nearest: String?

  public init(header: String, number: Int) {
    self.header = header
    self.number = number
  }

  /// The letters of the column: `D`.
  public var letters: String { CellAddress(row: 1, column: number).letters }
}
