import Foundation
import GRDB
import Testing

@testable import RunStore
@testable import RunWriter

/// Histories of version 1, brought to today's.
@Suite struct BackupCopyTests {
  let folder: TemporaryFolder
  var file: String { folder.path + "/runs.sqlite" }
  private let runs = (0..<6).map { RunWriter.example("old", $0).run }

  init() throws {
    folder = try TemporaryFolder()
    try writeVersionOne()
  }

  private func writeVersionOne() throws {
    var old = runs
    // The seed stood among the settings alone.
    for place in old.indices { old[place].seed = nil }
    var inputs: [String: [StoredFile]] = [:]
    for place in old.indices {
      inputs[old[place].fingerprint] = RunWriter.example("old", place).inputs
    }
    try VersionOne.write(to: file, runs: old, inputs: inputs)
  }

  private func version(of file: String) throws -> Int {
    var reading = Configuration()
    reading.readonly = true
    return try DatabaseQueue(path: file, configuration: reading).read(Schema.version(of:))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func everyRunOfAnOlderHistorySurvivesWithItsInputsAndItsSeed() throws {
    let store = try RunStore(path: file)
    #expect(
      store.migration == HistoryMigration(from: 1, to: Schema.version, copy: file + ".backup-1"))
    #expect(try (1...6).map { try store.show($0)?.run } == runs)
    try expectWhole(store, [])
    // Three portfolios of two files each, one of them the same in all.
    let contents = try store.database.read {
      try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM contents")
    }
    #expect(contents == 4)
    let next = RunWriter.example("old", 6)
    #expect(try store.save(next.run, inputs: next.inputs) == 7)
    #expect(try RunStore(path: file).migration == nil)
  }

  @Test func theCopyIsTheHistoryAsItWas() throws {
    _ = try RunStore(path: file)
    let copy = file + ".backup-1"
    #expect(try version(of: copy) == 1)
    // Put back in its place, it is a version-1 history again.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: file + suffix)
    }
    try FileManager.default.moveItem(atPath: copy, toPath: file)
    let again = try RunStore(path: file)
    #expect(again.migration?.from == 1)
    #expect(try (1...6).map { try again.show($0)?.run } == runs)
  }

  @Test func whatStillLiesInTheWriteAheadLogIsCopiedToo() throws {
    // A second connection keeps the log from being folded into the file.
    let open = try DatabaseQueue(path: file)
    try open.write {
      try $0.execute(sql: "UPDATE runs SET portfolio = 'new' WHERE id = 6")
    }
    _ = try RunStore(path: file)
    let copied = try DatabaseQueue(path: file + ".backup-1").read {
      try String.fetchOne($0, sql: "SELECT portfolio FROM runs WHERE id = 6")
    }
    #expect(copied == "new")
    try open.close()
  }

  @Test func anEarlierCopyIsLeftAlone() throws {
    let earlier = Data("an earlier copy".utf8)
    try earlier.write(to: URL(fileURLWithPath: file + ".backup-1"))
    #expect(try RunStore(path: file).migration?.copy == file + ".backup-1-2")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file + ".backup-1")) == earlier)
    #expect(try version(of: file + ".backup-1-2") == 1)
  }

  @Test func whereNoCopyCanBeMadeNothingIsMigrated() throws {
    // A folder in the place of the copy: nobody can write that, root included.
    let part = file + ".backup-1.part"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
    let problem = #expect(throws: StoreProblem.self) { try RunStore(path: file) }
    #expect(
      problem?.description == """
        \(file): the run history has schema version 1, this program needs version 2, and no copy \
        can be made before the change (\(part): the run history cannot be opened or created)
          Fix: Nothing was changed. Make room for the copy in that folder, or name another file.
        """)
    #expect(try version(of: file) == 1)
    try FileManager.default.removeItem(atPath: part)
    #expect(try RunStore(path: file).list().count == 6)
  }

  @Test func aMigrationThatFailsLeavesTheHistoryAsItWasAndNoCopy() throws {
    let problem = #expect(throws: StoreProblem.self) {
      // Large enough for the history as it is, too small to build the new tables beside it.
      try RunStore(path: file, patience: 1) { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    }
    #expect(problem?.reason == "the disk is full")
    #expect(try version(of: file) == 1)
    #expect(try names().filter { $0.contains("backup") } == [])
    #expect(try RunStore(path: file).list().count == 6)
  }

  @Test func anEmptyHistoryNeedsNoCopy() throws {
    let empty = folder.path + "/empty.sqlite"
    try VersionOne.write(to: empty, runs: [], inputs: [:])
    let store = try RunStore(path: empty)
    #expect(store.migration == HistoryMigration(from: 1, to: Schema.version, copy: nil))
    #expect(try !names().contains { $0.hasPrefix("empty.sqlite.backup") })
  }

  @Test func severalProgramsMayMigrateAtOnceAndMakeOneCopy() throws {
    let writers = try (0..<4).map { try Writer("w\($0)", in: file, count: 3) }
    let ended = writers.map { $0.ended() }
    #expect(ended.map(\.code) == [0, 0, 0, 0], "\(ended.map(\.errors))")
    let store = try RunStore(path: file)
    #expect(try store.list().count == 18)
    try expectWhole(store, ended.flatMap(\.kept))
    #expect(try names().filter { $0.contains("backup") } == ["runs.sqlite.backup-1"])
  }

  @Test func aKillAtAnyMomentOfTheMigrationLosesNothing() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<30 * stressFactor {
      for name in try names() {
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
      }
      try writeVersionOne()
      let writer = try Writer("w", in: file, count: 1)
      let wait = Double.random(in: 0...0.06, using: &random)
      Thread.sleep(forTimeInterval: wait)
      writer.kill()
      let kept = writer.ended().kept
      let store = try RunStore(path: file)
      #expect(try (1...6).map { try store.show($0)?.run } == runs, "killed after \(wait) s")
      try expectWhole(store, kept, "killed after \(wait) s")
    }
  }
}
