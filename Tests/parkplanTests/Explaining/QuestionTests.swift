import Optimizer
import ParkModel
import Synchronization
import Testing

@testable import parkplan

@Suite struct QuestionTests {
  @Test func everyQuestionHasItsOwnNameAndKey() {
    let names = Question.all.map(\.name)
    #expect(Set(names).count == names.count)
    for question in Question.all {
      #expect(!question.key.contains("-") && !question.title.chinese.isEmpty)
    }
  }

  @Test func conflictsAreAskedWhereThereIsNoPlan() throws {
    let none = try sampleExplained(sampleKnapsack(decision: .mandatory))
    #expect(Question.all.filter { $0.isAsked(none) }.map(\.name) == ["conflicts"])
    let plan = try sampleExplained(sampleKnapsack(capacity: 9))
    #expect(Question.all.filter { $0.isAsked(plan) }.map(\.name).contains("binding-limits"))
    #expect(!Question.stepCurves.isAsked(plan))
    #expect(
      try Question.stepCurves.isAsked(
        sampleExplained(
          sampleKnapsack(), asked: QuestionSettings(limits: ["capacity"]))))
  }

  @Test func theCurveOfTheBindingLimitIsDrawnWhereThereAreNoBudgets() throws {
    let plan = try sampleExplained(sampleKnapsack(capacity: 9))
    let answer = try Question.stepCurves.answer(plan)
    #expect(answer.isComplete)
    #expect(answer.lines[0].hasPrefix("What a plan is worth as Capacity goes from 50 % to 150 %"))
    let curves = try #require(answer.document as? [StepCurveDocument])
    #expect(curves.map(\.limit) == ["capacity"])
    #expect(!curves[0].steps.isEmpty)
  }

  @Test func aLimitThatIsUnknownIsRefusedWithTheNearest() throws {
    let known = sampleKnapsack().scalableLimits
    #expect(try Question.scaledLimit("capacity", among: known).name == "capacity")
    #expect {
      try Question.scaledLimit("capacty", among: known)
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.fix == "did you mean 'capacity'?"
    }
    #expect {
      try Question.scaledLimit("something else", among: [])
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.fix.contains("no budget, cap or floor") == true
    }
  }

  @Test func aStoppedQuestionSaysSo() throws {
    let plan = try sampleExplained(sampleKnapsack(capacity: 9), keepGoing: { false })
    let answer = try Question.bindingLimits.answer(plan)
    #expect(!answer.isComplete)
    #expect(answer.lines.contains { $0.contains("not asked") })
    #expect(try !Question.stepCurves.answer(plan).isComplete)
  }

  /// 9 of a capacity of 9 are best: the second and the third park, 13 points of 23.
  private func knapsack(
    _ asked: QuestionSettings = QuestionSettings(), language: Language = .english,
    keepGoing: @escaping @Sendable () -> Bool = { true }
  ) throws -> ExplainedPlan {
    try sampleExplained(
      sampleKnapsack(capacity: 9), language: language, asked: asked, keepGoing: keepGoing)
  }

  @Test func withoutAnythingNamedLimitsAndTheRankingAreAsked() throws {
    let plan = try knapsack()
    #expect(
      Question.all.filter { $0.isAsked(plan) }.map(\.name) == ["binding-limits", "ranking"])
    let park = try knapsack(QuestionSettings(park: "P1"))
    #expect(Question.all.filter { $0.isAsked(park) }.map(\.name) == ["park"])
    let limit = try knapsack(QuestionSettings(limits: ["capacity"]))
    #expect(Question.all.filter { $0.isAsked(limit) }.map(\.name) == ["step-curves"])
  }

  /// The first needs 10 of 9: nothing can carry it out.
  @Test func aParkThatFitsNowhereSaysWhatStandsAgainstIt() throws {
    let answer = try Question.park.answer(knapsack(QuestionSettings(park: "P1")))
    #expect(answer.isComplete && answer.lines[0] == "P1 Alpha: not chosen")
    #expect(answer.lines.contains { $0.contains("No plan can carry it out: Capacity.") })
    let account = try #require(answer.document as? ParkAccountDocument)
    #expect(account.park == "P1" && account.flip.reversal.status == "impossible")
    #expect(account.flip.reversal.conflict.contains("capacity"))
  }

  /// Without the second the third stays: 4 points of 13, so it costs 9.
  @Test func flipPricesAreInPointsAloneUnlessAllAreWanted() throws {
    let answer = try Question.flipPrices.answer(knapsack())
    let flips = try #require(answer.document as? FlipPricesDocument)
    #expect(flips.complete && flips.parks.map(\.park) == ["P1", "P2", "P3"])
    #expect(flips.parks[1].reversal.price.value.map { abs($0.estimate - 9) < 1e-6 } == true)
    #expect(flips.parks[1].cost.value == nil && flips.parks[1].budget.value == nil)
    #expect(answer.lines.contains { $0.contains("P2 Beta") && $0.contains("9.00") })
    let all = try Question.flipPrices.answer(knapsack(QuestionSettings(wantsAllPrices: true)))
    let priced = try #require(all.document as? FlipPricesDocument)
    #expect(priced.parks[1].cost.value != nil)
  }

  /// After both together come the second alone with 9 and the third alone with 4.
  @Test func otherPlansAreAsManyAsAreWantedAndAsFarApart() throws {
    let answer = try Question.otherPlans.answer(knapsack(QuestionSettings(others: 2)))
    let others = try #require(answer.document as? OtherPlansDocument)
    #expect(others.ending == "asked")
    #expect(others.plans.map { $0.value.objective.rounded() } == [9, 4])
    let far = try Question.otherPlans.answer(knapsack(QuestionSettings(others: 9, distance: 2)))
    let fewer = try #require(far.document as? OtherPlansDocument)
    #expect(fewer.ending == "no-more" && fewer.plans.map { $0.value.objective.rounded() } == [0])
    #expect(far.isComplete && far.lines[0].hasPrefix("All are apart in at least 2 parks"))
  }

  /// Leaving the third out loses 4 of 13 points, the second 9.
  @Test func choicesAreCommonToThePlansWithinTheMargin() throws {
    func verdicts(_ within: Ratio) throws -> [String] {
      let answer = try Question.commonChoices.answer(knapsack(QuestionSettings(within: within)))
      return try #require(answer.document as? CommonChoicesDocument).choices.map(\.verdict)
    }
    #expect(try verdicts(0) == ["common", "common", "common"])
    #expect(try verdicts(0.4) == ["common", "common", "open"])
  }

  @Test func withoutFundsThereIsNothingToPhaseOrSpread() throws {
    for question in [Question.phasing, .betterSpread] {
      let answer = try question.answer(knapsack())
      #expect(answer.isComplete && answer.document == nil && answer.lines.count == 1)
    }
  }

  /// By value the first comes first and fits nowhere; then the others: nothing is lost.
  @Test func theRankingIsHeldBesideThePlan() throws {
    let answer = try Question.ranking.answer(knapsack())
    let funding = try #require(answer.document as? MeritFundingDocument)
    #expect(funding.order == "value" && funding.turns.map(\.park) == ["P2", "P3", "P1"])
    #expect(funding.complete && abs(funding.behind.estimate) < 1e-6)
    let chinese = try Question.ranking.answer(knapsack(language: .chinese))
    #expect(chinese.lines[0].hasPrefix("园区既无评分也无资金"))
  }

  @Test(arguments: [
    "park", "flip-prices", "other-plans", "common-choices", "ranking",
  ])
  func aStopLeavesAnAnswerOpen(name: String) throws {
    let plan = try knapsack(QuestionSettings(park: "P2"), keepGoing: { false })
    let question = try #require(Question.all.first { $0.name == name })
    #expect(try !question.answer(plan).isComplete)
  }

  @Test func progressNamesTheQuestionAndTheSolvesLeft() throws {
    let told = Mutex<[String]>([])
    var plan = try knapsack()
    plan.report = { text, _ in
      told.withLock { $0.append(text) }
      return true
    }
    _ = try Question.flipPrices.answer(plan)
    #expect(told.withLock { $0.first } == "flip prices · P1 carried out · at most 3 solves left")
  }
}
