import Foundation
import Testing

/// The built program run as a process, as a user's shell would.
struct CommandRun {
  var code: Int32
  var output: String
  var errors: String

  /// The program stands beside the test bundle.
  static var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("parkplan")
  }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - environment: On top of a home in the folder and no other settings.
  ///   - fileBlocks: No file may grow beyond so many blocks of 512 bytes, as on a full disk.
  init(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:],
    outputTo device: String? = nil, fileBlocks: Int? = nil
  ) throws {
    let running = try Running(
      arguments, in: folder, environment: environment, outputTo: device, fileBlocks: fileBlocks)
    self = try running.wait()
  }

  /// Standard output as the one JSON object it must be.
  func json(_ location: SourceLocation = #_sourceLocation) throws -> [String: Any] {
    let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(
      value as? [String: Any], "not one JSON object: \(output) \(errors)",
      sourceLocation: location)
  }
}

/// A started program.
final class Running {
  private let process = Process()
  private let folder: TestFolder
  private let outputFile: URL
  private let errorFile: URL

  init(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:],
    outputTo device: String? = nil, fileBlocks: Int? = nil
  ) throws {
    self.folder = folder
    let name = UUID().uuidString
    // Files, not pipes: a pipe that nobody empties would stop the program.
    outputFile = URL(fileURLWithPath: folder.logs + "/\(name).out")
    errorFile = URL(fileURLWithPath: folder.logs + "/\(name).err")
    for file in [outputFile, errorFile] {
      try Data().write(to: file)
    }
    process.executableURL = CommandRun.program
    process.arguments = arguments
    if let fileBlocks {
      // Without the signal, writing fails with an error instead of ending the program.
      let limit = "trap '' XFSZ; ulimit -f \(fileBlocks); exec \"$0\" \"$@\""
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", limit, CommandRun.program.path] + arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var settings = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    for name in ["LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
      settings[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = settings.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
      forWritingTo: device.map { URL(fileURLWithPath: $0) } ?? outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// Sends SIGINT, as Ctrl-C does.
  func interrupt() { process.interrupt() }
  /// Sends SIGTERM.
  func terminate() { process.terminate() }

  func wait() throws -> CommandRun {
    process.waitUntilExit()
    return try CommandRun(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: Data(contentsOf: errorFile), as: UTF8.self))
  }
}

extension CommandRun {
  fileprivate init(code: Int32, output: String, errors: String) {
    self.code = code
    self.output = output
    self.errors = errors
  }
}

/// A folder that vanishes with the test.
final class TestFolder {
  let path: String
  /// Beside the folder, so that tests can list what the program left in it.
  let logs: String

  init() throws {
    let base = NSTemporaryDirectory() + "/parkplan-test-" + UUID().uuidString
    path = base + "/work"
    logs = base + "/logs"
    for folder in [path, logs] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// Names in the folder, hidden ones included, in order.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}
