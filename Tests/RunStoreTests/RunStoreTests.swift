import Foundation
import GRDB
import Testing

@testable import RunStore

/// A folder that vanishes with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/parkplan-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

func exampleRun(_ fingerprint: String = "f0", objective: Double? = 63.25) -> StoredRun {
  StoredRun(
    created: "2026-03-01T08:30:00Z", command: "plan", portfolio: "tutorial",
    scenario: "budget-cut-20", status: "optimal", objective: objective, bound: 63.3, gap: 0.0008,
    engine: "exact", seconds: 1.5, seed: 7, version: "0.1.0", fingerprint: fingerprint,
    settings: #"{"gap":0.0001}"#, result: #"{"status":"optimal"}"#, checkAgreed: true)
}

let exampleFiles = [
  StoredFile(name: "limits.yaml", bytes: [0, 255, 10]),
  StoredFile(name: "parks.csv", bytes: Array("park,path\n".utf8)),
]

@Suite struct RunStoreTests {
  let folder: TemporaryFolder
  var file: String { folder.path + "/runs.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  @Test func aRunComesBackAsItWasSaved() throws {
    let store = try RunStore(path: file)
    let id = try store.save(exampleRun(), inputs: exampleFiles)
    #expect(id == 1)
    #expect(try store.show(id) == NumberedRun(id: 1, run: exampleRun()))
    #expect(try store.inputs(of: "f0") == exampleFiles)
  }

  @Test func unknownValuesComeBackAsUnknown() throws {
    let store = try RunStore(path: file)
    var run = exampleRun(objective: nil)
    run.bound = nil
    run.gap = nil
    run.scenario = nil
    run.checkAgreed = nil
    run.seed = nil
    let id = try store.save(run, inputs: [])
    #expect(try store.show(id)?.run == run)
  }

  @Test func theHistoryOutlivesTheProgram() throws {
    _ = try RunStore(path: file).save(exampleRun(), inputs: exampleFiles)
    let again = try RunStore(path: file)
    #expect(try again.list().map(\.id) == [1])
    #expect(try again.inputs(of: "f0") == exampleFiles)
  }

  @Test func inputsAreKeptOncePerFingerprint() throws {
    let store = try RunStore(path: file)
    try store.save(exampleRun(), inputs: exampleFiles)
    try store.save(exampleRun(), inputs: [StoredFile(name: "other", bytes: [1])])
    try store.save(exampleRun("f1"), inputs: [StoredFile(name: "other", bytes: [1])])
    #expect(try store.inputs(of: "f0") == exampleFiles)
    #expect(try store.inputs(of: "f1").map(\.name) == ["other"])
    #expect(try store.inputs(of: "unknown") == [])
  }

  @Test func theNewestRunsComeFirst() throws {
    let store = try RunStore(path: file)
    for value in 1...4 { try store.save(exampleRun(objective: Double(value)), inputs: []) }
    #expect(try store.list().map(\.id) == [4, 3, 2, 1])
    #expect(try store.list(limit: 2).map(\.objective) == [4, 3])
    #expect(try store.list().last == RunHead(NumberedRun(id: 1, run: exampleRun(objective: 1))))
    #expect(try store.show(9) == nil)
  }

  @Test func filesThatDidNotChangeShareTheirBytes() throws {
    let store = try RunStore(path: file)
    try store.save(exampleRun(), inputs: exampleFiles)
    var changed = exampleFiles
    changed[0].bytes = [1]
    // The same bytes under another name are one content too.
    changed.append(StoredFile(name: "copy.csv", bytes: exampleFiles[1].bytes))
    try store.save(exampleRun("f1"), inputs: changed)
    #expect(try store.inputs(of: "f0") == exampleFiles)
    #expect(try store.inputs(of: "f1") == changed.sorted { $0.name < $1.name })
    let contents = try store.database.read {
      try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM contents")
    }
    #expect(contents == 3)
  }

  @Test func theNeighboursOfANumberAreTheRunsNextToIt() throws {
    let store = try RunStore(path: file)
    for _ in 1...4 { try store.save(exampleRun(), inputs: []) }
    _ = try store.delete([3...3])
    #expect(try store.neighbours(of: 3) == (2, 4))
    #expect(try store.neighbours(of: 9) == (4, nil))
    #expect(try store.neighbours(of: 0) == (nil, 1))
  }

  @Test func aFinishedRunWaitsForTheDisk() throws {
    let store = try RunStore(path: file)
    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    let level = try store.database.writeWithoutTransaction {
      try Int.fetchOne($0, sql: "PRAGMA synchronous")
    }
    #expect(level == 2)
  }

  @Test func missingFoldersAreMade() throws {
    let deep = folder.path + "/a/b/runs.sqlite"
    try RunStore(path: deep).save(exampleRun(), inputs: [])
    #expect(FileManager.default.fileExists(atPath: deep))
  }

  @Test func aPathThroughAFileIsRefused() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/plain"))
    let path = folder.path + "/plain/runs.sqlite"
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: path) }
    #expect(problem?.path == path)
    #expect(problem?.remedy == "Name a file in a folder you may write to.")
  }

  @Test func aFolderInPlaceOfTheFileIsRefused() throws {
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: folder.path) }
    #expect(problem?.reason == "this is a folder")
  }

  @Test func aReadOnlyFolderIsRefused() throws {
    // /proc cannot be written by anybody, root included; chmod would not stop a test run by root.
    guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: "/proc/runs.sqlite") }
    #expect(problem?.remedy == "Name a file in a folder you may write to.")
  }

  @Test func aDamagedFileIsRefusedAndLeftAlone() throws {
    let junk = Data(String(repeating: "not a database ", count: 500).utf8)
    try junk.write(to: URL(fileURLWithPath: file))
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: file) }
    #expect(
      problem?.description == """
        \(file): the file is damaged or is not a run history
          Fix: Move it away to start a new history, or name another file.
        """)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == junk)
  }

  @Test func aFileCutOffInTheMiddleIsRefused() throws {
    let block = [UInt8](repeating: 7, count: 4000)
    let many = (0..<200).map { StoredFile(name: "\($0)", bytes: block) }
    do {
      try RunStore(path: file).save(exampleRun(), inputs: many)
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: file))
    let problem = #expect(throws: StoreProblem.self) {
      let store = try RunStore(path: file)
      _ = try store.inputs(of: "f0")
      try store.save(exampleRun("f1"), inputs: many)
    }
    #expect(problem?.reason == "the file is damaged or is not a run history")
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws {
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: file) }
    #expect(problem == .foreign(file))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test func aFullDiskIsReportedAndKeepsTheEarlierRuns() throws {
    let store = try RunStore(path: file, patience: 1) { db in
      // SQLite reports a file at its page limit exactly as it reports a full disk.
      try db.execute(sql: "PRAGMA max_page_count = 30")
    }
    try store.save(exampleRun(), inputs: exampleFiles)
    let large = [StoredFile(name: "large", bytes: [UInt8](repeating: 1, count: 1_000_000))]
    let problem = #expect(throws: StoreProblem.self) {
      try store.save(exampleRun("f1"), inputs: large)
    }
    #expect(problem?.reason == "the disk is full")
    #expect(try store.list().map(\.id) == [1])
    #expect(try store.inputs(of: "f1") == [])
  }

  @Test func aHistoryThatCannotBeWrittenCanBeLookedAt() throws {
    let store = try RunStore(path: file)
    try store.save(exampleRun(), inputs: exampleFiles)
    let reading = try RunStore.reading(path: file)
    #expect(try reading.show(1)?.run == exampleRun())
    // What is no history is refused as ever.
    let junk = folder.path + "/junk.sqlite"
    try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: junk))
    let problem = #expect(throws: StoreProblem.self) { try RunStore.reading(path: junk) }
    #expect(problem?.reason == "the file is damaged or is not a run history")
  }

  @Test func aLockHeldTooLongIsReported() throws {
    let store = try RunStore(path: file, patience: 0.05) { _ in }
    let other = try DatabaseQueue(path: file)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let problem = #expect(throws: StoreProblem.self) {
        try store.save(exampleRun(), inputs: [])
      }
      #expect(problem?.reason == "another program kept the run history locked")
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try store.save(exampleRun(), inputs: []) == 1)
  }

  @Test func severalProgramsMayCreateAndWriteAtOnce() async throws {
    // Connections of one process lock against each other as those of several processes do.
    let file = file
    let saved = try await withThrowingTaskGroup(of: [Int].self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try RunStore(path: file)
          return try (0..<10).map { _ in
            try store.save(exampleRun("f\(writer % 2)"), inputs: exampleFiles)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(saved.sorted() == Array(1...60))
    #expect(try RunStore(path: file).list().count == 60)
  }
}
