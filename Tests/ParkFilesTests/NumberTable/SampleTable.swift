import Foundation
import ParkModel
import Testing

@testable import ParkFiles

/// Writes a text to a file of its own and reads it as a number table.
enum SampleTable {
  /// What reading gave: a table, or the problems with the file called `table.csv`.
  enum Outcome: Equatable {
    case read(Content)
    case refused([String])
  }

  /// A table with its values as bits, so that gaps are equal to gaps.
  struct Content: Equatable {
    var parks: [String]
    var paths: [DevelopmentPath?]
    var kinds: [String]
    var columns: [String]
    var values: [UInt64]
    var notices: [String]
  }

  /// Gives the path of a file that is removed afterwards.
  static func withFile<Result>(
    _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("number-table-\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  static func outcome(_ bytes: [UInt8], blocks: Blocks = Blocks()) throws -> Outcome {
    try withFile(bytes) { path in
      do {
        let table = try NumberTableReading(file: path, blocks: blocks).read()
        return .read(content(table, path))
      } catch let error as InvalidInput {
        return .refused(error.problems.map { named($0.description, path) })
      }
    }
  }

  static func table(_ text: String, blocks: Blocks = Blocks()) throws -> NumberTable {
    try withFile(Array(text.utf8)) { try NumberTableReading(file: $0, blocks: blocks).read() }
  }

  static func problems(_ text: String) throws -> [String] {
    switch try outcome(Array(text.utf8)) {
    case .read: []
    case .refused(let problems): problems
    }
  }

  static func content(_ table: NumberTable, _ path: String) -> Content {
    Content(
      parks: table.parks.map(\.text), paths: table.paths, kinds: table.kinds,
      columns: table.columns.map(\.text), values: table.values.map(Self.bits),
      notices: table.notices.map { named($0, path) })
  }

  static func bits(_ value: Double) -> UInt64 { value.isNaN ? 0x7FF8 << 48 : value.bitPattern }

  static func named(_ text: String, _ path: String) -> String {
    text.replacingOccurrences(of: path, with: "table.csv")
  }
}

extension SplitMix64 {
  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
