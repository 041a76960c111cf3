import ParkModel

/// The third step of scoring: the weights that each park is scored with.
///
/// Flat: set after set, each of one weight per indicator that sum to 1. Set 0 is the base set;
/// further sets belong to paths whose weights differ from it.
struct WeightSets {
  var values: [Double]
  /// The path of each set after the first.
  var paths: [DevelopmentPath] = []
  /// The set that each park is scored with.
  var setOfRow: [Int]
  var notices: [BilingualText] = []

  private init(_ base: [Double], rows: Int) {
    values = base
    setOfRow = [Int](repeating: 0, count: rows)
  }

  init(
    _ weighting: Weighting, _ framework: Framework, normalised: NormalisedTable,
    pathOfRow: [DevelopmentPath?]
  ) throws(InvalidInput) {
    let width = framework.indicators.count
    switch weighting {
    case .declared, .pairwise, .bestWorst, .swing:
      try self.init(declaredBy: framework, pathOfRow)
    case .equal:
      self.init([Double](repeating: 1 / Double(width), count: width), rows: pathOfRow.count)
    case .entropy:
      let entropy = EntropyWeights(
        normalised.values, width: width, low: normalised.low, high: normalised.high)
      self.init(entropy.weights, rows: pathOfRow.count)
      notices = Self.shifts(entropy, framework)
      addFallback("entropy", weighting, entropy.fellBackToEqual)
    case .critic:
      let critic = CriticWeights(normalised.values, width: width)
      self.init(critic.weights, rows: pathOfRow.count)
      addFallback("CRITIC", weighting, critic.fellBackToEqual)
    case .deviation:
      let deviation = DeviationWeights(normalised.values, width: width)
      self.init(deviation.weights, rows: pathOfRow.count)
      addFallback("the standard deviation", weighting, deviation.fellBackToEqual)
    }
    let paths = DevelopmentPath.allCases.filter {
      Self.differs(framework, $0) && pathOfRow.contains($0)
    }
    if !weighting.isFromTree, !paths.isEmpty {
      notices.append(
        BilingualText(
          english: "These weights are the same on every path; the framework's own differ on "
            + "\(listed(paths.map(\.rawValue))).",
          chinese: "此类权重不分发展路径；指标体系自身的权重因路径而异。"))
    }
  }

  private mutating func addFallback(
    _ method: String, _ weighting: Weighting, _ fellBackToEqual: Bool
  ) {
    guard fellBackToEqual else { return }
    notices.append(
      setOfRow.count == 1
        ? BilingualText(
          english: "With one park \(method) cannot weigh the indicators; all weigh the same.",
          chinese: "只有一个园区，无法采用\(weighting.name.chinese)；各指标等权。")
        : BilingualText(
          english:
            "No indicator tells the parks apart, so \(method) cannot weigh them; all weigh the "
            + "same.",
          chinese: "各指标均不能区分园区，无法采用\(weighting.name.chinese)；各指标等权。"))
  }

  private init(
    declaredBy framework: Framework, _ pathOfRow: [DevelopmentPath?]
  ) throws(InvalidInput) {
    var problems: [InputProblem] = []
    let base = Self.declared(framework, nil, &problems)
    self.init(base?.weights ?? [], rows: pathOfRow.count)
    notices = DeclaredWeights.emptyGroups(framework) + (base?.notices ?? [])
    var setOfPath: [DevelopmentPath: Int] = [:]
    for path in DevelopmentPath.allCases where Self.differs(framework, path) {
      guard pathOfRow.contains(path) else { continue }
      guard let own = Self.declared(framework, path, &problems) else { continue }
      paths.append(path)
      setOfPath[path] = paths.count
      values += own.weights
      notices += own.notices
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    if !setOfPath.isEmpty {
      setOfRow = pathOfRow.map { path in path.flatMap { setOfPath[$0] } ?? 0 }
    }
  }

  private static func declared(
    _ framework: Framework, _ path: DevelopmentPath?, _ problems: inout [InputProblem]
  ) -> DeclaredWeights? {
    do {
      return try DeclaredWeights(framework, path: path)
    } catch {
      problems += error.problems
      return nil
    }
  }

  private static func differs(_ framework: Framework, _ path: DevelopmentPath) -> Bool {
    framework.groups.contains { $0.pathWeights[path] != nil }
      || framework.indicators.contains { $0.pathWeights[path] != nil }
  }

  private static func shifts(_ entropy: EntropyWeights, _ framework: Framework) -> [BilingualText] {
    entropy.added.enumerated().filter { $1 > 0 }.map { column, constant in
      BilingualText(
        english: "'\(framework.indicators[column].id)' has negative normalised values: "
          + "\(shortNumber(constant)) was added to the column before its entropy was taken.",
        chinese: "\(framework.indicators[column].quoted)有负的标准化值："
          + "求熵之前该列统一加 \(shortNumber(constant))。")
    }
  }
}
