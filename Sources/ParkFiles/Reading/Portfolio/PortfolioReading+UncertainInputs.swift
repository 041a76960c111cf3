import ParkModel

/// `uncertainties.yaml`: numbers that nobody knows for sure.
extension PortfolioReading {
  private static let numberKeys =
    ["number", "title_en", "title_zh", "changes"] + Distribution.Shape.allCases.map(\.rawValue)
    + ["low_case", "high_case", "levels", "status", "source", "method"]

  func readUncertainInputs() {
    let file = RecognisedFile.uncertainInputs
    guard let setting = settings(file, of: .uncertainNumber) else { return }
    if case .empty = setting.content { return }
    guard
      let map = SettingMap(
        setting, file: file, keys: ["numbers", "correlations"], problems: problems,
        origins: origins)
    else { return markUnreadable(.uncertainNumber) }
    var read: [(number: UncertainNumber, map: SettingMap)] = []
    for (index, item) in map.list("numbers").enumerated() {
      guard let inner = map.map(item, in: "numbers", at: index, keys: Self.numberKeys) else {
        continue
      }
      let before = problems.count
      guard let number = uncertainNumber(inner) else { continue }
      portfolio.uncertainInputs.numbers.append(number)
      if problems.count == before { read.append((number, inner)) }
    }
    let count = portfolio.uncertainInputs.numbers.count
    if count > UncertainInputs.mostNumbers {
      map.report(
        "numbers", "\(count) numbers are uncertain.",
        fix: "declare at most \(UncertainInputs.mostNumbers), those that matter most")
    }
    let pairs = readCorrelations(map)
    later.append { [self] in tryOut(read, pairs, map) }
  }

  private func uncertainNumber(_ map: SettingMap) -> UncertainNumber? {
    let id = newIdentifier(.uncertainNumber, at: "number", in: map)
    map.require("changes", fix: "say what it changes, such as - {scale: fund.budget}")
    let items = map.list("changes")
    if case .list(let given)? = map.value("changes")?.content, given.isEmpty {
      map.reportEmpty("changes", fix: "say what it changes, such as - {scale: fund.budget}")
    }
    let changes = items.enumerated().compactMap { index, item in
      map.map(
        item, in: "changes", at: index,
        keys: UncertainChange.Operation.allCases.map(\.rawValue) + Self.narrowings + ["share"]
      ).flatMap(uncertainChange)
    }
    let distribution = distribution(map)
    map.requirePair("low_case", "high_case", fix: "give both cases, or neither")
    let low = map.number("low_case", unit: "", in: .any)
    let high = map.number("high_case", unit: "", in: .any)
    let source = map.text("source")
    if !source.isEmpty { check(source, .source, at: "source", in: map) }
    let levels = map.texts("levels").compactMap { text in
      let value = PlainNumber.value(text)
      if value == nil {
        map.report("levels", "\(quoted(text)) is not a number.", fix: "list plain numbers")
      }
      return value
    }
    let status: ProvenanceStatus? = map.token("status")
    guard let id, let distribution else { return nil }
    var number = UncertainNumber(
      id: UncertainNumberID(id),
      title: map.bilingual(id, english: "title_en", chinese: "title_zh"), changes: changes,
      distribution: distribution, levels: levels, status: status ?? .assumed,
      source: source.isEmpty ? nil : SourceID(source), method: map.text("method"))
    if let low, let high { number.lowHigh = LowHigh(low: low, high: high) }
    // That changes are missing is said above, or follows from what is wrong with them.
    for problem in number.caseProblems where problem.key != "changes" {
      map.report(
        problem.key == "low" ? "low_case" : problem.key, problem.found + ".", fix: problem.fix)
    }
    return number
  }

  private func uncertainChange(_ map: SettingMap) -> UncertainChange? {
    let given = UncertainChange.Operation.allCases.filter { map.has($0.rawValue) }
    guard given.count == 1, let operation = given.first else {
      map.report(
        nil, "the change says \(given.isEmpty ? "not what to do" : "several things at once").",
        fix: "write exactly one of set, scale and shift")
      return nil
    }
    guard let address = address(operation.rawValue, map) else { return nil }
    return UncertainChange(operation, address, share: map.number("share", unit: "", in: .any) ?? 1)
  }

  // MARK: Distributions

  private func distribution(_ map: SettingMap) -> Distribution? {
    let words = Distribution.Shape.allCases.map(\.rawValue)
    let given = Distribution.Shape.allCases.filter { map.has($0.rawValue) }
    guard given.count == 1, let shape = given.first else {
      map.report(
        nil,
        given.isEmpty
          ? "no distribution is given."
          : "\(listed(given.map(\.rawValue))) are given at once.",
        fix: "write exactly one of \(words.joined(separator: ", "))")
      return nil
    }
    return shape == .discrete ? discrete(map) : curve(shape, map)
  }

  private func curve(_ shape: Distribution.Shape, _ map: SettingMap) -> Distribution? {
    let before = problems.count
    guard let inner = map.map(shape.rawValue, keys: shape.keys) else { return nil }
    let mayBeLeftOut = shape == .normal ? ["low", "high"] : []
    for key in shape.keys where !mayBeLeftOut.contains(key) {
      inner.require(key, fix: "write a number")
    }
    func number(_ key: String) -> Double? { inner.number(key, unit: "", in: .any) }
    func needed(_ key: String) -> Double { number(key) ?? 0 }
    let distribution: Distribution? =
      switch shape {
      case .uniform: .uniform(low: needed("low"), high: needed("high"))
      case .triangular:
        .triangular(low: needed("low"), mode: needed("mode"), high: needed("high"))
      case .normal:
        .normal(
          mean: needed("mean"), deviation: needed("deviation"), low: number("low"),
          high: number("high"))
      case .lognormal: .lognormal(median: needed("median"), factor: needed("factor"))
      case .discrete: nil
      }
    guard problems.count == before, let distribution else { return nil }
    for problem in distribution.problems {
      inner.report(problem.key, problem.found + ".", fix: problem.fix)
    }
    return distribution
  }

  private func discrete(_ map: SettingMap) -> Distribution? {
    let before = problems.count
    let distribution = Distribution.discrete(possibilities(map))
    guard problems.count == before else { return nil }
    for problem in distribution.problems {
      map.report(distribution.shape.rawValue, problem.found + ".", fix: problem.fix)
    }
    return distribution
  }

  private func possibilities(_ map: SettingMap) -> [Distribution.Possibility] {
    let shape = Distribution.Shape.discrete
    return map.list(shape.rawValue).enumerated().compactMap { index, item in
      guard let inner = map.map(item, in: shape.rawValue, at: index, keys: shape.keys) else {
        return nil
      }
      for key in shape.keys { inner.require(key, fix: "write a number") }
      guard let value = inner.number("value", unit: "", in: .any),
        let probability = inner.number("probability", unit: "", in: .any)
      else { return nil }
      return Distribution.Possibility(value, probability: probability)
    }
  }

  // MARK: Correlations and the whole

  private func readCorrelations(_ map: SettingMap) -> [SettingMap] {
    var pairs: [SettingMap] = []
    for (index, item) in map.list("correlations").enumerated() {
      let keys = ["first", "second", "rank"]
      guard let inner = map.map(item, in: "correlations", at: index, keys: keys) else { continue }
      for key in keys { inner.require(key, fix: "name two numbers and their rank correlation") }
      let (first, second) = (inner.text("first"), inner.text("second"))
      let areKnown =
        [("first", first), ("second", second)].filter { key, id in
          !id.isEmpty && check(id, .uncertainNumber, at: key, in: inner)
        }.count == 2
      guard let rank = inner.number("rank", unit: "", in: .any), areKnown else { continue }
      portfolio.uncertainInputs.correlations.append(
        RankCorrelation(
          UncertainNumberID(first), UncertainNumberID(second), rank: rank))
      pairs.append(inner)
    }
    return pairs
  }

  /// What shows only in an otherwise faultless portfolio: correlations that contradict each other,
  /// and values that would make impossible numbers.
  private func tryOut(
    _ read: [(number: UncertainNumber, map: SettingMap)], _ pairs: [SettingMap], _ map: SettingMap
  ) {
    guard problems.countOutside(RecognisedFile.scenarios, map.file) == 0 else { return }
    let inputs = portfolio.uncertainInputs
    for problem in inputs.correlationProblems {
      let place = zip(inputs.correlations, pairs).first {
        problem.field == "correlation \($0.0.first), \($0.0.second)"
      }
      problems.add(problem, in: place?.1 ?? map)
    }
    for (number, map) in read {
      for problem in portfolio.problems(of: number) { problems.add(problem, in: map) }
    }
  }
}

extension Distribution.Shape: TextToken {}
