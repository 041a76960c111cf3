import ArgumentParser
import Optimizer
import ParkFiles
import ParkModel
import PlanReport
import Scoring

/// `parkplan explain-park`: questions about parks and plans, asked of the best plan.
struct ExplainParkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-park",
    abstract: "Say why parks are chosen or not, and what else would be nearly as good.",
    discussion: """
      Examples:
        parkplan explain-park my-parks --park P04
        parkplan explain-park my-parks --flip
        parkplan explain-park my-parks --others 5 --distance 2 --common --within 0.01
        parkplan explain-park my-parks --phasing 0.7 --spread 0.6 --ranking
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(help: ArgumentHelp("Why this park is chosen or not; may be repeated.", valueName: "id"))
  var park: [String] = []

  @Flag(help: "What it takes for every park to change sides.")
  var flip = false

  @Flag(help: "With --flip: also by cost and by budget, which takes many more solves.")
  var allPrices = false

  @Option(help: ArgumentHelp("So many other good plans.", valueName: "N"))
  var others: Int?

  @Option(help: "In how many parks plans must differ.")
  var distance = 1

  @Flag(help: "Which choices all good plans share.")
  var common = false

  @Option(help: "What a good plan may lose, as a part of the best value.")
  var within = 0.0

  @Option(
    help: ArgumentHelp("Price of starting with this share of the budgets.", valueName: "share"))
  var phasing: Double?

  @Option(
    help: ArgumentHelp(
      "What pooling the periods is worth, at most this share in one.", valueName: "share"))
  var spread: Double?

  @Flag(help: "What funding by merit until the money runs out would have chosen.")
  var ranking = false

  @Option(help: "Stop each solve when (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(help: ArgumentHelp("Stop each solve after so many seconds.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let others, others < 1 { throw ValidationError("--others takes a number from 1.") }
    if distance < 1 { throw ValidationError("--distance takes a number from 1.") }
    if !(within >= 0 && within.isFinite) { throw ValidationError("--within must be 0 or more.") }
    if let phasing, !(phasing > 0 && phasing <= 1) {
      throw ValidationError("--phasing must be a share above 0, at most 1, such as 0.7.")
    }
    if let spread, !(spread > 0 && spread <= 1) {
      throw ValidationError("--spread must be a share above 0, at most 1, such as 0.6.")
    }
  }

  func run() throws {
    let loaded = try readPortfolio(folder: portfolio)
    let settings = PlanSettings(gap: gap, timeLimit: timeLimit, scenario: scenario)
    let job = Wiring.job(loaded, settings, created: Wiring.now(), stopwatch: Stopwatch())
    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    Interruption.listen(isQuiet: output.quiet)
    let base = try job.answer { progress in
      line.show(progress)
      return !Interruption.isRequested
    }
    line.finish()
    let words = PlannerWords(base.portfolio, output.language.value)
    let problem = AllocationProblem(
      portfolio: base.portfolio, merits: base.merits?.merits ?? [:],
      references: base.solved.yardstick.references)
    let inquiry = Inquiry(
      problem, answeredBy: base.solved, engine: CheckedSolver(engine: job.engine),
      settings: settings.forEngine
    ) { progress in
      line.show(inquiryText(progress, in: words.say), at: progress.seconds)
      return !Interruption.isRequested
    }
    guard let inquiry else { throw ArgumentParser.ExitCode(Failure.Code.noPlan.rawValue) }
    try answer(inquiry, words, line)
  }

  private func answer(
    _ inquiry: Inquiry, _ words: PlannerWords, _ line: ProgressLine
  ) throws {
    func show(_ text: String, _ document: some Encodable) throws {
      line.finish()
      try printResult(output.json ? jsonText(document) : text)
    }
    if !park.isEmpty {
      let flips = try inquiry.flipPrices(of: park.map { ParkID($0) })
      for flip in flips.parks {
        let account = try inquiry.account(of: flip)
        try show(accountText(account, words), ParkAccountDocument(account))
      }
    }
    if flip {
      let flips = try inquiry.flipPrices(measures: allPrices ? .all : [])
      try show(flipPricesText(flips, words), FlipPricesDocument(flips))
    }
    var found: OtherPlans?
    if let others {
      let plans = try inquiry.otherPlans(count: others, distance: distance)
      found = plans
      try show(otherPlansText(plans, words), OtherPlansDocument(plans))
    }
    if common {
      let choices = try inquiry.commonChoices(within: Ratio(within), knowing: found)
      try show(commonChoicesText(choices, words), CommonChoicesDocument(choices))
    }
    if let phasing {
      let price = try inquiry.phasing(share: Ratio(phasing))
      try show(phasingText(price, words), PhasingDocument(price))
    }
    if let spread, let better = try inquiry.betterSpread(absorption: Share(spread)) {
      try show(
        spreadText(better, words),
        SpreadDocument(better, periods: inquiry.portfolio.periods))
    }
    if ranking {
      let funding = try inquiry.fundingByMerit()
      try show(
        meritFundingText(funding, beside: inquiry, words),
        MeritFundingDocument(funding, beside: inquiry.plan))
    }
  }
}
