import Scoring
import Testing

@testable import parkplan

@Suite struct ComparisonTextTests {
  @Test func methodsAgreementAndMovingParksAreShown() throws {
    let sample = SampleScores()
    let text = comparisonText(
      compareMethods(try sample.table()), names: sample.names, in: .english)
    #expect(text.contains("Methods side by side"))
    #expect(text.contains("Agreement with the chosen method (wsm)"))
    #expect(text.contains("promethee") && text.contains("wsm, entropy weights"))
    #expect(text.contains("of 4 parks change places between methods"))
    #expect(text.contains("A Park A"))
    #expect(text.contains("What the words mean\n  agreement: every method with the same weights"))
  }

  @Test func chineseSpeaksChinese() throws {
    let sample = SampleScores()
    let text = comparisonText(compareMethods(try sample.table()), names: [:], in: .chinese)
    #expect(text.contains("方法对比") && text.contains("名次因方法不同而改变"))
    #expect(text.contains("与所选方法（加权求和）的一致性"), "\(text)")
    #expect(text.contains("加权求和（熵权法）") && text.contains("  一致性：先以相同权重"))
  }

  @Test func whatIsNotKnownIsADash() {
    #expect(number(nil) == "–" && number(0.5) == "0.500")
    #expect(title("A", [:]) == "A" && title("A", ["A": "Alpha"]) == "A Alpha")
  }
}
