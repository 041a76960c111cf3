import ParkModel
import Testing

@testable import Scoring

@Suite struct MarkLineTests {
  private let rows = [ValueFunction.Mark(0, 0.2), .init(10, 1), .init(30, 0)]

  @Test func straightBetweenTheRowsAndLevelBeyond() {
    #expect(
      isClose([-5, 0, 5, 10, 20, 99].map { MarkLine.marks($0, rows) }, [0.2, 0.2, 0.6, 1, 0.5, 0]))
  }
}
