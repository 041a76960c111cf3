import Testing

@testable import ParkFiles

struct BlocksTests {
  @Test func blocksCoverARangeInOrder() {
    #expect(Blocks(size: 4, threads: 1).split(3..<12) == [3..<7, 7..<11, 11..<12])
    #expect(Blocks(size: 4, threads: 1).split(3..<3).isEmpty)
  }

  @Test func resultsComeInOrderForAnyNumberOfThreads() {
    for threads in [1, 2, 3, 16] {
      let results = Blocks(size: 1, threads: threads).map(100) { index, buffer in
        buffer.append(0)
        return index * index
      }
      #expect(results == (0..<100).map { $0 * $0 }, "\(threads) threads")
    }
    #expect(Blocks(size: 1, threads: 2).map(0) { index, _ in index }.isEmpty)
  }

  @Test func aThreadKeepsItsBuffer() {
    let lengths = Blocks(size: 1, threads: 1).map(5) { _, buffer in
      buffer.append(0)
      return buffer.count
    }
    #expect(lengths == [1, 2, 3, 4, 5])
  }
}
