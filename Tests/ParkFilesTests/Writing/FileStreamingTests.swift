import Foundation
import Testing

@testable import ParkFiles

@Suite struct FileStreamingTests {
  private func scratch() throws -> String {
    let folder = NSTemporaryDirectory() + "parkplan-stream-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func piecesReplaceTheFileAndLeaveNothingBeside() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/model.mps"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try streamFile(to: path) { write in
      try write(Array("one ".utf8))
      try write([])
      try write(Array("two".utf8))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["model.mps"])
  }

  @Test func tablesAreWrittenRowByRow() throws {
    struct Stopped: Error {}
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/rows.csv"
    try streamTable(to: path, header: ["a", "b"]) { write in
      for row in 1...3 { try write(["\(row)", "x, \"y\""]) }
      try write(["4"])
    }
    let whole = "a,b\n1,\"x, \"\"y\"\"\"\n2,\"x, \"\"y\"\"\"\n3,\"x, \"\"y\"\"\"\n4,\n"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)
    #expect(throws: Stopped.self) {
      try streamTable(to: path, header: ["a"]) { _ in throw Stopped() }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)
  }

  @Test func whatTheContentThrowsLeavesTheOldFile() throws {
    struct Stopped: Error {}
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/model.mps"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Stopped.self) {
      try streamFile(to: path) { write in
        try write(Array("half".utf8))
        throw Stopped()
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["model.mps"])
  }

  @Test func foldersDevicesAndMissingFoldersAreRefused() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, reason) in [
      (folder, "there is a folder"), ("/dev/null", "a device"),
      (folder + "/none/x.mps", "cannot be written"),
    ] {
      let error = #expect(throws: UnwritableFile.self) { try streamFile(to: path) { _ in } }
      #expect(error?.reason.contains(reason) == true, "\(path)")
    }
  }
}
