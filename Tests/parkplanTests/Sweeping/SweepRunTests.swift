import ParkModel
import Testing

@testable import parkplan

@Suite struct SweepRunTests {
  /// Three levels of room times two of jobs; the table of `SweptProposals` twice.
  @Test func theResultComesFromTheFile() throws {
    let folder = try TestFolder()
    try SweptProposals.write(to: folder)
    let run = try SweptProposals.run(in: folder)
    #expect(run.isWhole && run.isFinished && run.status == "complete" && run.wanted == 6)
    #expect(run.result.counts.solved == 6)
    #expect(run.result.shares.parks.hits == [4, 6, 4])
    let today = try #require(run.result.robustness?.candidates.first)
    #expect(today.plan.holds.isCore && today.isGoodEnough.hits == 2)

    let lines = try folder.read("whole.sweep").split(separator: "\n")
    try folder.write(lines.dropLast(2).joined(separator: "\n") + "\n", to: "less.sweep")
    let less = try SweepRun(
      [PartFile(folder.path + "/less.sweep")], of: run.portfolio, futures: run.futures,
      settings: run.settings, notices: [], seconds: 1)
    #expect(!less.isFinished && less.status == "interrupted" && less.result.counts.done == 4)
  }
}
