import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct InquiryProgressTextTests {
  @Test func progressSaysWhatIsSolvedAndWhatRemains() {
    let progress = InquiryProgress(
      subject: .costs("P04", 0.5), solvesDone: 3, solvesLeft: 8, seconds: 12.7,
      solve: SolveProgress(stage: .search, seconds: 1))
    #expect(
      inquiryText(progress, in: .english)
        == "P04 at 50.0 % of its costs · at most 8 solves left")
    #expect(inquiryText(progress, in: .chinese) == "P04 成本为 50.0 % · 至多还需求解 8 次")
  }
}
