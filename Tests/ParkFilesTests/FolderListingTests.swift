import Foundation
import ParkFiles
import ParkModel
import Testing

struct FolderListingTests {
  /// A folder of its own that is removed after the test.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("park-files-\(UUID().uuidString)/case").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
      try? FileManager.default.removeItem(
        atPath: URL(fileURLWithPath: folder).deletingLastPathComponent().path)
    }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func refusal(_ folder: String) throws -> String {
    do {
      _ = try readPortfolio(folder: folder)
      return "read"
    } catch let error as UnreadableFile {
      return error.description
    }
  }

  @Test func aFolderReadsLikeItsFilesInMemory() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/frameworks", withIntermediateDirectories: true)
      for (name, text) in SamplePortfolio.texts { try write(text, to: "\(folder)/\(name)") }
      try write("about", to: "\(folder)/README.md")
      let loaded = try readPortfolio(folder: folder)
      let kept = try readPortfolio(name: "case", files: loaded.files)
      #expect(loaded.portfolio == kept.portfolio)
      #expect(loaded.fingerprint == kept.fingerprint)
      #expect(try SamplePortfolio.read().fingerprint == loaded.fingerprint)
      #expect(loaded.notices == [])
      #expect(try readPortfolio(folder: folder + "/").portfolio.name == "case")
    }
  }

  @Test func problemsNameTheFileAsTyped() throws {
    try withFolder { folder in
      #expect {
        try readPortfolio(folder: folder)
      } throws: { error in
        (error as? InvalidInput)?.problems.map(\.description) == [
          """
          \(folder)/parks.csv: the file is missing.
            Fix: add it: one row per park, with at least the columns 'park' and 'path'
          """
        ]
      }
    }
  }

  @Test func whatCannotBeOpenedIsRefused() throws {
    try withFolder { folder in
      #expect(try refusal("\(folder)/none") == "\(folder)/none: there is no such folder.")
      try write("x", to: "\(folder)/file")
      #expect(
        try refusal("\(folder)/file")
          == "\(folder)/file: this is a file; give the folder that holds parks.csv.")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/parks.csv", withIntermediateDirectories: true)
      #expect(
        try refusal(folder)
          == "\(folder)/parks.csv: this is a folder, where a file is expected.")
    }
  }

  @Test func devicesAreRefusedBeforeTheyAreOpened() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/parks.csv", withDestinationPath: "/dev/zero")
      #expect(try refusal(folder) == "\(folder)/parks.csv: this is not a regular file.")
    }
  }

  @Test func aLinkThatLeadsNowhereIsRefused() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/parks.csv", withDestinationPath: "\(folder)/gone.csv")
      #expect(try refusal(folder) == "\(folder)/parks.csv: the file cannot be opened.")
    }
  }

  @Test func filesThatLookMisnamedAreWorthANotice() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/frameworks", withIntermediateDirectories: true)
      try write("park,path\nP01,co-city\n", to: "\(folder)/parks.csv")
      for name in ["limits.yml", "outcome.csv", "map.png", "funds.xlsx", "frameworks/a.yml"] {
        try write("", to: "\(folder)/\(name)")
      }
      #expect(
        try readPortfolio(folder: folder).notices == [
          "frameworks/a.yml is not read: framework files end in '.yaml'.",
          "funds.xlsx is not read: did you mean 'funds.csv'?",
          "limits.yml is not read: did you mean 'limits.yaml'?",
          "outcome.csv is not read: did you mean 'outcomes.csv'?",
        ])
    }
  }
}
