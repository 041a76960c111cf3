import ParkModel

/// What stands in the way of scoring by a framework: every problem of its tree and numbers.
func checkFramework(_ framework: Framework) -> [InputProblem] {
  var check = FrameworkCheck(framework: framework)
  check.run()
  return check.problems
}

private struct FrameworkCheck {
  let framework: Framework
  var problems: [InputProblem] = []

  mutating func run() {
    if framework.indicators.isEmpty {
      report(
        nil, "the framework has no indicators.", "list at least one indicator with a weight")
    }
    checkNames()
    checkParents()
    for group in framework.groups {
      checkWeight("group \(group.id)", group.weight, group.pathWeights)
    }
    for indicator in framework.indicators {
      checkWeight(indicator.id.text, indicator.weight, indicator.pathWeights)
      checkRange(indicator)
      checkGoalposts(indicator)
      for problem in valueProblems(indicator) {
        report(indicator.id.text, problem.found, problem.fix)
      }
    }
    for problem in closingProblems(framework) {
      report(problem.field, problem.found, problem.fix)
    }
  }

  private mutating func report(_ field: String?, _ found: String, _ fix: String) {
    problems.append(
      InputProblem(
        file: "framework '\(framework.id)'", field: field, found: found, fix: fix))
  }

  private mutating func checkNames() {
    var seen: Set<String> = []
    for indicator in framework.indicators where !seen.insert(indicator.id.text).inserted {
      report(indicator.id.text, "the indicator stands twice.", "keep one of them")
    }
    seen = []
    for group in framework.groups where !seen.insert(group.id.text).inserted {
      report("group \(group.id)", "the group stands twice.", "keep one of them")
    }
  }

  private mutating func checkParents() {
    let parents = Dictionary(
      framework.groups.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    func unknown(_ id: IndicatorGroupID) -> (String, String) {
      let near = nearestName(to: id.text, among: framework.groups.map(\.id.text))
      return (
        "there is no group '\(id)'.",
        near.map { "write '\($0)', or add the group" } ?? "add the group, or leave the cell empty"
      )
    }
    for indicator in framework.indicators {
      guard let group = indicator.group, parents[group] == nil else { continue }
      let (found, fix) = unknown(group)
      report(indicator.id.text, found, fix)
    }
    for group in framework.groups {
      guard let parent = group.parent else { continue }
      if parents[parent] == nil {
        let (found, fix) = unknown(parent)
        report("group \(group.id)", found, fix)
      } else if isInCircle(group.id, parents) {
        report(
          "group \(group.id)", "the group lies inside itself.",
          "give it a parent outside its own branch, or none")
      }
    }
  }

  private func isInCircle(
    _ start: IndicatorGroupID, _ parents: [IndicatorGroupID: IndicatorGroupID?]
  ) -> Bool {
    var current = parents[start] ?? nil
    for _ in 0..<parents.count {
      guard let group = current else { return false }
      if group == start { return true }
      current = parents[group] ?? nil
    }
    return false
  }

  private mutating func checkWeight(
    _ field: String, _ weight: Figure<Share>, _ pathWeights: [DevelopmentPath: Figure<Share>]
  ) {
    checkWeight(field, weight.value.value, on: nil)
    for path in DevelopmentPath.allCases {
      if let own = pathWeights[path] { checkWeight(field, own.value.value, on: path) }
    }
  }

  private mutating func checkWeight(_ field: String, _ weight: Double, on path: DevelopmentPath?) {
    guard !(weight >= 0 && weight <= IndicatorTable.largestAmount) else { return }
    let place = path.map { " on the path \($0.rawValue)" } ?? ""
    report(
      field, "the weight\(place) is \(weight).",
      weight < 0
        ? "write 0 or more; where less is better, say so in the direction"
        : "write a number of 0 or more")
  }

  private mutating func checkRange(_ indicator: Indicator) {
    switch indicator.direction {
    case .moreIsBetter, .lessIsBetter: return
    case .target(let low, let high):
      if low.value <= high.value, low.value.isFinite, high.value.isFinite { return }
      report(
        indicator.id.text, "the target range goes from \(low.value) to \(high.value).",
        "write a target_low that is not above target_high")
    }
  }

  private mutating func checkGoalposts(_ indicator: Indicator) {
    guard let posts = indicator.goalposts else { return }
    let worst = posts.worst.value
    let best = posts.best.value
    let isUsable =
      switch indicator.direction {
      case .moreIsBetter: best > worst
      case .lessIsBetter: best < worst
      case .target(let low, let high): TargetRange.deviation(worst, low.value, high.value) > 0
      }
    if isUsable, abs(worst) <= IndicatorTable.largestAmount,
      abs(best) <= IndicatorTable.largestAmount
    {
      return
    }
    let fix =
      switch indicator.direction {
      case .moreIsBetter: "more is better here: write a 'best' above 'worst'"
      case .lessIsBetter: "less is better here: write a 'best' below 'worst'"
      case .target: "write a 'worst' outside the target range"
      }
    report(
      indicator.id.text,
      "the goalposts are worst \(shortNumber(worst)), best \(shortNumber(best)).", fix)
  }
}
