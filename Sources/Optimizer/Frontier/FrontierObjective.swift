public import ParkModel

/// One objective of a frontier: an outcome or an amount of the plan, to be maximized or minimized.
public struct FrontierObjective: Hashable, Sendable {
  /// As the planner writes it, without the sign.
  public var name: String
  public var measure: Measure
  public var isMinimized: Bool

  public init(name: String, measure: Measure, isMinimized: Bool = false) {
    self.name = name
    self.measure = measure
    self.isMinimized = isMinimized
  }

  /// Amounts of a plan that are no outcomes, with their titles and units.
  static let amounts: [(name: String, measure: Measure, title: BilingualText, unit: String)] = [
    ("grants", .grants(nil), BilingualText(english: "Grants", chinese: "补助资金"), "MCNY"),
    ("new-debt", .newDebt, BilingualText(english: "New debt", chinese: "新增债务"), "MCNY"),
    ("swaps", .swaps, BilingualText(english: "Debt-to-equity swaps", chinese: "债转股"), "MCNY"),
    ("released", .released([]), BilingualText(english: "Released land", chinese: "供地"), "ha"),
    ("greenfield", .greenfield([]), BilingualText(english: "Greenfield", chinese: "新增用地"), "ha"),
    (
      "regenerated", .regenerated([]),
      BilingualText(english: "Regenerated land", chinese: "再生用地"), "ha"
    ),
    ("parks", .parks, BilingualText(english: "Parks chosen", chinese: "入选园区"), ""),
  ]

  public func title(in portfolio: Portfolio) -> BilingualText {
    if case .outcome(let id) = measure,
      let outcome = portfolio.outcomes.first(where: { $0.id == id })
    {
      return outcome.name
    }
    return Self.amounts.first { $0.measure == measure }?.title ?? BilingualText(english: name)
  }

  /// What a planner reads of a value that the search maximizes.
  func amount(_ value: Double) -> Amount {
    // Written so that nothing becomes -0.
    Amount(isMinimized ? 0 - value : value)
  }

  /// Empty for counts.
  public func unit(in portfolio: Portfolio) -> String {
    if case .outcome(let id) = measure {
      return portfolio.outcomes.first { $0.id == id }?.unit ?? ""
    }
    return Self.amounts.first { $0.measure == measure }?.unit ?? ""
  }
}

extension FrontierObjective {
  /// Reads `value-added,jobs` or `jobs,-new-debt`: two or three names, `-` for less is better.
  ///
  /// - Parameter field: The option, for messages.
  /// - Throws: every name that is unknown or stands twice.
  public static func list(
    _ text: String, of portfolio: Portfolio, field: String
  ) throws(InvalidInput) -> [FrontierObjective] {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let known = portfolio.outcomes.map(\.id.text) + amounts.map(\.name)
    guard (2...3).contains(words.count) else {
      throw InvalidInput([
        InputProblem(
          file: field,
          found: "'\(text)' names \(words.count) objective\(words.count == 1 ? "" : "s")",
          fix: "name two or three of \(known.joined(separator: ", ")), with commas between them")
      ])
    }
    var result: [FrontierObjective] = []
    var problems: [InputProblem] = []
    for word in words {
      let isMinimized = word.hasPrefix("-")
      let name = String(word.drop { $0 == "-" || $0 == "+" })
      guard let measure = measure(name, of: portfolio) else {
        let near = nearestName(to: name, among: known)
        problems.append(
          InputProblem(
            file: field, found: "'\(word)' is neither an outcome nor an amount of a plan",
            fix: near.map { "did you mean '\(isMinimized ? "-" : "")\($0)'?" }
              ?? "name one of \(known.joined(separator: ", "))"))
        continue
      }
      if result.contains(where: { $0.measure == measure }) {
        problems.append(
          InputProblem(
            file: field, found: "'\(name)' stands twice", fix: "name each objective once"))
        continue
      }
      result.append(FrontierObjective(name: name, measure: measure, isMinimized: isMinimized))
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return result
  }

  private static func measure(_ name: String, of portfolio: Portfolio) -> Measure? {
    if let outcome = portfolio.outcomes.first(where: { $0.id.text == name }) {
      return .outcome(outcome.id)
    }
    return amounts.first { $0.name == name }?.measure
  }
}
