import ParkModel
import Testing

@testable import parkplan

@Suite struct LanguageTests {
  @Test func eachLanguageSaysItsOwnWords() {
    #expect(Language.english("rank", "名次") == "rank")
    #expect(Language.chinese("rank", "名次") == "名次")
    #expect(Language.english.list(["a", "b"]) == "a, b")
    #expect(Language.chinese.list(["a", "b"]) == "a、b")
  }
}
