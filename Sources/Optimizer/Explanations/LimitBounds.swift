import ParkModel

/// The bounds of one line of a limit, under the name that the planner sees.
struct LimitBounds {
  var name: String
  var atLeast: Double?
  var atMost: Double?
  /// The line is a share of a whole.
  var isShare = false
  var isHard = true
  /// Who it concerns.
  var group: ParkGroup = .all

  func meets(_ used: Double) -> Bool {
    atLeast.map { used >= $0 - Self.tolerance($0) } ?? true
      && atMost.map { used <= $0 + Self.tolerance($0) } ?? true
  }

  func isAtMost(_ used: Double) -> Bool { atMost.map { used >= $0 - Self.tolerance($0) } ?? false }
  func isAtLeast(_ used: Double) -> Bool {
    atLeast.map { used <= $0 + Self.tolerance($0) } ?? false
  }

  /// What rounding may cost before a rule counts as broken: 1e-6 of the bound, of 1 at least.
  private static func tolerance(_ bound: Double) -> Double { 1e-6 * max(1, abs(bound)) }
}

extension Portfolio {
  /// Fund budgets first, then limits in their order; those that hold park by park have no line.
  func limitBounds() -> [LimitBounds] {
    var result: [LimitBounds] = []
    for fund in funds {
      var budget = 0.0
      for (period, when) in periods.enumerated() {
        budget = (fund.carriesOver ? budget : 0) + fund.budget[period].value.value
        result.append(
          LimitBounds(
            name: LimitName.fund(fund.id, when.id), atMost: budget, group: fund.eligible))
      }
    }
    for limit in limits { result += bounds(of: limit) }
    return result
  }

  private func bounds(of limit: Limit) -> [LimitBounds] {
    let isHard = limit.shortfallPrice == nil
    switch limit.rule {
    case .amount(let measure, let atLeast, let atMost):
      return [
        LimitBounds(
          name: limit.id.text, atLeast: atLeast?.value.value, atMost: atMost?.value.value,
          isHard: isHard, group: measure.group)
      ]
    case .ratio(_, let whole, let atLeast, let atMost):
      return [
        LimitBounds(
          name: limit.id.text, atLeast: atLeast?.value.value, atMost: atMost?.value.value,
          isShare: true, isHard: isHard, group: whole.group)
      ]
    case .concentration(let concentration): return bounds(of: limit, concentration)
    case .requires: return [LimitBounds(name: limit.id.text, atMost: 0)]
    case .excludes: return [LimitBounds(name: limit.id.text, atMost: 1)]
    case .brownfieldFirst: return []
    }
  }

  private func bounds(of limit: Limit, _ concentration: Concentration) -> [LimitBounds] {
    let before = outputBefore().map(\.value)
    let total = before.reduce(0, +)
    let chosen = industries.indices.filter {
      concentration.industries.isEmpty || concentration.industries.contains(industries[$0].id)
    }
    return (concentration.isJoint ? [chosen] : chosen.map { [$0] }).map { group in
      var share = concentration.share.value.value
      if concentration.scope == .after, total > 0 {
        share = max(share, group.reduce(0) { $0 + before[$1] } / total)
      }
      let name =
        concentration.isJoint
        ? limit.id.text : LimitName.concentration(limit.id, industries[group[0]].id)
      return LimitBounds(name: name, atMost: share, isShare: true)
    }
  }
}
