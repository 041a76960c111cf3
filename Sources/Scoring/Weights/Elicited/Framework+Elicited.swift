public import ParkModel

extension Framework {
  /// The same framework with judged weights at the judged levels, whatever their depth.
  ///
  /// The labels of a level are the ids of its parts: the groups and indicators under one parent.
  /// A judged level loses the weights that its parts had on single paths; a level that nobody
  /// judged keeps what is declared. Both are said in a notice.
  ///
  /// - Throws: every level that the framework does not have, and every label that is missing from
  ///   a level or unknown there.
  public func applying(
    _ elicited: [LevelWeights]
  ) throws(InvalidInput) -> (framework: Framework, notices: [String]) {
    var application = ElicitedApplication(self)
    for level in elicited { application.apply(level) }
    if !application.problems.isEmpty { throw InvalidInput(application.problems) }
    application.noteUnjudgedLevels()
    return (application.framework, application.notices)
  }
}

/// One application of judged weights: the framework so far, and what was found on the way.
private struct ElicitedApplication {
  private enum Part {
    case group(Int)
    case indicator(Int)
  }

  var framework: Framework
  var problems: [InputProblem] = []
  var notices: [String] = []
  private let filled: Set<Int>
  private var judged: Set<String> = []

  init(_ framework: Framework) {
    self.framework = framework
    filled = DeclaredWeights.filledGroups(framework)
  }

  mutating func apply(_ level: LevelWeights) {
    guard let parent = parent(of: level) else { return }
    guard judged.insert(level.level).inserted else {
      return report(
        level, nil, "the level '\(level.level)' is judged twice.", fix: "keep one of the two")
    }
    let parts = parts(under: parent)
    guard let weights = weights(level, parts) else { return }
    var dropped: Set<DevelopmentPath> = []
    for (part, weight) in zip(parts, weights) {
      // Judgements are a stated method, so the weights are estimates.
      let figure = Figure(weight, .estimated)
      switch part {
      case .group(let index):
        framework.groups[index].weight = figure
        dropped.formUnion(framework.groups[index].pathWeights.keys)
        framework.groups[index].pathWeights = [:]
      case .indicator(let index):
        framework.indicators[index].weight = figure
        dropped.formUnion(framework.indicators[index].pathWeights.keys)
        framework.indicators[index].pathWeights = [:]
      }
    }
    if !dropped.isEmpty {
      let paths = DevelopmentPath.allCases.filter(dropped.contains).map(\.rawValue)
      notices.append(
        "The judged weights \(place(parent)) count on every path: the declared weights on "
          + "\(listed(paths)) are dropped there.")
    }
    for notice in level.weights.notices {
      notices.append("Judgements \(place(parent)): \(notice.english)")
    }
  }

  /// One sentence for all levels with a choice of weights that no judgement covers.
  mutating func noteUnjudgedLevels() {
    var levels: [String] = []
    if !judged.contains(LevelJudgements.top), parts(under: nil).count(where: isFilled) > 1 {
      levels.append("the top level")
    }
    for group in framework.groups
    where !judged.contains(group.id.text) && parts(under: group.id).count(where: isFilled) > 1 {
      levels.append("the group '\(group.id)'")
    }
    if levels.isEmpty { return }
    notices.append("Not judged, so with the declared weights: \(listed(levels)).")
  }

  /// The parent of a level's parts, nil for the root; nil with a problem where there is no such
  /// level.
  private mutating func parent(of level: LevelWeights) -> IndicatorGroupID?? {
    let ids = framework.groups.map(\.id.text)
    if level.level == LevelJudgements.top {
      guard ids.contains(level.level) else { return .some(nil) }
      report(
        level, nil,
        "the framework '\(framework.id)' has a group of the name 'top', which is the "
          + "name of the top level.", fix: "give the group another id")
      return nil
    }
    guard ids.contains(level.level) else {
      let near = nearestName(to: level.level, among: ids + [LevelJudgements.top])
      report(
        level, nil,
        "the framework '\(framework.id)' has no group '\(level.level)' whose parts could be judged.",
        fix: near.map { "did you mean '\($0)'?" }
          ?? "name the file after a group, or 'top.csv' for the top level")
      return nil
    }
    return .some(IndicatorGroupID(level.level))
  }

  /// The weights in the order of the parts; nil with problems where the labels do not fit.
  private mutating func weights(_ level: LevelWeights, _ parts: [Part]) -> [Share]? {
    let names = parts.map(id)
    let labels = level.weights.labels
    let before = problems.count
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      report(
        level, name, "both a group and an indicator of this level are called '\(name)'.",
        fix: "give one of them another id in the framework")
    }
    for label in labels where !names.contains(label) {
      let left = names.filter { !labels.contains($0) }
      report(
        level, label, "there is no '\(label)' at the level '\(level.level)'.",
        fix: nearestName(to: label, among: left).map { "did you mean '\($0)'?" }
          ?? (left.isEmpty
            ? "remove it" : "use the ids of the level's parts: \(quotedList(names))"))
    }
    for (part, name) in zip(parts, names) where isFilled(part) && !labels.contains(name) {
      report(
        level, name, "the judgements leave out '\(name)'.",
        fix: "judge every part of the level: \(quotedList(names))")
    }
    guard problems.count == before else { return nil }
    let byLabel = Dictionary(
      zip(labels, level.weights.weights), uniquingKeysWith: { first, _ in first })
    return names.map { byLabel[$0] ?? .zero }
  }

  private func parts(under parent: IndicatorGroupID?) -> [Part] {
    framework.groups.indices.filter { framework.groups[$0].parent == parent }.map(Part.group)
      + framework.indicators.indices.filter { framework.indicators[$0].group == parent }
      .map(Part.indicator)
  }

  private func id(_ part: Part) -> String {
    switch part {
    case .group(let index): framework.groups[index].id.text
    case .indicator(let index): framework.indicators[index].id.text
    }
  }

  /// Whether a part weighs anything: a group without indicators is left out of every score.
  private func isFilled(_ part: Part) -> Bool {
    switch part {
    case .group(let index): filled.contains(index)
    case .indicator: true
    }
  }

  private func place(_ parent: IndicatorGroupID?) -> String {
    parent.map { "in the group '\($0)'" } ?? "at the top level"
  }

  private func quotedList(_ names: [String]) -> String { listed(names.map { "'\($0)'" }) }

  private mutating func report(
    _ level: LevelWeights, _ field: String?, _ found: String, fix: String
  ) {
    problems.append(InputProblem(file: level.file, field: field, found: found, fix: fix))
  }
}
