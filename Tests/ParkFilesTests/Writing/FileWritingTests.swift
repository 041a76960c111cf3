import Foundation
import Testing

@testable import ParkFiles

@Suite struct FileWritingTests {
  private func scratch() throws -> String {
    let folder = NSTemporaryDirectory() + "parkplan-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func aTableReplacesTheFileAndLeavesNothingBeside() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/scores.csv"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try writeTable(to: path, header: ["park", "score"], rows: 2) { ["P\($0)", "0.5"] }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "park,score\nP0,0.5\nP1,0.5\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["scores.csv"])
  }

  @Test func aLinkStaysALink() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/real.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.csv", withDestinationPath: folder + "/real.csv")
    try writeTable(to: folder + "/link.csv", header: ["a"], rows: 0) { _ in [] }
    #expect(try String(contentsOfFile: folder + "/real.csv", encoding: .utf8) == "a\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.csv")
        == folder + "/real.csv")
  }

  @Test func foldersDevicesAndMissingFoldersAreRefused() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, reason) in [
      (folder, "there is a folder"), ("/dev/null", "a device"),
      (folder + "/none/x.csv", "cannot be written"),
    ] {
      let error = #expect(throws: UnwritableFile.self) {
        try writeTable(to: path, header: ["a"], rows: 0) { _ in [] }
      }
      #expect(error?.reason.contains(reason) == true, "\(path)")
    }
  }
}
