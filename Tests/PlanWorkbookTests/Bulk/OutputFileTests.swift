import Testing

@testable import PlanWorkbook

@Suite struct OutputFileTests {
  @Test func bytesAreAppendedAndOverwritten() throws {
    let scratch = try Scratch()
    let path = scratch.file("a")
    do {
      var file = try OutputFile(path: path)
      try file.append(Array("hello world".utf8))
      try file.append([])
      try file.overwrite(Array("J".utf8), at: 0)
      try file.append(Array("!".utf8))
      #expect(file.length == 12)
    }
    #expect(TargetFile.bytes(of: path) == Array("Jello world!".utf8))
  }

  @Test func whatTheSystemRefusesIsAnError() throws {
    let missing = WorkbookDefect.refused(
      what: "writing the workbook", reason: "No such file or directory")
    let path = try Scratch().file("nowhere/a")
    #expect(throws: missing) { _ = try OutputFile(path: path).length }
  }

  @Test(.enabled(if: TargetFile.bytes(of: "/proc/version") != nil, "needs Linux's /dev/full"))
  func aFullDiskIsAnError() {
    let full = WorkbookDefect.refused(
      what: "writing the workbook", reason: "No space left on device")
    #expect(throws: full) {
      // Always full, and takes no place to write at.
      var file = try OutputFile(path: "/dev/full")
      try file.append([1, 2, 3])
    }
  }
}
