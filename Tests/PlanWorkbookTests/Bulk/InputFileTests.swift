import Foundation
import Testing

@testable import PlanWorkbook

@Suite struct InputFileTests {
  @Test func bytesComeInOrderAndEnd() throws {
    let scratch = try Scratch()
    let path = scratch.file("a")
    try Data("abcdefghi".utf8).write(to: URL(fileURLWithPath: path))
    if InputFile(path: scratch.file("missing")) != nil { Issue.record("there is no such file") }
    guard let file = InputFile(path: path) else {
      Issue.record("it does not open")
      return
    }
    #expect(file.bytes(3) == Array("abc".utf8))
    #expect(file.checksum(of: 4) == Array("defg".utf8).withUnsafeBufferPointer { checksum($0) })
    #expect(file.checksum(of: 3) == nil, "only two are left")
    #expect(file.bytes(5) == [])
  }
}
