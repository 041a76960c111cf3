import ParkModel
import Testing

@Suite struct BilingualTextTests {
  @Test func theOtherLanguageStandsInForAnEmptyOne() {
    let both = BilingualText(english: "park", chinese: "园区")
    #expect(both.text(in: .english) == "park")
    #expect(both.text(in: .chinese) == "园区")
    #expect(BilingualText(english: "park").text(in: .chinese) == "park")
    #expect(BilingualText(english: "", chinese: "园区").text(in: .english) == "园区")
  }
}
