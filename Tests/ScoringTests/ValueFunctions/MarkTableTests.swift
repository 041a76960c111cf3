import ParkModel
import Testing

@testable import Scoring

@Suite struct MarkTableTests {
  private let rows = [ValueFunction.Mark(10, 0.4), .init(20, 0.7), .init(30, 1)]

  @Test func theHighestThresholdReachedCounts() {
    #expect([9.9, 10, 19, 20, 31].map { MarkTable.marks($0, rows) } == [0, 0.4, 0.4, 0.7, 1])
  }
}
