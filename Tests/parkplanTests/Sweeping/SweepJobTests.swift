import Foundation
import ParkModel
import Synchronization
import Testing
import WhatIf

@testable import parkplan

@Suite struct SweepJobTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
  }

  private func texts(_ run: SweepRun) throws -> [String] {
    [try jsonText(SweepDocument(run)), sweepText(run, in: .english)]
  }

  /// Cut at every byte of the last two lines, the sweep ends as if it had never been stopped.
  @Test func aSweepThatWasKilledGoesOnWhereItStopped() throws {
    let whole = try SweptProposals.run(in: folder)
    let expected = try texts(whole)
    let bytes = Array(try folder.read("whole.sweep").utf8)
    let lastTwo = bytes.dropLast().split(separator: 0x0A).suffix(2).reduce(0) { $0 + $1.count + 1 }
    let job = try SweptProposals.job(in: folder)
    let futures = try job.futures()
    guard case .ready(let swept, let header) = try job.begin(futures, progress: nil) else {
      Issue.record("it has a plan")
      return
    }
    let path = folder.path + "/cut.sweep"
    for end in bytes.count - lastTwo...bytes.count {
      try Data(bytes[..<end]).write(to: URL(fileURLWithPath: path))
      try job.run(swept, header, part: path, resumes: true) { _ in true }
      let run = try SweepRun(
        [PartFile(path)], of: job.loaded.portfolio, futures: futures, settings: job.settings,
        notices: [], seconds: 0)
      #expect(try texts(run) == expected, "cut after \(end) of \(bytes.count) bytes")
    }
    // Also where not even the first lines are whole.
    for end in [0, 10, bytes.firstIndex(of: 0x0A) ?? 0, (bytes.firstIndex(of: 0x0A) ?? 0) + 5] {
      try Data(bytes[..<end]).write(to: URL(fileURLWithPath: path))
      try job.run(swept, header, part: path, resumes: true) { _ in true }
      #expect(try PartFile(path).missing.isEmpty, "cut after \(end) bytes")
    }
  }

  @Test func aPartOfAnotherSweepIsNotGoneOnWith() throws {
    _ = try SweptProposals.run(in: folder)
    var settings = SweepSettings(design: .factorial, threads: 1)
    settings.gap = 1e-3
    let job = try SweptProposals.job(in: folder, settings)
    guard case .ready(let swept, let header) = try job.begin(job.futures(), progress: nil) else {
      Issue.record("it has a plan")
      return
    }
    let before = try folder.read("whole.sweep")
    do {
      try job.run(swept, header, part: folder.path + "/whole.sweep", resumes: true) { _ in true }
      Issue.record("it is refused")
    } catch let invalid as InvalidInput {
      #expect(
        invalid.problems.map(\.found) == ["it is of another sweep (gap: 0.005 there, 0.001 here)"])
    }
    #expect(try folder.read("whole.sweep") == before)
  }

  @Test func threePartsJoinedAreTheWhole() throws {
    let settings = SweepSettings(
      design: .lhs, samples: 31, seed: 4, candidates: ["rich"], threads: 2)
    let whole = try SweptProposals.run(in: folder, settings)
    for number in 1...3 {
      var one = settings
      one.shard = "\(number)/3"
      let part = try SweptProposals.run(in: folder, one, part: "\(number).sweep")
      #expect(!part.isWhole && part.isFinished)
    }
    let loaded = try SweptProposals.job(in: folder).loaded
    var joined = try SweepJob.merged(
      [3, 1, 2].map { folder.path + "/\($0).sweep" }, loaded, loss: 0.1, stopwatch: Stopwatch())
    joined.seconds = 0
    joined.notices = []
    #expect(joined.isWhole && joined.isFinished)
    #expect(try texts(joined) == texts(whole))
  }

  @Test func progressTellsHowFarItIs() throws {
    let job = try SweptProposals.job(in: folder, SweepSettings(design: .factorial, threads: 1))
    guard case .ready(let swept, let header) = try job.begin(job.futures(), progress: nil) else {
      Issue.record("it has a plan")
      return
    }
    let seen = Mutex<[SweepProgress]>([])
    try job.run(swept, header, part: folder.path + "/p.sweep", resumes: false) { progress in
      seen.withLock { $0.append(progress) }
      return true
    }
    let all = seen.withLock { $0 }
    #expect(all.allSatisfy { $0.count == 6 && $0.done < 6 })
    #expect(all.first?.pace == nil && all.last?.done == 5)
    #expect((all.last?.secondsLeft ?? -1) >= 0)
  }

  @Test func unknownCandidatesAndTooManyPartsAreRefused() throws {
    let wrong = SweepSettings(design: .factorial, candidates: ["rch", "zz"])
    do {
      _ = try SweptProposals.job(in: folder, wrong).futures()
      Issue.record("it is refused")
    } catch let invalid as InvalidInput {
      #expect(invalid.problems.map(\.fix) == ["did you mean 'rich'?", "name one of rich"])
    }
    let parts = SweepSettings(design: .factorial, shard: "1/7")
    #expect(throws: InvalidInput.self) { try SweptProposals.job(in: folder, parts).futures() }
  }

  @Test func withoutDeclaredNumbersWhateverIsNotSourcedIsUncertain() throws {
    try TradedProposals.write(to: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/proposals/uncertainties.yaml")
    let job = try SweptProposals.job(in: folder)
    #expect(!job.inputs.isEmpty)
    #expect(job.notices.contains { $0.hasPrefix("No uncertainties.yaml") })
    try folder.write("numbers: []\n", to: "proposals/uncertainties.yaml")
    let empty = try SweptProposals.job(in: folder)
    #expect(empty.inputs == job.inputs)
    #expect(empty.notices.contains { $0.hasPrefix("uncertainties.yaml lists no numbers") })
  }

  @Test func aScenarioCalledTodayIsNoCandidate() throws {
    var job = try SweptProposals.job(
      in: folder, SweepSettings(design: .factorial, candidates: ["today"], threads: 1))
    job.loaded.portfolio.scenarios.append(Scenario(id: "today", changes: []))
    let refused = #expect(throws: InvalidInput.self) { try job.futures() }
    #expect(refused?.problems.count == 1)
    #expect(refused?.problems.first?.fix.contains("another name") == true)
  }
}
