import ParkModel
import Testing

@testable import parkplan

@Suite struct QuestionOptionsTests {
  @Test func leftOutOptionsAreTheQuestionsOwn() throws {
    let settings = try QuestionOptions.parse([]).settings
    #expect(settings.park == nil && settings.limits.isEmpty && !settings.wantsAllPrices)
    #expect(settings.others == 5 && settings.distance == 1 && settings.within == 0)
    #expect(settings.share == 0.7 && settings.absorption == 0.6 && settings.steps == 30)
  }

  @Test func allStandsForEveryQuestionThatHasItsPark() throws {
    let all = try QuestionOptions.parse(["--question", "all"]).wanted
    #expect(Set(all) == Set(Question.all.map(\.name)).subtracting(["park"]))
    let park = try QuestionOptions.parse(["--question", "all", "--park", "P1"]).wanted
    #expect(Set(park) == Set(Question.all.map(\.name)))
  }

  @Test func aParkIsAskedAboutBesideOtherQuestions() throws {
    let options = try QuestionOptions.parse(["--park", "P1", "--question", "ranking"])
    #expect(options.wanted == ["ranking", "park"])
    #expect(try QuestionOptions.parse(["--park", "P1"]).wanted.isEmpty)
  }

  @Test(arguments: [
    ["--question", "rankin"], ["--question", "park"], ["--steps", "-1"], ["--others", "0"],
    ["--distance", "0"], ["--within", "nan"], ["--share", "1.5"], ["--absorption", "0"],
  ])
  func whatIsOutOfRangeIsRefused(options: [String]) {
    #expect(throws: (any Error).self) { try QuestionOptions.parse(options) }
  }

  @Test func aParkWithoutAnAlternativeIsRefused() throws {
    var portfolio = sampleKnapsack()
    portfolio.parks[0].alternatives = []
    #expect {
      try QuestionOptions.parse(["--park", "P1"]).requireKnown(portfolio, in: .english)
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.found == "'P1' has no alternative to choose"
    }
    try QuestionOptions.parse(["--park", "P2"]).requireKnown(portfolio, in: .english)
  }
}
