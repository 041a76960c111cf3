import Foundation
import ParkModel
import Testing

@testable import ParkFiles

struct ReadJudgementsTests {
  /// A folder of its own that is removed after the test.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("judgements-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func refusal(_ path: String) throws -> String {
    do {
      _ = try readJudgements(folderOrFile: path, by: .swing)
      return "read"
    } catch let error as UnreadableFile {
      return error.description
    } catch let error as InvalidInput {
      return error.problems.map(\.description).joined(separator: "\n")
    }
  }

  @Test func aFileAloneIsTheTopLevel() throws {
    try withFolder { folder in
      let path = "\(folder)/mine.csv"
      try write("criterion,points\na,100\n", to: path)
      let loaded = try readJudgements(folderOrFile: path, by: .swing)
      #expect(loaded.levels.map(\.level) == ["top"])
      #expect(loaded.levels.first?.judgements.file == path)
      #expect(try readJudgements(file: path, by: .swing) == loaded)
    }
  }

  @Test func theFilesOfAFolderAreItsLevels() throws {
    try withFolder { folder in
      try write("criterion,points\na,100\nb,50\n", to: "\(folder)/top.csv")
      try write("criterion,points\nx,100\n", to: "\(folder)/economy.csv")
      try write("why", to: "\(folder)/notes.txt")
      try write("", to: "\(folder)/.hidden.csv")
      let loaded = try readJudgements(folderOrFile: folder, by: .swing)
      #expect(loaded.levels.map(\.level) == ["economy", "top"])
      #expect(
        loaded.levels.map(\.judgements.file) == ["economy", "top"].map { "\(folder)/\($0).csv" })
      #expect(loaded.files.map(\.name) == ["economy.csv", "top.csv"])
      #expect(
        loaded.notices == ["\(folder)/notes.txt is not read: files of judgements end in '.csv'."])
      #expect(try readJudgements(folderOrFile: folder + "/", by: .swing) == loaded)
    }
  }

  @Test func theProblemsOfAllFilesComeAtOnce() throws {
    try withFolder { folder in
      try write("criterion,points\na,-1\n", to: "\(folder)/top.csv")
      try write("criterion,points\n,100\n", to: "\(folder)/economy.csv")
      #expect(
        try refusal(folder) == """
          \(folder)/economy.csv, row 2: criterion 1 has no name.
            Fix: give it a name
          \(folder)/top.csv, row 2, field 'points': -1 is negative.
            Fix: write 0 to 100 for the step of 'a' from its worst to its best
          """)
    }
  }

  @Test func whatCannotBeOpenedIsRefused() throws {
    try withFolder { folder in
      #expect(
        try refusal("\(folder)/none") == "\(folder)/none: there is no such file or folder.")
      #expect {
        try readJudgements(file: "\(folder)/none", by: .swing)
      } throws: {
        ($0 as? UnreadableFile)?.description == "\(folder)/none: there is no such file."
      }
      #expect {
        try readJudgements(file: folder, by: .swing)
      } throws: {
        ($0 as? UnreadableFile)?.description
          == "\(folder): this is a folder, where a file is expected."
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/zero.csv", withDestinationPath: "/dev/zero")
      #expect(
        try refusal("\(folder)/zero.csv") == "\(folder)/zero.csv: this is not a regular file.")
    }
  }

  @Test func aFolderWithoutJudgementsIsRefused() throws {
    try withFolder { folder in
      let found = try refusal(folder)
      #expect(
        found == """
          \(folder): there are no judgements in this folder.
            Fix: add 'top.csv' for the top level, and a file named after each group to judge
          """)
    }
  }

  @Test func aFileThatIsTooLargeIsNotOpened() throws {
    try withFolder { folder in
      let path = "\(folder)/top.csv"
      try write("", to: path)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      // A hole: the size without the disk.
      try file.truncate(atOffset: 8 << 20 | 1)
      try file.close()
      #expect(try refusal(path) == "\(path): the file has 8.1 MB; at most 8 MB are read.")
    }
  }

  /// No text crashes the reader: every result is judgements, or says what is wrong.
  @Test(arguments: 0..<6)
  func mutatedFilesReadOrSayWhatIsWrong(batch: UInt64) throws {
    let texts: [(String, JudgementMethod)] = [
      (",a,b,c\na,1,3,1/5\nb,,1,0.5\nc,,,1\n", .pairwise), ("1,3,1/5\n,1,\n5,,1\n", .pairwise),
      ("criterion,best_to_others,others_to_worst\na,1,8\nb,2,4\nc,8,1\n", .bestWorst),
      ("criterion,points\na,100\nb,60\n", .swing),
    ]
    let spice: [String] = [
      ",", ";", "\"", "\n", "\r\n", "\0", "\u{FEFF}", "-", "nan", "1e999", "0", "%", "/", "1/0",
      "x", "é", "'", "  ", "\t", "1000000",
    ]
    var refused = 0
    for round in 0..<300 as Range<UInt64> {
      let seed = batch &* 1_000 &+ round
      var random = SplitMix64(seed: seed)
      func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(bound, 1))) }
      let (text, method) = texts[below(texts.count)]
      var bytes = Array(text.utf8)
      for _ in 0...below(4) {
        let place = below(bytes.count + 1)
        let length = min(below(8), bytes.count - place)
        switch below(4) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 2: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
        default: bytes.insert(contentsOf: spice[below(spice.count)].utf8, at: place)
        }
      }
      do {
        let judgements = try SampleJudgements.read(bytes: bytes, by: method)
        #expect(judgements.problems().isEmpty, "seed \(seed)")
      } catch let error as InvalidInput {
        refused += 1
        #expect(!error.problems.isEmpty, "seed \(seed)")
        #expect(
          error.problems.allSatisfy { !$0.found.isEmpty && !$0.fix.isEmpty }, "seed \(seed)")
      }
    }
    #expect(refused > 0, "a batch without a single refusal tests nothing")
  }
}
