/// A stretch of years in which money is spent and land released, in order of time.
public struct Period: Hashable, Sendable {
  public var id: PeriodID
  public var firstYear: Int
  public var lastYear: Int

  public init(id: PeriodID, firstYear: Int, lastYear: Int) {
    self.id = id
    self.firstYear = firstYear
    self.lastYear = lastYear
  }
}
