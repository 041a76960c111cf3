import ParkModel
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
}
