import Testing

@testable import HiGHSSolver

@Suite struct OwnThreadTests {
  private struct Refusal: Error, Equatable {}

  @Test func handsTheOutcomeBack() throws {
    #expect(try onOwnThread { 6 * 7 } == 42)
  }

  @Test func handsTheErrorBack() {
    #expect(throws: Refusal.self) { try onOwnThread { throw Refusal() } }
  }

  /// 4 MiB of frames would overflow the 512 KiB of a shared thread.
  @Test func hasALargeStack() throws {
    func depth(_ left: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { frame in
        frame[0] = UInt8(truncatingIfNeeded: left)
        return left == 0 ? Int(frame[0]) : depth(left - 1) + 1
      }
    }
    #expect(try onOwnThread { depth(1000) } == 1000)
  }
}
