import ParkModel
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("tallent", "talent"), ("talnet", "talent"), ("TALENT", "talent"), ("ports", "port"),
    ("infrastructur", "infrastructure"),
  ])
  func aMistypedNameFindsItsNeighbour(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: ["infrastructure", "port", "talent"]) == meant)
  }

  @Test(arguments: ["", "xyz", "tourism", "culture-and-heritage"])
  func whatLooksLikeNothingFindsNothing(typed: String) {
    #expect(nearestName(to: typed, among: ["infrastructure", "port", "talent"]) == nil)
  }

  @Test func closeIsAThirdOfTheLongerNameAndAtLeastOneLetter() {
    #expect(nearestName(to: "P9", among: ["P1"]) == "P1")
    #expect(nearestName(to: "Q9", among: ["P1"]) == nil)
    // Two of six letters differ: allowed; three: not.
    #expect(nearestName(to: "abcdxy", among: ["abcdef"]) == "abcdef")
    #expect(nearestName(to: "abcxyz", among: ["abcdef"]) == nil)
  }

  @Test func tiesGoToTheNameThatSortsFirst() {
    #expect(nearestName(to: "P4", among: ["P3", "P1", "P2"]) == "P1")
  }

  @Test func swappedNeighboursAreOneMistake() {
    // Two replacements would be too far for a name of three letters.
    #expect(nearestName(to: "acb", among: ["abc"]) == "abc")
  }

  @Test func nothingKnownFindsNothing() {
    #expect(nearestName(to: "anything", among: [String]()) == nil)
  }
}
