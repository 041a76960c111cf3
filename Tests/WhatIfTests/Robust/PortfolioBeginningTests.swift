import Testing

@testable import WhatIf

@Suite struct PortfolioBeginningTests {
  /// More than 64 projects need a second word of marks.
  @Test func holdsAndOrdersManyProjects() {
    let projects = (0..<70).map {
      ProjectProposal(name: "P\($0)", scores: [1...2], uses: [Double($0)])
    }
    let values = ProposalValues(projects, .any(criteria: 1))
    var first = PortfolioBeginning(70, 1, 1)
    var second = first
    first.add(66, values, projects[66].uses)
    second.add(68, values, projects[68].uses)
    #expect(first.holds(66) && !first.holds(68) && second.holds(68))
    #expect(first.comesBefore(second) && !second.comesBefore(first) && !first.comesBefore(first))
    #expect(first.isNoDearer(than: second) && !second.isNoDearer(than: first))
    #expect(first.fits([66], [0]) && !first.fits([65], [0]) && first.fits([65], [-1]))
    #expect(first.low == [1] && first.high == [2])
    // Neither is surely better: both are worth 1 to 2.
    #expect(!values.dominates(first, second) && !values.dominates(second, first))
    var both = first
    both.add(68, values, projects[68].uses)
    #expect(values.dominates(both, first) && !values.dominates(first, both))
    #expect(values.nonDominated([first, both, second], byUse: false).count == 1)
    #expect(values.nonDominated([first, both, second], byUse: true).count == 3)
  }
}
