import Testing

@testable import ParkFiles

struct NumberTablePartTests {
  @Test func problemsBeyondThoseListedAreCounted() {
    var problems = RowProblems()
    for line in 1...1_500 { problems.add(line: line, .noPark) }
    #expect(problems.count == 1_500)
    #expect(problems.listed.count == ProblemList.mostPerFile)
    #expect(problems.listed.last == RowProblems.Problem(line: 1_000, kind: .noPark))
  }
}
