/// How far parks may borrow, swap and serve debt. Nil in a portfolio without finances.
public struct FinanceRules: Hashable, Sendable {
  /// D/E that is calm: debt above it pays the overhang price.
  public var leverageBenchmark: Figure<Ratio>
  /// D/E that new debt may not exceed; at least the benchmark.
  public var leverageCap: Figure<Ratio>
  /// Largest debt-to-equity swap as a share of the park's debt.
  public var swapShare: Figure<Share>
  /// Yearly rate on new debt, with `serviceShare`; nil: no service rule.
  public var serviceRate: Figure<Share>?
  /// Largest part of fiscal revenue that serves new debt.
  public var serviceShare: Figure<Share>?
  /// Points per 1,000 MCNY of new debt.
  public var debtPrice: Figure<Points>
  /// Points per 1,000 MCNY of new debt above the benchmark.
  public var overhangPrice: Figure<Points>

  public init(
    leverageBenchmark: Figure<Ratio>, leverageCap: Figure<Ratio>,
    swapShare: Figure<Share> = .zero, serviceRate: Figure<Share>? = nil,
    serviceShare: Figure<Share>? = nil, debtPrice: Figure<Points> = .zero,
    overhangPrice: Figure<Points> = .zero
  ) {
    self.leverageBenchmark = leverageBenchmark
    self.leverageCap = leverageCap
    self.swapShare = swapShare
    self.serviceRate = serviceRate
    self.serviceShare = serviceShare
    self.debtPrice = debtPrice
    self.overhangPrice = overhangPrice
  }
}
