extension Portfolio {
  /// Output before any plan, by industry in the order of `industries`, over all parks.
  public func outputBefore() -> [MillionYuan] {
    var positions: [IndustryID: Int] = [:]
    for (position, industry) in industries.enumerated() { positions[industry.id] = position }
    var result = [MillionYuan](repeating: .zero, count: industries.count)
    for park in parks {
      for leading in park.industries {
        guard let position = positions[leading.industry] else { continue }
        result[position] += park.output.value * leading.share.value.value
      }
    }
    return result
  }

  /// Sentences on caps of concentration that what exists passes already.
  ///
  /// Scope `after` then holds the share where it is: max(share, share before). A planner who wrote
  /// the cap should know.
  public func capsPassedBefore() -> [String] {
    let before = outputBefore()
    let total = before.reduce(MillionYuan.zero, +)
    guard total.value > 0 else { return [] }
    let percent = { (share: Double) in "\((share * 10_000).rounded() / 100) %" }
    var sentences: [String] = []
    for limit in limits {
      guard case .concentration(let rule) = limit.rule, rule.scope == .after else { continue }
      let chosen = industries.indices.filter {
        rule.industries.isEmpty || rule.industries.contains(industries[$0].id)
      }
      for group in rule.isJoint ? [chosen] : chosen.map({ [$0] }) {
        let share = group.reduce(MillionYuan.zero) { $0 + before[$1] } / total
        guard share > rule.share.value.value, let first = group.first else { continue }
        let name =
          rule.isJoint ? limit.id.text : LimitName.concentration(limit.id, industries[first].id)
        sentences.append(
          "Limit '\(name)' asks for at most \(percent(rule.share.value.value)), but the share is "
            + "\(percent(share)) before any plan: it may not grow, and is not brought down.")
      }
    }
    return sentences
  }
}
