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

  private func problems(_ folder: String) throws -> [String] {
    do {
      _ = try readPortfolio(folder: folder)
      return []
    } catch let error as InvalidInput {
      return error.problems.map(\.description)
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
      try write("", to: "\(folder)/limits.yaml")
      try write("outcome,weight\njobs,1\n", to: "\(folder)/outcomes.csv")
      try write("fund,budget_mcny:1\nnational,5\n", to: "\(folder)/funds.csv")
      try write(
        "periods: [{period: 1, first_year: 2026, last_year: 2027}]\n",
        to: "\(folder)/portfolio.yaml")
      let others = [
        "limits.yml", "outcome.csv", "map.png", "funds.xlsx", "frameworks/a.yml", "roads.csv",
      ]
      for name in others { try write("", to: "\(folder)/\(name)") }
      #expect(
        try readPortfolio(folder: folder).notices == [
          "frameworks/a.yml is not read: framework files end in '.yaml'.",
          "funds.xlsx is not read: did you mean 'funds.csv'?",
          "limits.yml is not read: did you mean 'limits.yaml'?",
          "outcome.csv is not read: did you mean 'outcomes.csv'?",
          "roads.csv is not read: did you mean 'funds.csv'?",
        ])
    }
  }

  @Test func aMisnamedFileComesBeforeWhatFollowsFromIt() throws {
    try withFolder { folder in
      try write("park,path\nP01,co-city\n", to: "\(folder)/parks.csv")
      try write("outcome,weight\njobs,1\n", to: "\(folder)/outcome.csv")
      try write(
        "- {limit: goal, rule: amount, measure: {outcome: jobs}, at_least: 5}\n",
        to: "\(folder)/limits.yaml")
      let first = """
        \(folder)/outcome.csv: this is not a file of a portfolio.
          Fix: did you mean 'outcomes.csv'?
        """
      #expect(
        try problems(folder) == [
          first,
          """
          \(folder)/limits.yaml, row 1, field 'measure.outcome': there is no outcome 'jobs'.
            Fix: add it to outcomes.csv, which names none yet, or leave it out
          """,
        ])
      try FileManager.default.removeItem(atPath: "\(folder)/limits.yaml")
      #expect(try problems(folder + "/") == [first], "alone as well")
    }
  }

  @Test func onlyNamesThatAreVeryLikeAMissingFileAreProblems() throws {
    try withFolder { folder in
      try write("park,path\nP01,co-city\n", to: "\(folder)/parks.csv")
      for name in ["roads.csv", "models.csv", "README.md", "notes.txt"] {
        try write("", to: "\(folder)/\(name)")
      }
      #expect(
        try readPortfolio(folder: folder).notices == [
          "models.csv is not read: did you mean 'levels.csv'?",
          "roads.csv is not read: did you mean 'funds.csv'?",
        ])
    }
  }

  @Test func aFileThatIsTooLargeIsNotOpened() throws {
    try withFolder { folder in
      let path = "\(folder)/parks.csv"
      try write("", to: path)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      // A hole: the size without the disk.
      try file.truncate(atOffset: 256 << 20 | 1)
      try file.close()
      #expect(
        try refusal(folder) == "\(path): the file has 256.1 MB; at most 256 MB are read.")
    }
  }
}
