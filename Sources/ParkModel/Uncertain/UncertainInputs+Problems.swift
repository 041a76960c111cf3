// What is wrong with uncertain numbers, before anything is drawn.

extension UncertainInputs {
  /// More than this is no list that anybody has thought about.
  public static let mostNumbers = 1_000

  static let file = "uncertainties.yaml"

  /// Everything that is wrong with the numbers themselves; for correlations see
  /// `correlationProblems`, for what they would do to a portfolio `Portfolio.problems(of:)`.
  public var problems: [InputProblem] {
    guard !numbers.isEmpty else {
      return [
        InputProblem(
          file: Self.file, found: "no number is uncertain",
          fix: "declare the numbers that nobody knows for sure")
      ]
    }
    guard numbers.count <= Self.mostNumbers else {
      return [
        InputProblem(
          file: Self.file, found: "\(numbers.count) numbers are uncertain",
          fix: "declare at most \(Self.mostNumbers), those that matter most")
      ]
    }
    var seen: Set<UncertainNumberID> = []
    return numbers.flatMap { number in
      var problems = (number.distribution.problems + number.caseProblems).map { problem in
        InputProblem(
          file: Self.file, field: "\(number.id), \(problem.key)", found: problem.found,
          fix: problem.fix)
      }
      if !seen.insert(number.id).inserted {
        problems.append(
          InputProblem(
            file: Self.file, field: "\(number.id)", found: "two numbers have this id",
            fix: "give every uncertain number an identifier of its own"))
      }
      return problems
    }
  }

  /// Correlations that cannot be: unknown names, pairs given twice, contradictions.
  public var correlationProblems: [InputProblem] {
    let known = Set(numbers.map(\.id))
    var problems: [InputProblem] = []
    var seen: Set<Set<UncertainNumberID>> = []
    func refuse(_ pair: RankCorrelation, _ found: String, _ fix: String) {
      problems.append(
        InputProblem(
          file: Self.file, field: "correlation \(pair.first), \(pair.second)", found: found,
          fix: fix))
    }
    for pair in correlations {
      for id in [pair.first, pair.second] where !known.contains(id) {
        let near = nearestName(to: id.text, among: known.map(\.text))
        refuse(
          pair, "there is no uncertain number '\(id)'",
          near.map { "write '\($0)'" } ?? "name one that is declared")
      }
      if pair.first == pair.second {
        refuse(pair, "a number always goes with itself", "name two numbers")
      } else if !seen.insert([pair.first, pair.second]).inserted {
        refuse(pair, "this pair is given twice", "give each pair once")
      }
      if !(pair.rank > -1 && pair.rank < 1) {
        refuse(
          pair, "\(written(pair.rank)) is not a rank correlation between -1 and 1",
          "numbers that always move together are one number with several changes")
      }
    }
    return problems.isEmpty ? contradictions : problems
  }

  /// Correlations that cannot all hold at once, with the largest ones that can.
  private var contradictions: [InputProblem] {
    correlatedGroups.compactMap { group in
      let names = group.map { numbers[$0].id.text }.joined(separator: ", ")
      guard group.count <= CorrelationFactor.mostTogether else {
        return InputProblem(
          file: Self.file, field: "correlations",
          found: "\(group.count) numbers are linked by correlations",
          fix: "link at most \(CorrelationFactor.mostTogether) with each other")
      }
      let ranks = ranks(of: group)
      guard !Self.canHold(ranks, weakenedBy: 1) else { return nil }
      // Hundredths, from weak to strong: the last that holds is the nearest fix.
      var (low, high) = (0, 100)
      while high - low > 1 {
        let middle = (low + high) / 2
        if Self.canHold(ranks, weakenedBy: Double(middle) / 100) {
          low = middle
        } else {
          high = middle
        }
      }
      return InputProblem(
        file: Self.file, field: "correlations",
        found: "the rank correlations among \(names) contradict each other "
          + "(the matrix is not positive definite)",
        fix: "weaken them: all of them times \(written(Double(low) / 100)) would do")
    }
  }

  private static func canHold(_ ranks: [[Double]], weakenedBy factor: Double) -> Bool {
    CorrelationFactor.factor(
      ranks.map { $0.map { CorrelationFactor.pearson(ofRank: $0 * factor) } })
      != nil
  }
}

extension UncertainNumber {
  /// A stand-in for a value without end: far beyond any number of a portfolio.
  private static let farAway = 1e12

  /// The values at which the number can do most harm: the ends of what can be drawn, and whatever
  /// is declared for tornados and factorials.
  fileprivate var extremes: [(value: Double, isEndless: Bool)] {
    let (low, high) = distribution.support
    // A lognormal value comes close to 0 but never is 0.
    let least = distribution.shape == .lognormal ? 1 / Self.farAway : low
    var values = [
      (least.isFinite ? least : -Self.farAway, !least.isFinite),
      (high.isFinite ? high : Self.farAway, !high.isFinite),
    ]
    values += ([lowHigh?.low, lowHigh?.high].compactMap { $0 } + levels).map { ($0, false) }
    return values
  }

  /// What is wrong with the cases that are declared beside the distribution.
  public var caseProblems: [ParameterProblem] {
    var problems: [ParameterProblem] = []
    if let lowHigh, !(lowHigh.low < lowHigh.high) {
      problems.append(
        ParameterProblem(
          key: "low",
          found:
            "the low case, \(written(lowHigh.low)), is not below the high one, \(written(lowHigh.high))",
          fix: "write a low case below the high one"))
    }
    for pair in zip(levels, levels.dropFirst()) where !(pair.0 < pair.1) {
      problems.append(
        ParameterProblem(
          key: "levels", found: "\(written(pair.1)) does not rise above \(written(pair.0))",
          fix: "list each level once, the smallest first"))
    }
    for (place, change) in changes.enumerated()
    where !change.share.isFinite || (change.operation == .set && change.share != 1) {
      problems.append(
        ParameterProblem(
          key: "changes.\(place + 1).share",
          found: "\(written(change.share)) is no share of a change",
          fix: "write a number, and none with set"))
    }
    if changes.isEmpty {
      problems.append(
        ParameterProblem(
          key: "changes", found: "the number changes nothing",
          fix: "add changes, such as {scale: fund.budget}"))
    }
    return problems
  }
}

extension Portfolio {
  /// What an uncertain number could do to the portfolio that must not happen.
  ///
  /// Every change is monotone in the value, so the extreme values tell: names nobody knows, changes
  /// that touch nothing, and distributions that reach impossible numbers. What only several numbers
  /// together make impossible shows in the futures themselves.
  public func problems(of number: UncertainNumber) -> [InputProblem] {
    let found = number.extremes.map { problems(of: number, at: $0.value) }
    // What is wrong at every value, such as an unknown name, has nothing to do with the value.
    let always = (found.first ?? []).filter { problem in
      found.allSatisfy { $0.contains(problem) }
    }
    var result = always
    for (extreme, atExtreme) in zip(number.extremes, found) {
      for var problem in atExtreme where !always.contains(problem) {
        if extreme.isEndless {
          problem.found =
            "the \(number.distribution.shape.rawValue) distribution has no end, and far out "
            + problem.found
          problem.fix = "give it an end that is possible (low, high), or another distribution"
        }
        if !result.contains(problem) { result.append(problem) }
      }
    }
    return result
  }

  private func problems(of number: UncertainNumber, at value: Double) -> [InputProblem] {
    let scenario = Scenario(id: ScenarioID(number.id.text), changes: number.changes(at: value))
    do throws(InvalidInput) {
      _ = try applying(scenario, from: UncertainInputs.file)
      return []
    } catch {
      return error.problems
    }
  }
}
