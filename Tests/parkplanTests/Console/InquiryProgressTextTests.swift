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
        == "12 s · P04 at 50.0 % of its costs · 3 plans found, at most 8 to go")
    #expect(inquiryText(progress, in: .chinese) == "12 秒 · P04 成本为 50.0 % · 已求解 3 个，至多还剩 8 个")
  }
}
