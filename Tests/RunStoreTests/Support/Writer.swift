import Foundation
import GRDB
import Testing

@testable import RunStore
@testable import RunWriter

/// How many times as often as in CI processes are killed: what `Scripts/stress` asks for.
let stressFactor = ProcessInfo.processInfo.environment["PARKPLAN_STRESS"].flatMap { Int($0) } ?? 1

/// A started `RunWriter`.
final class Writer {
  let name: String
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  /// The program stands beside the test bundle.
  private static var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("RunWriter").path
  }

  /// - Parameter wrapper: A command that starts the writer, such as `["/usr/bin/env"]`.
  init(_ name: String, in file: String, count: Int, wrapper: [String] = []) throws {
    self.name = name
    let command = wrapper + [Self.program, file, name, "\(count)"]
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Ends it at once, as the system ends a process that it has no memory for.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// One run that was reported as kept.
  struct Kept {
    var id: Int
    var writer: String
    var place: Int
  }

  /// Waits for the end.
  func ended() -> (code: Int32, kept: [Kept], errors: String) {
    // Few enough lines for a pipe that nobody empties while the writer runs.
    process.waitUntilExit()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      let numbers = $0.split(separator: " ").compactMap { Int($0) }
      return Kept(id: numbers.first ?? 0, writer: name, place: numbers.last ?? 0)
    }
    return (
      process.terminationReason == .exit ? process.terminationStatus : -1, Array(kept),
      String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    )
  }
}

/// Every run that was reported is there as it was made, and the file is sound.
func expectKept(
  _ reported: [Writer.Kept], in store: RunStore, _ about: String = "",
  _ location: SourceLocation = #_sourceLocation
) throws {
  for kept in reported {
    #expect(
      try store.show(kept.id)?.run == RunWriter.example(kept.writer, kept.place).run,
      "run \(kept.id) of \(kept.writer) \(about)", sourceLocation: location)
  }
  let findings = try store.database.read {
    try String.fetchAll($0, sql: "PRAGMA integrity_check")
      + Row.fetchAll($0, sql: "PRAGMA foreign_key_check").map(\.description)
  }
  #expect(findings == ["ok"], "\(about)", sourceLocation: location)
}

/// Beside what was reported, every run that is there is whole, with its inputs.
func expectWhole(
  _ store: RunStore, _ reported: [Writer.Kept], _ about: String = "",
  _ location: SourceLocation = #_sourceLocation
) throws {
  try expectKept(reported, in: store, about, location)
  for head in try store.list() {
    let place = try #require(Int(head.scenario ?? ""), sourceLocation: location)
    let expected = RunWriter.example(head.portfolio, place)
    #expect(
      try store.show(head.id)?.run == expected.run, "\(about)", sourceLocation: location)
    #expect(
      try store.inputs(of: head.fingerprint) == expected.inputs, "\(about)",
      sourceLocation: location)
  }
}
