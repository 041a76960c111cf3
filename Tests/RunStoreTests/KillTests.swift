import Foundation
import GRDB
import Testing

@testable import RunStore
@testable import RunWriter

/// Several processes, and processes that end in the middle of their work.
@Suite struct KillTests {
  let folder: TemporaryFolder
  var file: String { folder.path + "/runs.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  @Test func severalProcessesKeepEveryRun() throws {
    let writers = try (0..<3).map { try Writer("w\($0)", in: file, count: 30) }
    let ended = writers.map { $0.ended() }
    #expect(ended.map(\.code) == [0, 0, 0], "\(ended.map(\.errors))")
    let kept = ended.flatMap(\.kept)
    #expect(kept.map(\.id).sorted() == Array(1...90))
    try expectWhole(RunStore(path: file), kept)
  }

  /// Two hundred processes, two at a time, each killed at a moment of its own: while it opens or
  /// creates the history, while it saves, while the log is folded into the file.
  @Test func aKillAtAnyMomentLosesNoFinishedRun() throws {
    var random = SystemRandomNumberGenerator()
    var reported = 0
    for history in 0..<20 * stressFactor {
      let file = folder.path + "/\(history).sqlite"
      var kept: [Writer.Kept] = []
      for round in 0..<5 {
        let writers = try (0..<2).map { try Writer("w\(round)-\($0)", in: file, count: 1_000) }
        let waits = (0..<2).map { _ in Double.random(in: 0...0.12, using: &random) }.sorted()
        Thread.sleep(forTimeInterval: waits[0])
        writers[0].kill()
        Thread.sleep(forTimeInterval: waits[1] - waits[0])
        writers[1].kill()
        let now = writers.flatMap { $0.ended().kept }
        kept += now
        try expectKept(now, in: RunStore(path: file), "killed after \(waits) s")
      }
      try expectWhole(RunStore(path: file), kept, "history \(history)")
      reported += kept.count
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + suffix)
      }
    }
    // Otherwise every process was killed before it had anything to lose.
    #expect(reported > 20 * stressFactor)
  }

  /// Seen once in a hundred kills: a history that cannot be read before it is written.
  @Test func whatAKilledProcessLeftUnfinishedIsTakenBack() throws {
    let store = try RunStore(path: file)
    let (run, inputs) = RunWriter.example("w", 0)
    try store.save(run, inputs: inputs)
    try store.database.close()
    let killed = folder.path + "/killed.sqlite"
    // As a process stood while it was about to switch the file to a write-ahead log.
    let queue = try DatabaseQueue(path: file)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE")
      try db.execute(
        sql: "UPDATE runs SET portfolio = 'lost'; UPDATE contents SET bytes = zeroblob(900000)")
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: file + suffix, toPath: killed + suffix)
      }
      try db.execute(sql: "ROLLBACK")
    }
    var reading = Configuration()
    reading.readonly = true
    let problem = #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: killed, configuration: reading).read(Schema.version(of:))
    }
    #expect(problem?.resultCode == .SQLITE_READONLY)
    try expectWhole(RunStore(path: killed), [.init(id: 1, writer: "w", place: 0)])
  }

  @Test(.enabled(if: ReadOnly.canBeMade))
  func aReadOnlyFolderKeepsItsRunsAndSaysSo() throws {
    let first = try Writer("w", in: file, count: 3).ended()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
    let second = try Writer("w", in: file, count: 1, wrapper: ReadOnly.wrapper).ended()
    #expect(second.code == 1)
    #expect(second.kept.isEmpty)
    #expect(second.errors.hasPrefix("\(file): "), "\(second.errors)")
    #expect(second.errors.contains("may be read but not written"), "\(second.errors)")
    let fresh = folder.path + "/new.sqlite"
    let third = try Writer("w", in: fresh, count: 1, wrapper: ReadOnly.wrapper).ended()
    #expect(third.code == 1)
    #expect(third.errors.contains("Name a file in a folder you may write to."), "\(third.errors)")
    #expect(!FileManager.default.fileExists(atPath: fresh))
    // Nobody writes, but what is there can be looked at.
    let reader = try Writer("list", in: file, count: 0, wrapper: ReadOnly.wrapper).ended()
    #expect(reader.code == 0, "\(reader.errors)")
    #expect(reader.kept.map(\.id) == [3, 2, 1])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try expectWhole(RunStore(path: file), first.kept)
    #expect(first.kept.count == 3)
  }
}

/// Starting a process to which folders without the right to write are closed, root or not.
private enum ReadOnly {
  /// Root may write everywhere, but for this capability of Linux.
  static var wrapper: [String] {
    getuid() == 0
      ? ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"] : []
  }

  static var canBeMade: Bool {
    wrapper.first.map { FileManager.default.isExecutableFile(atPath: $0) } ?? true
  }
}
