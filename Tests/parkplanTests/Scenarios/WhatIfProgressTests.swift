import Testing

@testable import parkplan

@Suite struct WhatIfProgressTests {
  @Test func aStopIsForAllThatFollows() {
    let watch = WhatIfWatch(count: 3, seconds: { 2 }, report: { $0.done < 1 })
    #expect(watch.goesOn() && !watch.isStopped)
    watch.finishOne()
    #expect(!watch.goesOn() && watch.isStopped)
    #expect(!watch.tell(.carrying, done: 0, of: 9))
  }

  @Test func withoutAReaderItGoesOn() {
    let watch = WhatIfWatch(count: 3, seconds: { 2 }, report: nil)
    watch.finishOne()
    #expect(watch.goesOn() && watch.tell(.carrying, done: 5, of: 9))
  }
}
