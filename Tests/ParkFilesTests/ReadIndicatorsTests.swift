import Foundation
import ParkModel
import Testing

@testable import ParkFiles

@Suite struct ReadIndicatorsTests {
  private func read(_ text: String) throws -> (framework: Framework, notices: [String]) {
    let path = NSTemporaryDirectory() + "indicators-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      return try readIndicators(file: path)
    } catch let input as InvalidInput {
      #expect(input.problems.allSatisfy { $0.file == path })
      throw input
    }
  }

  @Test func oneFileIsAFramework() throws {
    let read = try read("indicator,direction,weight,benchmark\njobs,more,1,4\n")
    #expect(read.framework.indicators.map(\.id) == ["jobs"])
    #expect(read.framework.indicators[0].valueFunction == .ratio(benchmark: 4, cap: nil))
  }

  @Test func problemsNameTheFileAsTyped() {
    #expect(throws: InvalidInput.self) {
      try read("indicator,direction,weight\njobs,upwards,x\n")
    }
    #expect(throws: InvalidInput.self) { try read("indicator,direction,weight\n") }
    #expect(throws: UnreadableFile.self) { try readIndicators(file: "no-such-file.csv") }
  }

  @Test func theShippedFrameworksAreNamed() {
    #expect(
      shippedFrameworks().map(\.id) == ["etdz-2021", "land-intensity", "per-mu", "rust-belt"])
  }
}
