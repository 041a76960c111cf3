import ParkModel
import Testing

@testable import ParkFiles

struct ProblemListTests {
  @Test func problemsStandInReadingOrderEachOnce() {
    let problems = ProblemList(place: "Parks/x/")
    problems.add("limits.yaml", row: 9, "late.", fix: "a")
    problems.add("parks.csv", row: 5, "fifth.", fix: "b")
    problems.add("parks.csv", row: 2, "second.", fix: "c")
    problems.add("parks.csv", "whole.", fix: "d")
    problems.add("parks.csv", row: 2, "second.", fix: "c")
    problems.add("frameworks/a.yaml", row: 1, "own file.", fix: "e")
    #expect(
      problems.sorted().map { "\($0.file) \($0.row ?? 0) \($0.found)" } == [
        "Parks/x/parks.csv 0 whole.", "Parks/x/parks.csv 2 second.", "Parks/x/parks.csv 5 fifth.",
        "Parks/x/limits.yaml 9 late.", "Parks/x/frameworks/a.yaml 1 own file.",
      ])
    #expect(problems.count == 6)
    #expect(problems.countOutside("parks.csv") == 2)
  }

  @Test func textFromFilesCannotBreakTheLinesOfAMessage() {
    #expect(quoted("a\nb\u{1B}[31m\u{202E}c") == "'a b\u{FFFD}[31m\u{FFFD}c'")
    #expect(quoted(String(repeating: "x", count: 90)) == "'\(String(repeating: "x", count: 60))…'")
  }

  @Test func longListsAreCutShort() {
    #expect(listed(["a", "b"]) == "a, b")
    #expect(listed((1...12).map(String.init)) == "1, 2, 3, 4, 5, 6, 7, 8 and 4 more")
  }
}
