import ParkModel

/// A limit as its linear row: at_least * whole <= part <= at_most * whole; whole is 1 for amounts.
struct LimitRow {
  let name: String
  let part: Double
  /// nil: an amount, not a share.
  let whole: Double?
  let atLeast: Double?
  let atMost: Double?

  private var scale: Double { whole ?? 1 }
  private var tooLittle: Double? { atLeast.map { $0 * scale - part } }
  private var tooMuch: Double? { atMost.map { part - $0 * scale } }

  /// How far the row is broken at its nearer bound, in the part's unit; negative while it holds,
  /// minus infinity without bounds.
  var excess: Double { max(tooLittle ?? -.infinity, tooMuch ?? -.infinity) }

  var isBroken: Bool {
    (tooLittle ?? -.infinity) > tolerance(at: (atLeast ?? 0) * scale)
      || (tooMuch ?? -.infinity) > tolerance(at: (atMost ?? 0) * scale)
  }

  /// The bound that decides the slack.
  private var nearerBound: Double? {
    guard let atLeast else { return atMost }
    guard let atMost else { return atLeast }
    return (tooLittle ?? -.infinity) > (tooMuch ?? -.infinity) ? atLeast : atMost
  }

  /// The use of the limit in its own unit: for shares part / whole, and slack in shares too.
  ///
  /// Slack is negative exactly where the row is broken beyond the tolerance: what rounding costs
  /// is shown as 0. A share of nothing (|whole| < 1e-9) has no value and no slack.
  var use: LimitUse {
    let isShareOfNothing = whole.map { abs($0) < 1e-9 } ?? false
    var slack: Double?
    if nearerBound != nil {
      let distance = isShareOfNothing ? -max(0, excess) : -excess / abs(scale)
      slack = isBroken ? distance : max(0, distance)
    }
    return LimitUse(
      name: name,
      used: isShareOfNothing ? nil : Amount(part / scale),
      atLeast: atLeast.map { Amount($0) }, atMost: atMost.map { Amount($0) },
      slack: slack.map { Amount($0) },
      isBinding: slack.map { $0 <= tolerance(at: nearerBound ?? 0) } ?? false)
  }

  /// What an engine may state for this row: the use in its own unit, or the left-hand side of the
  /// linear row with or without its shortfall and its constant.
  func values(shortfall: Double, constant: Double) -> [Double] {
    var result: [Double] = []
    if let used = use.used { result.append(used.value) }
    guard whole != nil else { return shortfall == 0 ? result : result + [part + shortfall] }
    for bound in [atLeast, atMost] {
      guard let bound else { continue }
      let row = part - bound * scale
      result.append(row)
      if shortfall != 0 { result += [row + shortfall, row - shortfall] }
    }
    if constant != 0 { result.append((result.last ?? 0) - constant) }
    return result
  }

  /// The breach of a hard row, as `<name>: <measure>: 12 ha, at most 10 ha: 2 ha too much.`
  func breach(_ measure: String, _ unit: String, of whole: String? = nil) -> Breach {
    let isCap = (tooMuch ?? -.infinity) >= (tooLittle ?? -.infinity)
    let bound = (isCap ? atMost : atLeast) ?? 0
    let least = isCap ? "at most" : "at least"
    let verdict = "\(amount(excess, unit)) too \(isCap ? "much" : "little")"
    let reached = whole == nil ? part : use.used?.value
    let comparison = reached.map {
      Breach.Comparison($0, isCap ? .atMost(Amount(bound)) : .atLeast(Amount(bound)))
    }
    let facts: String
    if let whole {
      let share = use.used.map { "\(percent($0.value)) of \(whole)" } ?? "\(amount(part, unit))"
      facts = "\(share), \(least) \(percent(bound))"
    } else {
      facts = "\(amount(part, unit)), \(least) \(amount(bound, unit))"
    }
    return Breach(
      rule: name, amount: Amount(excess), sentence: "\(name): \(measure): \(facts), \(verdict).",
      comparison: comparison)
  }
}
