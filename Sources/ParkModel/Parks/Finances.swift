/// A park's debt and equity before the plan, and the revenue that serves new debt.
public struct Finances: Hashable, Sendable {
  public var debt: Figure<MillionYuan>
  /// May be zero or negative: then there is no debt ratio and no room for new debt.
  public var equity: Figure<MillionYuan>
  /// Fiscal revenue per year before the plan, nil where unknown.
  public var fiscalRevenue: Figure<MillionYuan>?

  public init(
    debt: Figure<MillionYuan>, equity: Figure<MillionYuan>,
    fiscalRevenue: Figure<MillionYuan>? = nil
  ) {
    self.debt = debt
    self.equity = equity
    self.fiscalRevenue = fiscalRevenue
  }

  /// D/E = debt / equity; nil when equity is not positive.
  public var debtToEquity: Ratio? { Finances.debtToEquity(debt.value, equity.value) }

  public static func debtToEquity(_ debt: MillionYuan, _ equity: MillionYuan) -> Ratio? {
    equity.value > 0 ? Ratio(debt / equity) : nil
  }

  /// ALR = D / (D + E) = (D/E) / (1 + D/E).
  public static func assetLiabilityRatio(_ debtToEquity: Ratio) -> Share {
    Share(debtToEquity.value / (1 + debtToEquity.value))
  }
}
