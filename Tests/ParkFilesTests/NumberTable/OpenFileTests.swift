import Foundation
import Testing

@testable import ParkFiles

struct OpenFileTests {
  private func refusal(_ path: String) -> String {
    do {
      let file = try OpenFile(path)
      return "open, \(file.size) bytes"
    } catch {
      return error.description
    }
  }

  @Test func aRangeOfBytesIsReadWithZerosBehindIt() throws {
    try SampleTable.withFile(Array("0123456789".utf8)) { path in
      let file = try OpenFile(path)
      #expect(file.size == 10)
      var buffer: [UInt8] = []
      try file.read(0..<10, into: &buffer)
      #expect(Array(buffer[..<18]) == Array("0123456789".utf8) + [0, 0, 0, 0, 0, 0, 0, 0])
      try file.read(3..<5, into: &buffer)
      #expect(Array(buffer[..<10]) == Array("34".utf8) + [0, 0, 0, 0, 0, 0, 0, 0])
    }
  }

  @Test func aFileThatEndsTooEarlyIsRefused() throws {
    try SampleTable.withFile(Array("abc".utf8)) { path in
      let file = try OpenFile(path)
      var buffer: [UInt8] = []
      let error = #expect(throws: UnreadableFile.self) { try file.read(0..<4, into: &buffer) }
      #expect(
        error?.reason
          == "the file changed while it was read; read it again when it is complete.")
    }
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(refusal(folder) == "\(folder): this is a folder, where a file is expected.")
    #expect(refusal("no/such/file.csv") == "no/such/file.csv: the file cannot be opened.")
    #expect(refusal("a\0b").hasSuffix(": the file cannot be opened."))
    #expect(refusal("/dev/null") == "/dev/null: this is not a regular file.")
  }

  @Test func aPipeIsRefusedWithoutWaitingForIt() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("pipe-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(refusal(path) == "\(path): this is not a regular file.")
  }
}
