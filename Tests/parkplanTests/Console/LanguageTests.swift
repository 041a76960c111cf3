import ParkModel
import Testing

@testable import parkplan

@Suite struct LanguageTests {
  @Test func eachLanguageSaysItsOwnWords() {
    #expect(Language.english("rank", "名次") == "rank")
    #expect(Language.chinese("rank", "名次") == "名次")
  }
}
