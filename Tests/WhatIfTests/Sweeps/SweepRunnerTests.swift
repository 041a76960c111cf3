import ParkModel
import Synchronization
import Testing
import WhatIf

@Suite struct SweepRunnerTests {
  private func records(threads: Int, _ wanted: [Int]) throws -> [String] {
    let swept = try #require(
      try SweptParks().swept(.latinHypercube(samples: 40, seed: 3)))
    let lines = Mutex<[String]>([])
    let isDone = try SweepRunner(swept, threads: threads).run(wanted) { record in
      lines.withLock { $0.append(SweepLine.text(record)) }
    }
    #expect(isDone)
    return lines.withLock { $0.sorted() }
  }

  @Test func recordsAreTheSameOnAnyNumberOfThreads() throws {
    let one = try records(threads: 1, Array(0..<40))
    #expect(one.count == 40)
    for threads in [2, 4] { #expect(try records(threads: threads, Array(0..<40)) == one) }
    #expect(try records(threads: 2, [7]) == one.filter { $0.hasPrefix("7\t") })
    #expect(try records(threads: 2, []).isEmpty)
  }

  @Test func aStopKeepsWhatIsDone() throws {
    let swept = try #require(try SweptParks().swept(.latinHypercube(samples: 40, seed: 3)))
    let done = Mutex(0)
    let isDone = try SweepRunner(swept, threads: 2).run(
      Array(0..<40), keepGoing: { done.withLock { $0 < 5 } },
      deliver: { _ in done.withLock { $0 += 1 } })
    #expect(!isDone)
    #expect((5..<40).contains(done.withLock { $0 }))
  }

  @Test func theFirstFailureEndsIt() throws {
    struct Full: Error {}
    let swept = try #require(try SweptParks().swept())
    #expect(throws: Full.self) {
      try SweepRunner(swept, threads: 2).run([0, 1, 2, 3]) { _ in throw Full() }
    }
  }
}
