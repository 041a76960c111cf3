import ArgumentParser
import Optimizer
import ParkFiles
import ParkModel

/// What `explain` asks, about what, and how far each question goes.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why this park is chosen or not.", valueName: "id"))
  var park: String?

  @Option(
    name: .customLong("question"),
    help: ArgumentHelp(
      "Ask only this; may be given more than once. One of: "
        + Question.all.map(\.name).joined(separator: ", ") + "; or all.", valueName: "name"),
    completion: .list(Question.all.map(\.name) + [Self.everything]))
  var questions: [String] = []

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Draw the step curve of this limit, fund, or of all 'budgets'; may be given more than once.",
      valueName: "name"))
  var limits: [String] = []

  @Option(
    help: ArgumentHelp(
      "step-curves: at most this many solves to locate a curve's steps.", valueName: "N"))
  var steps = QuestionSettings().steps

  @Flag(help: "flip-prices: also by cost and by budget, which takes many more solves.")
  var allPrices = false

  @Option(help: ArgumentHelp("other-plans: how many.", valueName: "N"))
  var others = QuestionSettings().others

  @Option(help: ArgumentHelp("other-plans: in how many parks they differ.", valueName: "N"))
  var distance = QuestionSettings().distance

  @Option(
    help: ArgumentHelp(
      "common-choices: what a good plan may lose, as a part of the best value.",
      valueName: "part"))
  var within = QuestionSettings().within.value

  @Option(
    help: ArgumentHelp("phasing: the part of the budgets to start with.", valueName: "share"))
  var share = QuestionSettings().share.value

  @Option(
    help: ArgumentHelp(
      "better-spread: the most of a fund that one period may spend.", valueName: "share"))
  var absorption = QuestionSettings().absorption.value

  /// Stands for every question.
  static let everything = "all"

  func validate() throws {
    if !(0...10_000).contains(steps) {
      throw ValidationError("--steps must be from 0 to 10000, not \(steps).")
    }
    if !(1...1_000).contains(others) {
      throw ValidationError("--others must be from 1 to 1000, not \(others).")
    }
    if distance < 1 { throw ValidationError("--distance must be at least 1, not \(distance).") }
    if !(within >= 0 && within <= 1) {
      throw ValidationError("--within must be from 0 to 1, such as 0.01, not \(within).")
    }
    if !(share > 0 && share <= 1) {
      throw ValidationError("--share must be above 0 and at most 1, such as 0.7, not \(share).")
    }
    if !(absorption > 0 && absorption <= 1) {
      throw ValidationError(
        "--absorption must be above 0 and at most 1, such as 0.6, not \(absorption).")
    }
    let known = Question.all.map(\.name) + [Self.everything]
    for question in questions where !known.contains(question) {
      let near = nearestName(to: question, among: known).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError(
        "'\(question)' is not a question; there are \(known.joined(separator: ", ")).\(near)")
    }
    if questions.contains(Question.park.name) && park == nil {
      throw ValidationError("--question park asks about one park: name it with --park.")
    }
  }

  /// The names of the questions to ask; empty: those that are asked of their own accord.
  var wanted: [String] {
    if questions.isEmpty { return [] }
    var names = questions.contains(Self.everything) ? Question.all.map(\.name) : questions
    // A park that is named is asked about, beside whatever else is asked.
    names.removeAll { $0 == Question.park.name }
    return names + (park == nil ? [] : [Question.park.name])
  }

  var settings: QuestionSettings {
    QuestionSettings(
      park: park.map { ParkID($0) }, limits: limits, steps: steps, others: others,
      distance: distance, within: Ratio(within), share: Ratio(share),
      absorption: Share(absorption), wantsAllPrices: allPrices)
  }

  /// - Throws: exit code 65 for a park or a limit that the portfolio does not have.
  func requireKnown(_ portfolio: Portfolio, in language: Language) throws {
    if let problem = parkProblem(portfolio, in: language) { throw InvalidInput([problem]) }
    let known = portfolio.scalableLimits
    for limit in limits { _ = try Question.scaledLimit(limit, among: known) }
  }

  private func parkProblem(_ portfolio: Portfolio, in language: Language) -> InputProblem? {
    guard let park else { return nil }
    let ids = portfolio.parks.filter { !$0.alternatives.isEmpty }.map(\.id.text)
    if ids.contains(park) { return nil }
    let isKnown = portfolio.park(ParkID(park)) != nil
    let byName = portfolio.parks.first { $0.name.text(in: language) == park }
    let near = isKnown ? nil : byName?.id.text ?? nearestName(to: park, among: ids)
    return InputProblem(
      file: "--park",
      found: isKnown ? "'\(park)' has no alternative to choose" : "'\(park)' is not a park",
      fix: near.map { "did you mean '\($0)'?" }
        ?? "name one of \(ids.prefix(10).joined(separator: ", "))")
  }
}
