import Testing
import WhatIf

@Suite struct UnfitFiguresTests {
  @Test func saysWhatIsWrongInOneSentence() {
    let said: [(UnfitFigures, String)] = [
      (.notFinite("land price", future: 3), "land price: the number of future 3 is not finite."),
      (.count("scores", found: 2, expected: 3), "scores: 2 found where 3 are expected."),
      (.noSuchFuture(9, of: 5), "Future 9 is none of the 5 futures, which count from 0."),
      (.futureTwice(4), "Future 4 stands in two parts; each future belongs to one part."),
      (.differentTallies, "Only parts of one sweep join: these count different things."),
      (.nameTwice("A"), "'A' stands twice; give each a name of its own."),
      (
        .planWhereNoneExists("A", future: 1),
        "'A' has a value in future 1, which is said to have no plan."
      ),
      (.aboveBound("A", future: 1), "'A' is worth more in future 1 than its proven bound allows."),
      (.outOfRange("slice", found: 2, allowed: "below 0.5"), "slice: 2.0 is not below 0.5."),
    ]
    for (problem, sentence) in said { #expect(problem.description == sentence) }
  }
}
