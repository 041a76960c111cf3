import Foundation
import Testing

@testable import parkplan

@Suite struct NamedFilesTests {
  @Test func oneFileUnderTwoNamesIsRefused() throws {
    let folder = try TestFolder()
    try folder.write("", to: "real/a.sweep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
    var files = NamedFiles()
    files.addInput("--merge", folder.path + "/real/a.sweep")
    try files.add("--data", folder.path + "/real/new.xlsx")
    for (path, option) in [
      ("link/a.sweep", "--merge"), ("real/../real/a.sweep", "--merge"),
      // Not there yet: its folder is.
      ("link/new.xlsx", "--data"), ("./link/./new.xlsx", "--data"),
    ] {
      let failure = #expect(throws: Failure.self) {
        try files.add("--csv", "\(folder.path)/\(path)")
      }
      #expect(failure?.code == .wrongUsage)
      #expect(failure?.message.contains("\(option) and --csv name one file") == true, "\(path)")
    }
    try files.add("--csv", folder.path + "/a.sweep")
  }

  @Test func pathsWithoutAnyFolderAreThoseOfThisOne() {
    let here = FileManager.default.currentDirectoryPath
    #expect(resolved("no-such-file") == resolved(here) + "/no-such-file")
    #expect(resolved("no-such/of/no-such") == resolved(here) + "/no-such/of/no-such")
    #expect(resolved("/no-such") == "/no-such" && resolved("/") == "/")
  }
}
