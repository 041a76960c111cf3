import Foundation
import Testing

@testable import PlanWorkbook

private struct Stop: Error {}

private func put(_ text: String, _ path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

@Suite struct TargetFileTests {
  @Test func theFileAppearsWholeAndNothingElseIsLeft() throws {
    let scratch = try Scratch()
    try TargetFile(path: scratch.file("a.xlsx")).replace { draft, folder in
      try put("part", folder + "/leftover")
      try put("whole", draft)
      #expect(scratch.names.count == 1, "the target is not there yet")
    }
    #expect(scratch.names == ["a.xlsx"])
    #expect(TargetFile.bytes(of: scratch.file("a.xlsx")) == Array("whole".utf8))
  }

  @Test func aFailureLeavesTheOldFileAndNothingElse() throws {
    let scratch = try Scratch()
    try put("old", scratch.file("a.xlsx"))
    #expect(throws: Stop.self) {
      try TargetFile(path: scratch.file("a.xlsx")).replace { draft, _ in
        try put("half", draft)
        throw Stop()
      }
    }
    #expect(scratch.names == ["a.xlsx"])
    #expect(TargetFile.bytes(of: scratch.file("a.xlsx")) == Array("old".utf8))
  }

  @Test func aDraftThatWasNeverWrittenIsAProblem() throws {
    let scratch = try Scratch()
    #expect(throws: UnwritableFile.self) {
      try TargetFile(path: scratch.file("a.xlsx")).replace { _, _ in }
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func foldersThatAreMissingOrInTheWayAreNamed() throws {
    let scratch = try Scratch()
    let missing = scratch.file("nowhere/a.xlsx")
    #expect(throws: UnwritableFile(path: missing, reason: "No such file or directory")) {
      try TargetFile(path: missing).replace { _, _ in }
    }
    #expect(throws: UnwritableFile(path: scratch.path, reason: "there is a folder of this name")) {
      try TargetFile(path: scratch.path).replace { _, _ in }
    }
  }

  @Test func whatIsNoFileIsNeverReplaced() throws {
    let scratch = try Scratch()
    let pipe = scratch.file("pipe.xlsx")
    #expect(mkfifo(pipe, 0o600) == 0)
    let refused = UnwritableFile(path: pipe, reason: "it is a device or a pipe, not a file")
    #expect(throws: refused) { try TargetFile(path: pipe).replace { _, _ in } }
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aLinkStaysALink() throws {
    let scratch = try Scratch()
    try put("old", scratch.file("real.xlsx"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link.xlsx"), withDestinationPath: scratch.file("real.xlsx"))
    try TargetFile(path: scratch.file("link.xlsx")).replace { draft, _ in try put("new", draft) }
    #expect(TargetFile.bytes(of: scratch.file("real.xlsx")) == Array("new".utf8))
    #expect(scratch.names == ["link.xlsx", "real.xlsx"])
  }

  @Test func theLocaleWritesPoints() {
    #expect(decimalPoint() == ".")
  }
}
