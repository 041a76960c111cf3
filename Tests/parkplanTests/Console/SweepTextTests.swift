import ParkModel
import Testing

@testable import parkplan

@Suite struct SweepTextTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
  }

  private func expect(
    _ text: String, says words: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in words {
      #expect(flowing.contains(word), "\(word)\n\(text)", sourceLocation: location)
    }
  }

  @Test func aFactorialSaysWhatIsChosenAndWhatItRestsOn() throws {
    let run = try SweptProposals.run(in: folder)
    expect(
      sweepText(run, in: .english),
      says: [
        "every combination of the levels of 2 numbers", "6 of 6 futures have a plan",
        "today 115.00 points; from 100.00 to 160", "shares count futures and are no probabilities",
        "Parks chosen in every future: 1, in none: 0",
        "B 100.0 % ██████████ in", "Limits that bind in some future: 1 of 1",
        "Today's plan 100.0 % 33.3 %", "best somewhere: 3; today's",
        "Room in the cap assumed",
      ])
    expect(
      sweepText(run, in: .chinese),
      says: ["6 种情形中 6 种有方案", "当前 115.00 分", "当前方案 100.0 %", "上限余地", "假设"])
  }

  @Test func aTornadoSaysWhatMovesTheValueAndThePlan() throws {
    let run = try SweptProposals.run(in: folder, SweepSettings(design: .tornado, threads: 1))
    expect(
      sweepText(run, width: 140, in: .english),
      says: [
        "each of 2 numbers low and high, one at a time",
        "Room in the cap assumed 80 % → 1.4 times 100.00, 160.00 60.00 ████████ 2/3",
        "What changes the plan most, first: Room in the cap",
      ])
    expect(sweepText(run, in: .chinese), says: ["80 % → 1.4 倍", "对方案影响由大到小：上限余地"])
  }

  @Test func conditionsAreSentences() throws {
    let settings = SweepSettings(
      design: .lhs, samples: 200, seed: 2, candidates: ["rich"], threads: 2)
    let run = try SweptProposals.run(in: folder, settings)
    expect(
      sweepText(run, in: .english),
      says: [
        "200 futures from a Latin hypercube, seed 2", "When does it happen?",
        "The best value falls more than 10 % below today's (in",
        "\u{201C}Room in the cap\u{201D} is at most",
        "Least worst regret: Twice the money",
      ])
    expect(sweepText(run, in: .chinese), says: ["拉丁超立方抽样 200 种情形", "何时发生？", "最大遗憾最小："])
  }

  @Test func whatIsExactIsSaidToBeSo() throws {
    let run = try SweptProposals.run(in: folder)
    expect(
      sweepText(run, in: .english),
      says: [
        "exactly when \u{201C}Room in the cap\u{201D} is at most 80 %, in these 6 futures.",
        "Both shares are of all 6 futures.", "Jobs of C estimated 0 %",
      ])
  }

  @Test func tooFewFuturesAreSaidToBeTooFew() throws {
    let few = SweepSettings(design: .lhs, samples: 6, seed: 2, threads: 2)
    let run = try SweptProposals.run(in: folder, few)
    expect(
      sweepText(run, in: .english),
      says: [
        "Too few futures to say: with the 6 that have a plan", "about 20 futures",
      ])
    expect(sweepText(run, in: .chinese), says: ["情形太少，无法判断：仅 6 种情形有方案"])
  }

  @Test func sharesOfFuturesWithAPlanAreSaidToBeSo() throws {
    var run = try SweptProposals.run(in: folder)
    run.result.counts.solved = 5
    run.result.counts.withoutPlan = 1
    expect(
      sweepText(run, in: .english),
      says: [
        "Parks chosen in every one of the 5 futures that have a plan: 1",
        "all of the", "futures that have a plan",
        "Both shares are of all 6 futures. In 1 of them no plan exists, so that none holds",
      ])
    expect(sweepText(run, in: .chinese), says: ["全部 5 种有方案的情形", "其中 1 种没有任何方案"])
  }

  @Test func progressSaysHowFarHowFastAndHowLong() {
    let begun = SweepProgress(done: 0, count: 1_000, seconds: 0.5, pace: nil)
    #expect(sweepProgressText(begun, in: .english) == "0 s · 0 of 1,000 futures")
    let going = SweepProgress(done: 120, count: 1_000, seconds: 12, pace: 10)
    #expect(
      sweepProgressText(going, in: .english)
        == "12 s · 120 of 1,000 futures · 10.00 a second · about 88 s left")
    #expect(
      sweepProgressText(going, in: .chinese) == "12 秒 · 120/1,000 种情形 · 每秒 10.00 种 · 约剩 88 秒")
  }
}
