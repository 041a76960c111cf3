import Testing

@testable import MixedInteger

@Suite struct LegalNamesTests {
  @Test func mpsKeepsNamesButForBlanks() {
    let names = LegalNames(
      ["x[P01,re-urbanization]", "a b\tc", "长 春", "", "*", "$5"], for: .mps
    ).names
    #expect(names == ["x[P01,re-urbanization]", "a_b_c", "长_春", "_", "_*", "_$5"])
  }

  @Test func lpTurnsBracketsAndWhatItGivesAMeaning() {
    let names = LegalNames(
      ["x[P01,re-urbanization]", "a<=b:c", "长", "e[P]", "E9", "3x", ".5", "free", "Free2"],
      for: .lp
    ).names
    #expect(
      names == [
        "x(P01,re_urbanization)", "a__b_c", "u957F", "_e(P)", "_E9", "_3x", "_.5", "_free", "Free2",
      ])
  }

  @Test func equalNamesAreToldApartInOrder() {
    let names = LegalNames(["a-b", "a_b", "a b", "a_b~2", "a_b"], for: .lp).names
    #expect(names == ["a_b", "a_b~2", "a_b~3", "a_b~2~2", "a_b~4"])
  }

  @Test func longNamesAreCutAtAWholeCharacterAndStayUnique() {
    let long = "x[" + String(repeating: "长", count: 200)
    let names = LegalNames([long + "a", long + "b"], for: .mps).names
    #expect(names[0].utf8.count == 239)
    #expect(names[1] == names[0] + "~2")
  }
}
